package org.vigie.operations;

import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@link Counted} has found this time. */
public final class Counts {
    private final Map<String, List<Row<?>>> rows = new HashMap<>();

    Counts() {}

    /**
     * One value of a gauge; one that is not told this time is no longer there.
     *
     * @param tags names and values in turn
     */
    public void add(String gauge, Number value, String... tags) {
        rows.computeIfAbsent(gauge, first -> new ArrayList<>()).add(Row.of(Tags.of(tags), value));
    }

    List<Row<?>> of(String gauge) {
        return rows.getOrDefault(gauge, List.of());
    }
}
