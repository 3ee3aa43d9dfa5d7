package org.vigie.analytics.page;

import java.util.ArrayList;
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
        List<ChartTable> left = new ArrayList<>();
        List<ChartTable> right = new ArrayList<>();
        for (ChartTable table : tables) {
            if (table.isTold()) {
                (height(left) <= height(right) ? left : right).add(table);
            }
        }
        return List.of(left, right);
    }

    private static int height(List<ChartTable> column) {
        return column.stream().mapToInt(ChartTable::height).sum();
    }

    /** Those of which nothing is told. */
    public List<ChartTable> untold() {
        return tables.stream().filter(table -> !table.isTold()).toList();
    }
}
