package org.vigie.analytics.domain;

import java.util.List;

/**
 * Cells of a table by territory that are told together alone, as each tells of too few.
 *
 * @param region whose departments they are; empty where they lie anywhere in the country
 * @param keys of the cells, in the order of the table
 * @param value how many they hold
 */
public record Together(String region, List<String> keys, long value) {

    /** Keeps its own copy. */
    public Together {
        keys = List.copyOf(keys);
    }
}
