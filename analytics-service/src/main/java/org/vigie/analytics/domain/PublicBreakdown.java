package org.vigie.analytics.domain;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.analytics.domain.suppression.Part;
import org.vigie.analytics.domain.suppression.Protection;
import org.vigie.analytics.domain.suppression.Series;

/**
 * What the public may see of breakdowns: some of them, for the platform's years, which do not overlap. The others split what these or the
 * report tell in ways that would give their small cells away; see {@code deploy/decisions/0057}.
 */
public final class PublicBreakdown {
    private static final Set<Breakdown> GIVEN = EnumSet.of(
            Breakdown.DEPARTMENT,
            Breakdown.REGION,
            Breakdown.GENDER,
            Breakdown.CHANNEL,
            Breakdown.CALLER_CATEGORY,
            Breakdown.CONCERN,
            Breakdown.ACTION_TYPE,
            Breakdown.OUTCOME);

    private PublicBreakdown() {}

    /** Whether any of it may be shown. */
    public static boolean isGiven(Breakdown breakdown, Period period) {
        return GIVEN.contains(breakdown) && PublicGrid.isPlatformYear(period);
    }

    /** Nothing but the codes. */
    public static ShownTable nothing(BreakdownTable table) {
        return new ShownTable(table, table.cells().keySet(), true, true);
    }

    /** As the report does with the same figures: the last key goes first when what is left over is small. */
    public static ShownTable shown(BreakdownTable table, long threshold) {
        Set<String> withheld = new HashSet<>(table.cells().keySet());
        if (table.breakdown().addsUp()) {
            withheld.removeAll(given(parts(table), table.total(), threshold));
        } else {
            table.cells().forEach((key, count) -> {
                List<Part> withAndWithout = List.of(part(key, count), part("not " + key, table.total() - count));
                withheld.removeAll(given(withAndWithout, table.total(), threshold));
            });
        }
        return new ShownTable(table, withheld, table.total() < threshold, true);
    }

    private static Set<String> given(List<Part> parts, long total, long threshold) {
        Part whole = Part.whole("all", Series.of(total), parts);
        return Protection.of(whole, threshold);
    }

    private static List<Part> parts(BreakdownTable table) {
        return table.cells().entrySet().stream()
                .map(cell -> part(cell.getKey(), cell.getValue()))
                .toList();
    }

    private static Part part(String key, long count) {
        return key.equals(BreakdownTable.UNKNOWN)
                ? Part.unknown(key, Series.of(count))
                : Part.of(key, Series.of(count));
    }
}
