package org.vigie.mapping.readmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rows looked for have in common, as a Panache query. What was not asked for is no condition. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new HashMap<>();

    /**
     * One condition more, unless its value is null.
     *
     * @param name of the parameter that stands for the value in the condition
     */
    public Conditions and(String condition, String name, @Nullable Object value) {
        return value == null ? this : and(condition, Map.of(name, value));
    }

    /** One condition more, that names several parameters. */
    public Conditions and(String condition, Map<String, ?> named) {
        conditions.add(condition);
        values.putAll(named);
        return this;
    }

    /** The query, with the columns that give its order. */
    public String orderedBy(String order) {
        return query() + " order by " + order;
    }

    /** The query in no order. */
    public String query() {
        return String.join(" and ", conditions);
    }

    /** The values of the query's parameters. */
    public Map<String, Object> values() {
        return values;
    }
}
