package org.vigie.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param cpu the processor's name
 * @param memoryMegabytes of the machine
 * @param commit of the checkout, with {@code +changes} when files differ from it
 */
public record Machine(String cpu, int cores, long memoryMegabytes, String kernel, String jdk, String commit) {

    /** This one, with the state of the checkout. */
    public static Machine here(Path checkout) {
        boolean changed = !Programs.output(checkout, List.of("git", "status", "--porcelain"))
                .isBlank();
        String commit =
                Programs.output(checkout, List.of("git", "rev-parse", "HEAD")).strip();
        return new Machine(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) >> 10,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                commit + (changed ? "+changes" : ""));
    }

    private static String field(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
