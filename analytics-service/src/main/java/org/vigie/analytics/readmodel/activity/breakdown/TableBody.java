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
import org.vigie.analytics.domain.Rate;
import org.vigie.analytics.domain.ShownTable;

/** The cells of one period as they are served. */
@Schema(name = "Table")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TableBody(
        List<CellBody> cells, TotalBody total, @Nullable SummaryBody summary) {

    static TableBody of(ShownTable shown) {
        Labels labels = new Labels(shown.table().breakdown());
        List<CellBody> cells = shown.table().cells().entrySet().stream()
                .map(cell -> cell(shown, cell.getKey(), labels.of(cell.getKey()), cell.getValue()))
                .toList();
        return new TableBody(cells, total(shown), summary(shown));
    }

    private static CellBody cell(ShownTable shown, String key, String label, long value) {
        if (!shown.shows(key)) {
            return new CellBody(key, label, null, null, null, null, true);
        }
        Breakdown breakdown = shown.table().breakdown();
        boolean shared = shown.showsWhole() && !breakdown.outsideShares().contains(key);
        Share share = new Share(value, shown.table().whole());
        @Nullable Rate rate = Populations.rate(breakdown, key, value);
        return new CellBody(
                key,
                label,
                value,
                shared ? Long.valueOf(share.denominator()) : null,
                shared ? share.percent() : null,
                rate == null ? null : rate.perHundredThousand(),
                null);
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
