package org.vigie.bench.result;

import java.util.List;
import org.vigie.bench.measure.Comparison;

/**
 * What a run came to.
 *
 * @param failures what could not be measured, a sentence each
 */
public record Result(Conditions conditions, List<Comparison> comparisons, List<String> failures) {
    public Result {
        comparisons = List.copyOf(comparisons);
        failures = List.copyOf(failures);
    }
}
