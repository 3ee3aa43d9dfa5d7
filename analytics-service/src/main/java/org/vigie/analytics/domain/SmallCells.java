package org.vigie.analytics.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Withholds the cells of one table that tell of fewer than a threshold. Where cells add up, shown ones are withheld too, smallest first,
 * until what is left of the total is the sum of two cells at least and not below the threshold itself. A mean tells of {@link
 * HiddenBands}: ages are withheld until they leave each other room, as the report tells their mean; of other numbers the mean is withheld.
 */
public final class SmallCells {
    private SmallCells() {}

    /** What may be shown of {@code table}. */
    public static ShownTable withheld(BreakdownTable table, long threshold) {
        Map<String, Long> cells = table.cells();
        Set<String> withheld = cells.keySet().stream()
                .filter(key -> cells.getOrDefault(key, 0L) < threshold)
                .collect(Collectors.toCollection(HashSet::new));
        if (table.breakdown().addsUp()) {
            while (tells(cells, withheld, threshold) || reportTells(table, withheld, threshold)) {
                cells.keySet().stream()
                        .filter(key -> !withheld.contains(key))
                        .min((one, other) -> Long.compare(cells.getOrDefault(one, 0L), cells.getOrDefault(other, 0L)))
                        .ifPresent(withheld::add);
            }
        }
        boolean withoutMean = isDistributionWithheld(table, threshold) || meanTells(table, withheld, threshold);
        return new ShownTable(table, withheld, table.total() < threshold, withoutMean);
    }

    /** A mean tells of each when they are few, and of the few that it leaves out. */
    private static boolean isDistributionWithheld(BreakdownTable table, long threshold) {
        Distribution distribution = table.distribution();
        if (distribution == null) {
            return true;
        }
        long left = table.total() - distribution.count();
        return distribution.count() < threshold || (left > 0 && left < threshold);
    }

    private static boolean reportTells(BreakdownTable table, Set<String> withheld, long threshold) {
        return table.breakdown() == Breakdown.AGE
                && withheld.size() < table.cells().size()
                && meanTells(table, withheld, threshold);
    }

    private static boolean meanTells(BreakdownTable table, Set<String> withheld, long threshold) {
        Measure measure = table.breakdown().measure();
        Distribution distribution = table.distribution();
        return measure != null
                && distribution != null
                && !HiddenBands.of(measure, distribution, withheld).leaveRoomFor(threshold);
    }

    private static boolean tells(Map<String, Long> cells, Set<String> withheld, long threshold) {
        if (withheld.isEmpty() || withheld.size() == cells.size()) {
            return false;
        }
        long left =
                withheld.stream().mapToLong(key -> cells.getOrDefault(key, 0L)).sum();
        return withheld.size() == 1 || left < threshold;
    }
}
