package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.Orphan;

/** Keycloak, where people sign in. */
final class KeycloakPart implements Part {
    static final String NAME = "keycloak";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** As its own start script has it, but small, and quick to start. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US");

    private final KeycloakHome home;
    private final DataFolder data;
    private final String realm;
    private final Map<String, String> environment;

    /**
     * @param realm what it imports when it starts for the first time
     * @param environment its configuration
     */
    KeycloakPart(KeycloakHome home, DataFolder data, String realm, Map<String, String> environment) {
        this.home = home;
        this.data = data;
        this.realm = realm;
        this.environment = environment;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ChildProcess start() {
        Path pidFile = data.pidFile(NAME);
        Orphan.end(pidFile, home.folder().toString());
        home.make(realm);
        ChildProcess process =
                ChildProcess.start(new Command(NAME, List.of(), words(), environment, data.log(NAME), "TERM"));
        try {
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            Files.writeString(pidFile, process.pid() + "\n");
        } catch (IOException unwritable) {
            process.kill();
            throw new UncheckedIOException("cannot write " + pidFile, unwritable);
        }
        return process;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        words.add("-Dkc.home.dir=" + home.folder());
        words.add("-Djboss.server.config.dir=" + home.folder().resolve("conf"));
        words.addAll(List.of("-cp", home.folder().resolve("lib/quarkus-run.jar").toString()));
        words.addAll(
                List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized", "--import-realm"));
        return words;
    }

    @Override
    public void stop(ChildProcess running) {
        running.stop(PATIENCE);
    }
}
