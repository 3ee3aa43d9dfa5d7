package org.vigie.intake.domain.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.intake.application.GivenNames;
import org.vigie.intake.domain.likeness.MadePairs.Kind;
import org.vigie.intake.domain.likeness.MadePairs.Pair;
import org.vigie.intake.domain.likeness.MadePairs.Person;

/**
 * How many duplicates are found, and how many that are found are none: {@code -Dvigie.duplicates.pairs=2000} is the benchmark, fewer show that
 * it runs. Marks are compared unblinded, which comes to the same.
 */
class DuplicateBenchmarkTest {
    /** Not the one that the weights were chosen by. */
    private static final long SEED = Long.getLong("vigie.duplicates.seed", 20261125L);

    private static final int PAIRS = Integer.getInteger("vigie.duplicates.pairs", 400);

    private final Diminutives diminutives = GivenNames.diminutives();

    @Test
    void mostDuplicatesAreFoundAndMostThatAreFoundAreDuplicates() {
        List<Pair> pairs = MadePairs.of(SEED, PAIRS);
        Map<Kind, int[]> found = new EnumMap<>(Kind.class);
        for (Pair pair : pairs) {
            int[] counts = found.computeIfAbsent(pair.kind(), _ -> new int[2]);
            counts[0]++;
            counts[1] += isCandidate(pair.one(), pair.other()) ? 1 : 0;
        }
        int right = count(found, true, 1);
        int wrong = count(found, false, 1);
        double recall = (double) right / count(found, true, 0);
        double precision = (double) right / (right + wrong);
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT, "%d pairs, seed %d: recall %.3f, precision %.3f%n", PAIRS, SEED, recall, precision));
        found.forEach((kind, counts) -> report.append(String.format(
                "  %-4s %-26s %4d of %4d shown%n", kind.same ? "one" : "two", kind, counts[1], counts[0])));
        report.append(String.format(
                Locale.ROOT,
                "  among all %d minors, a search shows %.2f others wrongly%n",
                2 * PAIRS,
                wronglyShown(pairs)));
        System.out.print(report);
        assertThat(recall).isGreaterThan(0.85);
        assertThat(precision).isGreaterThan(0.85);
    }

    private boolean isCandidate(Person one, Person other) {
        Traits wanted = Traits.of(one.identity());
        Traits traits = Traits.of(other.identity());
        Probe probe = new Probe(wanted, diminutives);
        return traits.marks().stream().anyMatch(probe.entries()::contains)
                && likeness(probe, wanted, one, traits, other).isCandidate();
    }

    private static Likeness likeness(Probe probe, Traits wanted, Person one, Traits traits, Person other) {
        List<Sign> signs = traits.marks().stream()
                .map(probe.signs()::get)
                .filter(Objects::nonNull)
                .toList();
        return Likeness.of(signs, wanted.known(), traits.known(), one.circumstances(), other.circumstances());
    }

    /** How many of the whole crowd, but for the pair's other one, the first of each pair is taken for, on average. */
    private double wronglyShown(List<Pair> pairs) {
        Map<Mark, List<Person>> crowd = new HashMap<>();
        for (Pair pair : pairs) {
            for (Person person : List.of(pair.one(), pair.other())) {
                Traits.of(person.identity())
                        .marks()
                        .forEach(mark -> crowd.computeIfAbsent(mark, _ -> new ArrayList<>())
                                .add(person));
            }
        }
        long wrong = 0;
        for (Pair pair : pairs) {
            Traits wanted = Traits.of(pair.one().identity());
            Probe probe = new Probe(wanted, diminutives);
            Set<Person> met = new HashSet<>();
            probe.entries().forEach(mark -> met.addAll(crowd.getOrDefault(mark, List.of())));
            met.removeAll(List.of(pair.one(), pair.other()));
            wrong += met.stream()
                    .filter(other -> likeness(probe, wanted, pair.one(), Traits.of(other.identity()), other)
                            .isCandidate())
                    .count();
        }
        return (double) wrong / pairs.size();
    }

    private static int count(Map<Kind, int[]> found, boolean same, int index) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().same == same)
                .mapToInt(entry -> entry.getValue()[index])
                .sum();
    }
}
