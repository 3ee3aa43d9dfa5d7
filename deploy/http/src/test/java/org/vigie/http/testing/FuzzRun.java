package org.vigie.http.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * How long a service is fuzzed: a little with seeds that are kept, or {@code -Dvigie.fuzz.requests=10000}, of another seed with {@code
 * -Dvigie.fuzz.seed=7}. A failure names its seed: it is added to those that are kept, and stays there. What each operation answered is
 * in {@code target/fuzz-report.txt}.
 */
public final class FuzzRun {
    private static final Path REPORT = Path.of("target", "fuzz-report.txt");
    private static final String REQUESTS = "vigie.fuzz.requests";

    private final int requests;
    private final long[] seeds;

    private FuzzRun(int requests, long... seeds) {
        this.requests = requests;
        this.seeds = seeds;
    }

    /** One of so many requests from these seeds in all, unless the command says otherwise. */
    public static FuzzRun of(int requests, long... kept) {
        Long named = Long.getLong("vigie.fuzz.seed");
        return new FuzzRun(
                Integer.getInteger(REQUESTS, requests),
                named == null ? kept : LongStream.of(named).toArray());
    }

    /** Runs it; all operations must have done what they are for, but those of operators, who have nothing to mend. */
    public void with(ApiFuzz fuzz) throws IOException, InterruptedException {
        for (long seed : seeds) {
            fuzz.run(seed, requests / seeds.length);
        }
        Files.write(REPORT, fuzz.report());
        assertThat(fuzz.neverTaken()).allMatch(operation -> operation.contains("/v1/operations/"));
    }
}
