package org.vigie.analytics.readmodel.activity.breakdown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Distribution;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Measure;
import org.vigie.analytics.domain.ShownTable;

/** The cells of one period as they are served. */
@Schema(name = "Table")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TableBody(
        List<CellBody> cells,
        TotalBody total,
        @Nullable SummaryBody summary,
        @Nullable List<TogetherBody> together) {

    static TableBody of(ShownTable shown) {
        Labels labels = new Labels(shown.table().breakdown());
        List<CellBody> cells = shown.table().cells().entrySet().stream()
                .map(cell -> cell(shown, cell.getKey(), labels.of(cell.getKey()), cell.getValue()))
                .toList();
        return new TableBody(cells, total(shown), summary(shown), together(shown, labels));
    }

    private static CellBody cell(ShownTable shown, String key, String label, long value) {
        if (!shown.shows(key)) {
            return new CellBody(key, label, null, null, null, null, true);
        }
        Breakdown breakdown = shown.table().breakdown();
        boolean shared = shown.showsWhole() && !breakdown.outsideShares().contains(key);
        Share share = new Share(value, shown.table().whole());
        return new CellBody(
                key,
                label,
                value,
                shared ? Long.valueOf(share.denominator()) : null,
                shared ? share.percent() : null,
                Populations.rate(breakdown, List.of(key), value),
                null);
    }

    private static @Nullable List<TogetherBody> together(ShownTable shown, Labels labels) {
        return switch (shown.table().breakdown()) {
            case DEPARTMENT, REGION ->
                shown.together().stream()
                        .map(together -> TogetherBody.of(shown, together, labels.of(shown, together)))
                        .sorted(TogetherBody.LARGEST_FIRST)
                        .toList();
            default -> null;
        };
    }

    private static TotalBody total(ShownTable shown) {
        return shown.totalWithheld()
                ? new TotalBody(null, true)
                : new TotalBody(shown.table().total(), null);
    }

    private static @Nullable SummaryBody summary(ShownTable shown) {
        @Nullable Measure measure = shown.table().breakdown().measure();
        @Nullable Distribution distribution = shown.table().distribution();
        if (measure == null || distribution == null) {
            return null;
        }
        if (shown.distributionWithheld()) {
            return new SummaryBody(measure.unit(), null, null, null, true);
        }
        @Nullable BigDecimal mean = distribution.mean();
        return new SummaryBody(measure.unit(), mean, distribution.median(), distribution.count(), null);
    }
}
