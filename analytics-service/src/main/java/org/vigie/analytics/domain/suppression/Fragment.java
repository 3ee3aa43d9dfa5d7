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
 * @param views at what moments and until which pieces those periods show what lies in them
 */
record Fragment(BitSet pieces, List<Given> covering, List<View> views) {

    /**
     * What a period shows of the pieces that it covers.
     *
     * @param cells as they were when it was given
     * @param end the piece that it ends with
     */
    record View(Cells cells, int end) {}

    /** Those that {@code run}, or a period of {@code given} that overlaps it, is cut into when {@code run} is given too, with {@code cells}. */
    static List<Fragment> of(Run run, Cells cells, List<Given> given) {
        BitSet touched = run.pieces();
        given.stream().map(Given::run).filter(run::overlaps).forEach(other -> touched.or(other.pieces()));
        Map<List<Given>, BitSet> inside = new LinkedHashMap<>();
        Map<List<Given>, BitSet> outside = new LinkedHashMap<>();
        touched.stream()
                .forEach(piece -> (run.covers(piece) ? inside : outside)
                        .computeIfAbsent(covering(piece, given), _ -> new BitSet())
                        .set(piece));
        List<Fragment> fragments = new ArrayList<>();
        inside.forEach((covering, pieces) ->
                fragments.add(new Fragment(pieces, covering, views(covering, new View(cells, run.last())))));
        outside.forEach((covering, pieces) -> fragments.add(new Fragment(pieces, covering, views(covering))));
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

    private static List<View> views(List<Given> covering, View... more) {
        return Stream.concat(
                        covering.stream()
                                .map(table ->
                                        new View(table.cells(), table.run().last())),
                        Arrays.stream(more))
                .distinct()
                .toList();
    }
}
