package org.vigie.local.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether tests may use containers: Testcontainers is on the class path and a Docker engine answers. */
final class Docker {
    private Docker() {}

    static boolean answers() {
        // Asking Testcontainers takes seconds and pages of log where no engine is; the usual places show that at once.
        boolean thinkable = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return thinkable && testcontainers() && ContainerBackends.available();
    }

    private static boolean testcontainers() {
        try {
            Class.forName("org.testcontainers.kafka.KafkaContainer");
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
