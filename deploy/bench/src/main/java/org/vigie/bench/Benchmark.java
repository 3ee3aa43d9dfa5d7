package org.vigie.bench;

import java.util.List;
import org.vigie.bench.measure.Comparison;

/** One line of the list of goals. */
public interface Benchmark {
    /** Its name there, such as {@code P1}. */
    String name();

    /** Measures it beside its yardstick. */
    List<Comparison> run(Lab lab);
}
