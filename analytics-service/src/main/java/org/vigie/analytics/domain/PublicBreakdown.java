package org.vigie.analytics.domain;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** What {@code breakdown} is given for, in words. */
    public static String description(Breakdown breakdown) {
        return GIVEN.contains(breakdown)
                ? "it is public for the platform's own years alone (such as 2023-04-03 to 2024-04-02)."
                : "it is not public, for its cells are small or give away those of others.";
    }

    /**
     * As it may be shown beside a report that gives {@code figures}: nothing that this withholds, as it does where an earlier release tells of a
     * part. A table that adds up is then not shown at all, for what is left of it would tell of that part.
     */
    public static ShownTable beside(Map<String, Figure> figures, ShownTable shown) {
        BreakdownTable table = shown.table();
        Set<String> less = table.cells().keySet().stream()
                .filter(shown::shows)
                .filter(key -> code(table.breakdown(), key)
                        .filter(code -> !isGiven(code, figures))
                        .isPresent())
                .collect(Collectors.toSet());
        boolean isWholeGiven = switch (table.breakdown().unit()) {
            case CASES -> isGiven("cases", figures);
            case CALLS -> isGiven("calls", figures);
            case MINORS -> isGiven("minors", figures);
            case REFERRALS -> true;
        };
        return !isWholeGiven || (!less.isEmpty() && table.breakdown().addsUp()) ? nothing(table) : shown.without(less);
    }

    private static boolean isGiven(String code, Map<String, Figure> figures) {
        return figures.get(code) != null && !(figures.get(code) instanceof Figure.Suppressed);
    }

    /** The code that the report has for a cell. */
    private static Optional<String> code(Breakdown breakdown, String key) {
        return switch (breakdown) {
            case CALLER_CATEGORY -> Optional.of("caller." + key);
            case CONCERN -> Optional.of("concern." + key);
            case ACTION_TYPE -> Optional.of("action." + key);
            case GENDER ->
                switch (key) {
                    case "GIRL" -> Optional.of("minors.girls");
                    case "BOY" -> Optional.of("minors.boys");
                    case "TRANSGENDER" -> Optional.of("minors.transgender");
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
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
