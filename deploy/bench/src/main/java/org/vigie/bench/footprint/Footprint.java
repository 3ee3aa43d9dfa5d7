package org.vigie.bench.footprint;

import java.util.List;
import org.vigie.bench.Benchmark;
import org.vigie.bench.Lab;
import org.vigie.bench.measure.Comparison;

/** P6: the whole stack from nothing running to healthy, and each service's resident memory after many requests. */
public final class Footprint implements Benchmark {
    @Override
    public String name() {
        return "P6";
    }

    @Override
    public List<Comparison> run(Lab lab) {
        return new Rounds(lab).measure();
    }
}
