package org.vigie.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.bench.load.PlainEvents;
import org.vigie.bench.machine.Machine;
import org.vigie.bench.machine.Programs;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.result.Conditions;
import org.vigie.bench.result.Result;
import org.vigie.bench.stack.Databases;
import org.vigie.local.launch.Checkout;

/** One run of some benchmarks. What fails is told and costs the others nothing. */
final class Session {
    private final Lab lab;
    private final boolean smoke;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, String> versions = new TreeMap<>();
    private final Map<String, String> durability = new TreeMap<>();

    Session(Lab lab, boolean smoke) {
        this.lab = lab;
        this.smoke = smoke;
    }

    /** Each measurement begins on an empty stack; where nothing is measured, one will do for all. */
    void measure(Benchmark benchmark) {
        try {
            comparisons.addAll(benchmark.run(lab));
            askServers(lab.stack().databases());
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            failures.add(benchmark.name() + " failed: " + failure.getMessage());
        }
        if (!smoke) lab.stopStack();
    }

    private void askServers(Databases databases) {
        versions.put("PostgreSQL", databases.version());
        for (String service : List.of("intake", "analytics", "appends"))
            if (databases.exist(service)) durability.put("project, " + service, databases.durability(service, service));
        if (databases.exist(PlainEvents.DATABASE))
            durability.put(
                    "yardstick",
                    databases.durability(
                            PlainEvents.DATABASE, databases.server().user()));
    }

    boolean failed() {
        return !failures.isEmpty();
    }

    Result result(Checkout checkout, Instant began) {
        versions.put(
                "pgbench",
                Programs.output(Path.of("/"), List.of("pgbench", "--version")).strip());
        Machine machine = Machine.here(checkout.root());
        return new Result(
                new Conditions(!smoke, began.toString(), machine, versions, durability), comparisons, failures);
    }
}
