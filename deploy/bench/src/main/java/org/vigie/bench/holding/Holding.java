package org.vigie.bench.holding;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.vigie.bench.Benchmark;
import org.vigie.bench.Lab;
import org.vigie.bench.load.PacedCalls;
import org.vigie.bench.load.Wrk;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Goal;
import org.vigie.bench.measure.Series;
import org.vigie.bench.measure.Turns;
import org.vigie.bench.stack.PlainService;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** P3b: the highest rate of calls that the whole stack holds, beside posts a second of a plain service that only inserts. */
public final class Holding implements Benchmark {
    private static final int CLIENTS = 32;
    private static final int SYSTEMS = 8;

    @Override
    public String name() {
        return "P3b";
    }

    @Override
    public List<Comparison> run(Lab lab) {
        RunningStack stack = lab.stack();
        try (PlainService plain = lab.plainService()) {
            return List.of(measure(lab, stack, plain));
        }
    }

    private static Comparison measure(Lab lab, RunningStack stack, PlainService plain) {
        List<String> tokens = lab.callWriters(SYSTEMS);
        PacedCalls calls =
                new PacedCalls(stack.endpoints().service(Service.INTAKE).url(), tokens);
        HighestRate highest = new HighestRate(lab, stack, calls);
        Wrk wrk = new Wrk(lab.folder("wrk-plain"), plain.url(), tokens);
        lab.say("P3b: warming up");
        alone(stack, () -> wrk.post(CLIENTS, lab.sizes().warmUp()).perSecond());
        calls.post(lab.sizes().pace().first(), lab.sizes().warmUp(), (_, _) -> {});
        Turns.Outcome outcome = Turns.of(
                lab.sizes().rounds(),
                () -> alone(
                        stack,
                        () -> inserted(plain, wrk.post(CLIENTS, lab.sizes().turn()))),
                highest::find,
                lab::say);
        return new Comparison(
                "P3b",
                lab.sizes().pace().hold().toSeconds() + " s held",
                "posts a second of a plain Quarkus service with Panache that inserts a row each, alone, " + CLIENTS
                        + " clients",
                new Series("posts/s", outcome.yardstick()),
                new Series("calls/s", outcome.project()),
                Goal.timesAtLeast(0.5, 1.0),
                highest.bound(),
                highest.notes());
    }

    private static double inserted(PlainService plain, Wrk.Answered turn) {
        if (plain.rows() < turn.count()) throw new IllegalStateException("fewer rows than posts");
        return turn.perSecond();
    }

    /** The whole stack stands still but for its database server. */
    private static double alone(RunningStack stack, DoubleSupplier turn) {
        stack.databases().checkpoint();
        stack.pauseServices();
        stack.pauseKafka();
        try {
            return turn.getAsDouble();
        } finally {
            stack.resumeAll();
        }
    }
}
