package org.vigie.analytics.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.page.ChartTable.Order;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;
import org.vigie.analytics.readmodel.activity.breakdown.CellBody;
import org.vigie.analytics.readmodel.activity.breakdown.TogetherBody;
import org.vigie.analytics.readmodel.activity.export.FigureWords;
import org.vigie.theme.FrenchFormats;

/**
 * A cell of a breakdown as the page writes it.
 *
 * @param count null when it is withheld
 * @param share of the whole, empty when there is none
 * @param countBefore of the period before, null when it is withheld or was not asked for
 */
public record ChartRow(
        String label,
        @Nullable Long count,
        String share,
        @Nullable Long countBefore) {
    private static final int ROOM_FOR_MONTHS = 48;

    /** Shown rows, the largest first; those that are withheld stay in their order, or it would tell of them. */
    private static final Comparator<ChartRow> LARGEST_FIRST = Comparator.comparingLong(
                    (ChartRow row) -> Objects.requireNonNullElse(row.count(), -1L))
            .reversed();

    /** The rows of {@code body}: what is told together comes last. */
    static List<ChartRow> of(BreakdownBody body, Order order) {
        Map<String, CellBody> before =
                body.previous().cells().stream().collect(Collectors.toMap(CellBody::key, Function.identity()));
        List<ChartRow> rows = new ArrayList<>(body.cells().stream()
                .map(cell -> of(cell, before.get(cell.key())))
                .toList());
        if (order == Order.LARGEST_FIRST || order == Order.LARGEST_TOLD) {
            rows.sort(LARGEST_FIRST);
        }
        List<TogetherBody> together = body.together();
        if (order == Order.LARGEST_TOLD || together != null) {
            rows.removeIf(row -> !row.isTold());
        }
        if (together != null) {
            together.forEach(told -> rows.add(of(told)));
        }
        return rows;
    }

    /** All {@code months} that a chart has room for; of more than that, those from the first to the last that tells of anything. */
    static List<ChartRow> withRoomForEach(List<ChartRow> months) {
        List<Integer> telling = IntStream.range(0, months.size())
                .filter(at -> Objects.requireNonNullElse(months.get(at).count(), 0L) > 0)
                .boxed()
                .toList();
        if (months.size() <= ROOM_FOR_MONTHS) {
            return months;
        }
        return telling.isEmpty() ? List.of() : months.subList(telling.getFirst(), telling.getLast() + 1);
    }

    private static ChartRow of(CellBody cell, @Nullable CellBody before) {
        return new ChartRow(cell.label(), cell.value(), percent(cell.share()), before == null ? null : before.value());
    }

    private static ChartRow of(TogetherBody together) {
        return new ChartRow(together.label(), together.value(), percent(together.share()), null);
    }

    private static String percent(@Nullable Long share) {
        return share == null ? FigureView.NOTHING : FrenchFormats.french(share) + "\u202f%";
    }

    /** Whether it is told. */
    public boolean isTold() {
        return count != null;
    }

    /** Whether there was anything in the period before, and it is told. */
    public boolean isComparable() {
        return countBefore != null && countBefore > 0;
    }

    /** The count as it is read. */
    public String value() {
        return written(count);
    }

    /** The count for the chart, empty when it is withheld. */
    public String bare() {
        return Objects.toString(count, "");
    }

    /** The same of the period before. */
    public String valueBefore() {
        return written(countBefore);
    }

    /** The same of the period before. */
    public String bareBefore() {
        return Objects.toString(countBefore, "");
    }

    private static String written(@Nullable Long count) {
        return count == null ? FigureWords.WITHHELD : FrenchFormats.french(count);
    }
}
