package org.vigie.mapping.readmodel.watchnotes;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many watch notes there are of each month, as JSON.
 *
 * @param from first day, included
 * @param to last day, included
 * @param months every month of the period in order, also those without a note
 */
@Schema(name = "WatchNoteTrend")
public record TrendView(LocalDate from, LocalDate to, List<Month> months) {

    /**
     * A month; the first and the last one may be cut by the period.
     *
     * @param month as 2024-06
     */
    @Schema(name = "WatchNoteMonth")
    public record Month(String month, long notes) {}
}
