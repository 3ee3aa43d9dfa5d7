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

/** One of the four services, in a JVM of its own. */
final class ServicePart implements Part {
    /** The young generation has a size of its own: left to the heap it stays small, and is collected for every few requests. */
    private static final List<String> JVM = List.of(
            "-Xms64m", "-Xmx192m", "-Xmn48m", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError");

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration MAKING_A_CACHE = Duration.ofMinutes(3);

    private final Service service;
    private final Path folder;
    private final DataFolder data;
    private final Map<String, String> environment;
    private final boolean training;

    /**
     * @param folder the service as its build left it
     * @param environment its configuration
     * @param training when it ends it writes what later starts are quicker with
     */
    ServicePart(Service service, Path folder, DataFolder data, Map<String, String> environment, boolean training) {
        this.service = service;
        this.folder = folder;
        this.data = data;
        this.environment = environment;
        this.training = training;
    }

    @Override
    public String name() {
        return service.label();
    }

    @Override
    public ChildProcess start() {
        Orphan.end(pidFile(), mark(data));
        ChildProcess process =
                ChildProcess.start(new Command(name(), List.of(), words(), environment, data.log(name()), "TERM"));
        try {
            Files.createDirectories(pidFile().toAbsolutePath().getParent());
            Files.writeString(pidFile(), process.pid() + "\n");
        } catch (IOException unwritable) {
            process.kill();
            throw new UncheckedIOException("cannot write " + pidFile(), unwritable);
        }
        return process;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        AotCache cache = AotCache.of(folder);
        words.addAll(training ? cache.make() : cache.use());
        words.add(mark(data));
        words.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
        return words;
    }

    private Path pidFile() {
        return data.pidFile(name());
    }

    /** On the command line, so that a later launcher knows its own orphans. */
    static String mark(DataFolder data) {
        return "-Dvigie.data=" + data.path();
    }

    @Override
    public void stop(ChildProcess running) {
        running.stop(training ? MAKING_A_CACHE : PATIENCE);
    }
}
