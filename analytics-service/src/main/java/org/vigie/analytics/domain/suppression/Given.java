package org.vigie.analytics.domain.suppression;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A table that is given for a period.
 *
 * @param codes of the parts that are given
 * @param groups the smallest sets of cells that their sums can be worked out for; each cell is in one
 */
record Given(Run run, Set<String> codes, List<BitSet> groups) {}
