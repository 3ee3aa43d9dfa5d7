package org.vigie.systemtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vigie.local.launch.Service;

/** {@code deploy/log} as an operator types it, on the log of a service in a data folder. */
final class LogCommand {
    private final Path data;
    private final Service service;

    LogCommand(Path data) {
        this(data, Service.INTAKE);
    }

    LogCommand(Path data, Service service) {
        this.data = data;
        this.service = service;
    }

    /** What it printed and its exit code. */
    record Result(int exitCode, String output) {}

    Result run(String verb, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(RunningStack.checkout().root().resolve("deploy/log").toString());
        words.addAll(List.of(verb, "--service", service.label(), "--data", data.toString()));
        words.addAll(List.of(options));
        Path output = Files.createTempFile("vigie-log-", ".out");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroy();
            throw new AssertionError("deploy/log " + verb + " does not end");
        }
        return new Result(process.exitValue(), Files.readString(output));
    }
}
