package org.vigie.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of {@code deploy/bench/run} asks for.
 *
 * @param names of benchmarks, all when empty
 * @param smoke only show that each runs
 * @param out where the JSON file goes, null for the usual folder
 */
record Options(List<String> names, boolean smoke, @Nullable Path out) {
    static final String USAGE = """
            usage: deploy/bench/run [--smoke] [--out FILE] [NAME…]

              NAME         P1 …: these alone; without a name all of them
              --smoke      tiny sizes, one round: shows that each runs, its figures mean nothing
              --out FILE   the JSON file (default deploy/.local/bench/results/TIME.json)
            """;

    /** @throws IllegalArgumentException with a sentence when the words make no sense */
    static Options parse(List<String> words, List<String> known) {
        Deque<String> rest = new ArrayDeque<>(words);
        List<String> names = new ArrayList<>();
        boolean smoke = false;
        Path out = null;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--smoke" -> smoke = true;
                case "--out" -> out = Path.of(value(rest));
                default -> names.add(name(word, known));
            }
        }
        return new Options(List.copyOf(names), smoke, out);
    }

    private static String value(Deque<String> rest) {
        if (rest.isEmpty()) throw new IllegalArgumentException("--out needs a file.\n" + USAGE);
        return rest.pop();
    }

    private static String name(String word, List<String> known) {
        return known.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "There is no benchmark \"%s\"; there are %s.%n%s",
                        word,
                        String.join(", ", known),
                        USAGE)));
    }

    boolean wants(Benchmark benchmark) {
        return names.isEmpty() || names.contains(benchmark.name());
    }
}
