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
 * @param large also what takes a quarter of an hour more
 * @param rounds turns of each side, 0 for as many as usual
 * @param out where the JSON file goes, null for the usual folder
 */
record Options(
        List<String> names,
        boolean smoke,
        boolean large,
        int rounds,
        @Nullable Path out) {
    static final String USAGE = """
            usage: deploy/bench/run [--smoke] [--large] [--rounds N] [--out FILE] [NAME…]

              NAME         P1 …: these alone; without a name all of them
              --smoke      tiny sizes, one round: shows that each runs, its figures mean nothing
              --large      P5 at ten million events too, a quarter of an hour more
              --rounds N   turns of each side (default 3)
              --out FILE   the JSON file (default deploy/.local/bench/results/TIME.json)
            """;

    /** @throws IllegalArgumentException with a sentence when the words make no sense */
    static Options parse(List<String> words, List<String> known) {
        Deque<String> rest = new ArrayDeque<>(words);
        List<String> names = new ArrayList<>();
        boolean smoke = false;
        boolean large = false;
        int rounds = 0;
        Path out = null;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--smoke" -> smoke = true;
                case "--large" -> large = true;
                case "--rounds" -> rounds = rounds(value(word, rest));
                case "--out" -> out = Path.of(value(word, rest));
                default -> names.add(name(word, known));
            }
        }
        return new Options(List.copyOf(names), smoke, large, rounds, out);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) throw new IllegalArgumentException(option + " needs a value.\n" + USAGE);
        return rest.pop();
    }

    private static int rounds(String word) {
        if (!word.matches("[1-9][0-9]?")) throw new IllegalArgumentException("--rounds needs a number from 1 to 99.");
        return Integer.parseInt(word);
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

    Sizes sizes() {
        Sizes usual = smoke ? Sizes.smoke() : large ? Sizes.measuring().large() : Sizes.measuring();
        return rounds == 0 ? usual : usual.withRounds(rounds);
    }

    boolean wants(Benchmark benchmark) {
        return names.isEmpty() || names.contains(benchmark.name());
    }
}
