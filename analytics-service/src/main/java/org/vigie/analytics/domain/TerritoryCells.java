package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.analytics.domain.suppression.Part;
import org.vigie.analytics.domain.suppression.Protection;
import org.vigie.analytics.domain.suppression.Series;

/**
 * Which departments and regions of one period may be shown: departments roll up to their region and small regions to the rest of the
 * country. Decided for both tables together, as a region is the sum of its departments.
 */
public final class TerritoryCells {
    private static final String REGION = "region ";

    private final Map<String, Long> counts;
    private final SortedMap<String, List<String>> departments = new TreeMap<>();
    private final Set<String> shown = new HashSet<>();
    private final long threshold;

    private TerritoryCells(Map<String, Long> counts, List<Territory> territories, long threshold) {
        this.counts = counts;
        this.threshold = threshold;
        territories.forEach(territory -> departments
                .computeIfAbsent(territory.region(), _ -> new ArrayList<>())
                .add(territory.department()));
    }

    /**
     * What is shown of {@code table}.
     *
     * @param table by department or by region
     * @param byDepartment the table by department of the same period
     * @param distinct in how many departments there are any, which readers know too
     */
    public static ShownTable shown(
            BreakdownTable table,
            BreakdownTable byDepartment,
            List<Territory> territories,
            long distinct,
            long threshold) {
        TerritoryCells cells = new TerritoryCells(byDepartment.cells(), territories, threshold);
        cells.decide(byDepartment.total());
        boolean tells = distinct >= threshold && !cells.leaveRoomFor(distinct);
        String prefix = table.breakdown() == Breakdown.REGION ? REGION : "";
        Set<String> withheld = new HashSet<>(table.cells().keySet());
        withheld.removeIf(
                key -> !tells && cells.shown.contains(key.equals(BreakdownTable.UNKNOWN) ? key : prefix + key));
        return new ShownTable(table, withheld, table.total() < threshold, true);
    }

    private void decide(long total) {
        List<Part> regions = new ArrayList<>();
        departments.forEach((region, its) -> regions.add(Part.whole(
                REGION + region,
                Series.of(its.stream().mapToLong(this::count).sum()),
                its.stream().map(code -> Part.of(code, Series.of(count(code)))).toList())));
        regions.add(Part.unknown(BreakdownTable.UNKNOWN, Series.of(count(BreakdownTable.UNKNOWN))));
        Part whole = Part.whole("all", Series.of(total), regions);
        shown.addAll(Protection.of(whole, threshold));
    }

    /** Departments that nobody can tell apart. */
    private record Pool(long count, long size) {

        /** How many of them can have any. */
        long atMost() {
            return Math.min(count, size);
        }
    }

    /**
     * Whether a department that is not shown can have few or many when {@code distinct} of all have any: a pool of twelve in twelve
     * departments would be one in each.
     */
    private boolean leaveRoomFor(long distinct) {
        List<Pool> pools = pools();
        long most = pools.stream().mapToLong(Pool::atMost).sum();
        return pools.stream().filter(pool -> pool.size() > 1).allMatch(pool -> {
            long others = most - pool.atMost();
            long high = pool.count() - Math.max(0, distinct - 1 - others);
            long low = others + Math.min(pool.count(), pool.size() - 1) >= distinct ? 0 : 1;
            return high - low >= threshold - 1;
        });
    }

    private List<Pool> pools() {
        List<Pool> pools = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        departments.forEach((region, its) -> {
            List<String> hidden =
                    its.stream().filter(code -> !shown.contains(code)).toList();
            its.stream().filter(shown::contains).forEach(code -> pools.add(new Pool(count(code), 1)));
            if (shown.contains(REGION + region)) {
                pools.add(pool(hidden, 0));
            } else {
                rest.addAll(hidden);
            }
        });
        boolean knowsUnknown = shown.contains(BreakdownTable.UNKNOWN);
        pools.add(pool(rest, knowsUnknown ? 0 : count(BreakdownTable.UNKNOWN)));
        return pools;
    }

    private Pool pool(List<String> codes, long more) {
        return new Pool(more + codes.stream().mapToLong(this::count).sum(), codes.size());
    }

    private long count(String code) {
        return counts.getOrDefault(code, 0L);
    }
}
