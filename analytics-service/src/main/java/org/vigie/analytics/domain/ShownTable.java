package org.vigie.analytics.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A breakdown as a reader may see it.
 *
 * @param table as counted; what is withheld must not be read from it
 * @param withheld keys of the cells that are not shown
 * @param totalWithheld whether the total is not shown either, nor a share of it
 * @param distributionWithheld whether mean and median are not shown
 * @param together what withheld cells hold together, where that may be told
 */
public record ShownTable(
        BreakdownTable table,
        Set<String> withheld,
        boolean totalWithheld,
        boolean distributionWithheld,
        List<Together> together) {

    /** Keeps its own copies. */
    public ShownTable {
        withheld = Set.copyOf(withheld);
        together = List.copyOf(together);
    }

    /** A table whose withheld cells are not told together either. */
    public ShownTable(BreakdownTable table, Set<String> withheld, boolean totalWithheld, boolean distributionWithheld) {
        this(table, withheld, totalWithheld, distributionWithheld, List.of());
    }

    /** The same with the cells of {@code more} withheld, too. */
    public ShownTable without(Set<String> more) {
        Set<String> all = new HashSet<>(withheld);
        all.addAll(more);
        return new ShownTable(table, all, totalWithheld, distributionWithheld, together);
    }

    /** Whether shares may be shown: what they are taken of tells, beside the total, how many are outside of it. */
    public boolean showsWhole() {
        return !totalWithheld && table.breakdown().outsideShares().stream().noneMatch(withheld::contains);
    }

    /** Whether the cell of {@code key} may be shown. */
    public boolean shows(String key) {
        return !withheld.contains(key);
    }
}
