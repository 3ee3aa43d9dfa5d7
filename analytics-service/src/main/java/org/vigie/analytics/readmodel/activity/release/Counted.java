package org.vigie.analytics.readmodel.activity.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.vigie.analytics.domain.Chronicle;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable.Reached;

/**
 * What was counted when an order was given, nothing withheld. It is kept to decide what a later release may give, and never served.
 *
 * @param logs how far each log was counted
 * @param chronicle the counters of the report
 * @param cells of the public breakdowns, by the first day of the platform's year and the dimension
 */
record Counted(List<Reached> logs, Chronicle.Snapshot chronicle, Map<LocalDate, Map<String, Map<String, Long>>> cells) {

    /** The cells of {@code period} by dimension, where it has any. */
    Map<String, Map<String, Long>> cells(Period period) {
        return cells.getOrDefault(period.from(), Map.of());
    }
}
