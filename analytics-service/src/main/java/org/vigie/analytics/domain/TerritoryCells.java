package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.analytics.domain.suppression.Part;
import org.vigie.analytics.domain.suppression.Protection;
import org.vigie.analytics.domain.suppression.Series;

/**
 * Which departments and regions of one period may be shown: departments roll up to their region, small regions to the rest of the
 * country, and all of them to the country where that is all that may be told. Decided for both tables together, as a region is the sum of
 * its departments.
 */
public final class TerritoryCells {
    private static final String REGION = "region ";
    private static final String COUNTRY = "";

    private final Map<String, Long> counts;
    private final SortedMap<String, List<String>> departments = new TreeMap<>();
    private final Map<String, String> regions = new TreeMap<>();
    private final Set<String> shown;

    private TerritoryCells(BreakdownTable byDepartment, List<Territory> territories, long distinct, long threshold) {
        this.counts = byDepartment.cells();
        territories.forEach(territory -> {
            regions.put(territory.department(), territory.region());
            departments
                    .computeIfAbsent(territory.region(), _ -> new ArrayList<>())
                    .add(territory.department());
        });
        this.shown = Stream.of(true, false)
                .map(split -> decided(byDepartment.total(), split, threshold))
                .filter(codes -> distinct < threshold || pools(codes).leaveRoomFor(distinct, threshold))
                .findFirst()
                .orElse(Set.of());
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
        TerritoryCells cells = new TerritoryCells(byDepartment, territories, distinct, threshold);
        Set<String> withheld = new HashSet<>(table.cells().keySet());
        withheld.removeIf(key -> cells.shown.contains(code(table, key)));
        boolean few = table.total() < threshold;
        return new ShownTable(table, withheld, few, true, few ? List.of() : cells.together(table, withheld));
    }

    private static String code(BreakdownTable table, String key) {
        boolean isRegion = table.breakdown() == Breakdown.REGION && !key.equals(BreakdownTable.UNKNOWN);
        return isRegion ? REGION + key : key;
    }

    /** The codes that may be shown for their counts; with {@code split} departments among them. */
    private Set<String> decided(long total, boolean split, long threshold) {
        List<Part> parts = new ArrayList<>();
        departments.forEach((region, its) -> parts.add(Part.whole(
                REGION + region,
                Series.of(its.stream().mapToLong(this::count).sum()),
                split
                        ? its.stream()
                                .map(code -> Part.of(code, Series.of(count(code))))
                                .toList()
                        : List.of())));
        parts.add(Part.unknown(BreakdownTable.UNKNOWN, Series.of(count(BreakdownTable.UNKNOWN))));
        return Protection.of(Part.whole("all", Series.of(total), parts), threshold);
    }

    /** Departments that nobody can tell apart when {@code codes} are shown. */
    private Pools pools(Set<String> codes) {
        Pools pools = new Pools();
        List<String> rest = new ArrayList<>();
        departments.forEach((region, its) -> {
            List<String> hidden =
                    its.stream().filter(code -> !codes.contains(code)).toList();
            its.stream().filter(codes::contains).forEach(code -> pools.add(count(code), 1));
            if (codes.contains(REGION + region)) {
                pools.add(sum(hidden), hidden.size());
            } else {
                rest.addAll(hidden);
            }
        });
        if (codes.contains(BreakdownTable.UNKNOWN)) {
            pools.add(sum(rest), rest.size());
        } else {
            pools.addWithUnknown(sum(rest) + count(BreakdownTable.UNKNOWN), rest.size());
        }
        return pools;
    }

    /** Whoever subtracts what is shown from its region, or from the country, knows these. */
    private List<Together> together(BreakdownTable table, Set<String> withheld) {
        SequencedMap<String, List<String>> keys = new LinkedHashMap<>();
        table.cells().keySet().stream()
                .filter(withheld::contains)
                .forEach(key -> keys.computeIfAbsent(ofWhat(table, key), _ -> new ArrayList<>())
                        .add(key));
        return keys.entrySet().stream()
                .map(entry -> new Together(
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().stream()
                                .mapToLong(key -> table.cells().getOrDefault(key, 0L))
                                .sum()))
                .toList();
    }

    /** The region of a department, if it is shown. */
    private String ofWhat(BreakdownTable table, String key) {
        String region = table.breakdown() == Breakdown.REGION ? COUNTRY : regions.getOrDefault(key, COUNTRY);
        return shown.contains(REGION + region) ? region : COUNTRY;
    }

    private long sum(List<String> codes) {
        return codes.stream().mapToLong(this::count).sum();
    }

    private long count(String code) {
        return counts.getOrDefault(code, 0L);
    }
}
