package org.vigie.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs of the machine that are run to their end. */
public final class Programs {
    private Programs() {}

    /** What the program prints; its complaints go to ours. */
    public static String output(Path folder, List<String> command) {
        return output(folder, command, Map.of());
    }

    /**
     * What the program prints.
     *
     * @param environment variables beside our own
     * @throws IllegalStateException when it ends with another code than 0
     */
    public static String output(Path folder, List<String> command, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) throw new IllegalStateException(command.getFirst() + " ended with " + code + ": " + output);
            return output;
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
