package org.vigie.referral.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Keeps a port each for intake and for SMTP, which a test starts and stops there as it likes, and makes the service impatient. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    /** The token that intake wants to see. */
    public static final String SERVICE_TOKEN = "token-of-referral-service";

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("vigie.intake.url", "http://localhost:" + freePort()),
                Map.entry("vigie.service-token.file", tokenFile().toString()),
                Map.entry("vigie.local-mode", "true"),
                Map.entry("vigie.delivery.public-url", "https://referral.example"),
                Map.entry("vigie.delivery.mail-from", "Vigie <ne-pas-repondre@vigie.example>"),
                Map.entry("quarkus.mailer.host", "localhost"),
                Map.entry("quarkus.mailer.port", Integer.toString(freePort())),
                Map.entry("vigie.delivery.connect-timeout", "300ms"),
                Map.entry("vigie.delivery.timeout", "500ms"),
                Map.entry("vigie.delivery.lease", "2s"),
                Map.entry("vigie.delivery.first-retry", "50ms"),
                Map.entry("vigie.delivery.retry-ceiling", "200ms"),
                Map.entry("vigie.delivery.urgent-retry-ceiling", "100ms"),
                Map.entry("vigie.delivery.endpoint-pause", "200ms"),
                Map.entry("vigie.delivery.intake-retry-ceiling", "200ms"),
                Map.entry("vigie.delivery.person-retry", "10m"),
                Map.entry("vigie.deadlines.pause", "50ms"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path tokenFile() {
        try {
            Path file = Files.createTempFile("vigie-service-token-", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, SERVICE_TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // a port and a file that the JVM takes with it
    }
}
