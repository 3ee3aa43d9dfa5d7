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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.bench.machine.Programs;

/** Posts calls or reads over HTTP, each client again when it has its answer. The program is wrk: it takes little of the machine. */
public final class Wrk {
    private static final Pattern RESULT = Pattern.compile("result (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private static final int TRIES = 30;

    private final Path folder;
    private final String url;
    private int runs;

    /**
     * Asks one service.
     *
     * @param folder for its scripts and the tokens
     * @param url of the service
     * @param tokens used in turn
     */
    public Wrk(Path folder, String url, List<String> tokens) {
        this.folder = folder;
        this.url = url;
        try {
            copy("calls.lua");
            copy("reads.lua");
            Files.write(folder.resolve("tokens"), tokens);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void copy(String script) throws IOException {
        try (InputStream content = Wrk.class.getResourceAsStream(script)) {
            Files.copy(Objects.requireNonNull(content), folder.resolve(script), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * What came of a run.
     *
     * @param count requests that were answered
     * @param medianMillis half of the answers took no longer
     * @param slowMillis 99 of 100 took no longer
     */
    public record Answered(long count, double seconds, double medianMillis, double slowMillis) {
        public double perSecond() {
            return count / seconds;
        }
    }

    /**
     * Posts for so long.
     *
     * @throws IllegalStateException when any call was not recorded
     */
    public Answered post(int clients, Duration length) {
        return run("calls.lua", clients, length, () -> "bench-" + System.nanoTime() + "-" + ++runs + "-");
    }

    /**
     * Reads for so long, under the first token.
     *
     * @param path with its query
     * @throws IllegalStateException when any answer was an error
     */
    public Answered read(String path, int clients, Duration length) {
        return run("reads.lua", clients, length, () -> path);
    }

    /** A service that has just started may answer nothing in a second: then it is asked again. */
    private Answered run(String script, int clients, Duration length, Supplier<String> word) {
        for (int tries = 0; tries < TRIES; tries++) {
            Answered some = runOnce(script, clients, length, word.get());
            if (some.count() > 0) return some;
        }
        throw new IllegalStateException(url + " answers nothing");
    }

    private Answered runOnce(String script, int clients, Duration length, String word) {
        String output = Programs.output(
                folder,
                List.of(
                        "wrk",
                        "--threads=1",
                        "--connections=" + clients,
                        "--duration=" + length.toSeconds() + "s",
                        "--timeout=10s",
                        "--script=" + script,
                        url,
                        "--",
                        "tokens",
                        word));
        Matcher result = RESULT.matcher(output);
        if (!result.find()) throw new IllegalStateException("wrk told no result: " + output);
        if (number(result, 3) > 0) throw new IllegalStateException("requests were refused: " + output);
        return new Answered(
                number(result, 1), number(result, 2) / 1e6, number(result, 4) / 1e3, number(result, 5) / 1e3);
    }

    private static long number(Matcher result, int group) {
        return Long.parseLong(result.group(group));
    }
}
