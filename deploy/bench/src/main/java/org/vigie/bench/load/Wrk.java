package org.vigie.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.bench.machine.Programs;

/** Posts calls over HTTP, each client its next one when it has the answer. The program is wrk: it takes little of the machine. */
public final class Wrk {
    private static final Pattern RESULT = Pattern.compile("result (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private final Path folder;
    private final String url;
    private int runs;

    /**
     * Posts to one service.
     *
     * @param folder for its script and the tokens
     * @param url of the service
     * @param tokens used in turn
     */
    public Wrk(Path folder, String url, List<String> tokens) {
        this.folder = folder;
        this.url = url;
        try (InputStream script = Wrk.class.getResourceAsStream("calls.lua")) {
            Files.copy(
                    Objects.requireNonNull(script), folder.resolve("calls.lua"), StandardCopyOption.REPLACE_EXISTING);
            Files.write(folder.resolve("tokens"), tokens);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * What came of a run.
     *
     * @param answered calls that were answered
     * @param medianMillis half of the answers took no longer
     * @param slowMillis 99 of 100 took no longer
     */
    public record Posted(long answered, double seconds, double medianMillis, double slowMillis) {
        public double perSecond() {
            return answered / seconds;
        }
    }

    /**
     * Posts for so long.
     *
     * @throws IllegalStateException when any call was not recorded
     */
    public Posted post(int clients, Duration length) {
        runs++;
        String output = Programs.output(
                folder,
                List.of(
                        "wrk",
                        "--threads=1",
                        "--connections=" + clients,
                        "--duration=" + length.toSeconds() + "s",
                        "--timeout=10s",
                        "--script=calls.lua",
                        url,
                        "--",
                        "tokens",
                        "bench-" + System.nanoTime() + "-" + runs + "-"));
        Matcher result = RESULT.matcher(output);
        if (!result.find()) throw new IllegalStateException("wrk told no result: " + output);
        if (number(result, 3) > 0) throw new IllegalStateException("calls were refused: " + output);
        return new Posted(number(result, 1), number(result, 2) / 1e6, number(result, 4) / 1e3, number(result, 5) / 1e3);
    }

    private static long number(Matcher result, int group) {
        return Long.parseLong(result.group(group));
    }
}
