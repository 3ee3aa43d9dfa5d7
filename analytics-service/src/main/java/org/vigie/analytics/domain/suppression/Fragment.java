package org.vigie.analytics.domain.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Pieces of time that the same periods cover: who has those periods can at best work out what lies in all these pieces together.
 *
 * @param covering the tables given for those periods
 * @param ends pieces that those periods end with, ascending
 */
record Fragment(BitSet pieces, List<Given> covering, List<Integer> ends) {

    /** Those that {@code run}, or a period of {@code given} that overlaps it, is cut into when {@code run} is given too. */
    static List<Fragment> of(Run run, List<Given> given) {
        BitSet touched = run.pieces();
        given.stream().map(Given::run).filter(run::overlaps).forEach(other -> touched.or(other.pieces()));
        Map<List<Given>, BitSet> inside = new LinkedHashMap<>();
        Map<List<Given>, BitSet> outside = new LinkedHashMap<>();
        touched.stream()
                .forEach(piece -> (run.covers(piece) ? inside : outside)
                        .computeIfAbsent(covering(piece, given), _ -> new BitSet())
                        .set(piece));
        List<Fragment> fragments = new ArrayList<>();
        inside.forEach((covering, pieces) -> fragments.add(new Fragment(pieces, covering, ends(covering, run))));
        outside.forEach((covering, pieces) -> fragments.add(new Fragment(pieces, covering, ends(covering))));
        return fragments;
    }

    boolean liesIn(Run run) {
        return run.covers(pieces.nextSetBit(0));
    }

    /** {@code cells} as the groups of all covering tables cut them. */
    List<BitSet> cut(BitSet cells) {
        List<BitSet> cuts = List.of(cells);
        for (Given table : covering) {
            List<BitSet> finer = new ArrayList<>();
            for (BitSet cut : cuts) {
                for (BitSet group : table.groups()) {
                    BitSet common = (BitSet) cut.clone();
                    common.and(group);
                    if (!common.isEmpty()) {
                        finer.add(common);
                    }
                }
            }
            cuts = finer;
        }
        return cuts;
    }

    private static List<Given> covering(int piece, List<Given> given) {
        return given.stream().filter(table -> table.run().covers(piece)).toList();
    }

    private static List<Integer> ends(List<Given> covering, Run... more) {
        return Stream.concat(covering.stream().map(Given::run), Arrays.stream(more))
                .map(Run::last)
                .distinct()
                .sorted()
                .toList();
    }
}
