package org.vigie.analytics.domain;

import java.util.Map;
import java.util.Set;

/**
 * What was released of a period, which nobody can take back.
 *
 * @param tables the codes of the parts that were given, by the table's name
 * @param chronicle the counters as they were then
 */
public record Released(Period period, Map<String, Set<String>> tables, Chronicle chronicle) {

    /** Keeps its own copy. */
    public Released {
        tables = Map.copyOf(tables);
    }
}
