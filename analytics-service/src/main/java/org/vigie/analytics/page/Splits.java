package org.vigie.analytics.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page tells beyond the report: a map, and charts by one dimension each.
 *
 * @param map null where nothing may be told of places
 */
public record Splits(@Nullable TerritoryMap map, List<ChartTable> tables) {
    /** For periods of which no breakdown is public. */
    static final Splits NONE = new Splits(null, List.of());

    /** Keeps its own copy. */
    public Splits {
        tables = List.copyOf(tables);
    }

    /** Whether any may be told of such a period. */
    public boolean isGiven() {
        return !tables.isEmpty();
    }

    /** Those of which something is told, in two columns of the same height. */
    public List<List<ChartTable>> columns() {
        return TwoColumns.of(tables.stream().filter(ChartTable::isTold).toList(), ChartTable::height);
    }

    /** Those of which nothing is told. */
    public List<ChartTable> untold() {
        return tables.stream().filter(table -> !table.isTold()).toList();
    }
}
