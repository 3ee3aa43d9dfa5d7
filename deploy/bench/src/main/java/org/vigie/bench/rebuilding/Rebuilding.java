package org.vigie.bench.rebuilding;

import java.util.List;
import java.util.Locale;
import org.vigie.bench.Benchmark;
import org.vigie.bench.Lab;
import org.vigie.bench.load.PlainCopy;
import org.vigie.bench.load.PlainEvents;
import org.vigie.bench.load.PublishedEvents;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Goal;
import org.vigie.bench.measure.Series;
import org.vigie.bench.measure.Turns;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** P4: analytics with an empty database takes in all that Kafka holds, beside COPY of as many plain event rows. */
public final class Rebuilding implements Benchmark {
    /** Mean size of an event that intake publishes. */
    private static final int DATA_BYTES = 350;

    @Override
    public String name() {
        return "P4";
    }

    @Override
    public List<Comparison> run(Lab lab) {
        RunningStack stack = lab.stack();
        IntakeLog log = new IntakeLog(stack.databases());
        new AnalyticsFigures(stack).await(log.position());
        stack.pauseAllBut(Service.ANALYTICS);
        try {
            return List.of(measure(lab, stack, log));
        } finally {
            stack.resumeAll();
        }
    }

    private static Comparison measure(Lab lab, RunningStack stack, IntakeLog log) {
        long events = log.position() + lab.sizes().rebuiltEvents();
        lab.say("P4: publishing up to event " + events);
        new PublishedEvents(stack.endpoints().kafka(), log.epoch(), log.position()).publishUpTo(events);
        PlainEvents.create(stack.databases());
        PlainCopy copy = new PlainCopy(stack.databases(), DATA_BYTES);
        copy.rowsPerSecond(events / 10);
        RebuiltFigures rebuilt = new RebuiltFigures(stack, events);
        Turns.Outcome outcome = Turns.of(
                lab.sizes().rounds(),
                () -> {
                    lab.say("P4: COPY of " + events + " rows");
                    return stack.withPaused(Service.ANALYTICS, () -> copy.rowsPerSecond(events));
                },
                () -> {
                    lab.say("P4: rebuilding");
                    return rebuilt.eventsPerSecond();
                },
                lab::say);
        return new Comparison(
                "P4",
                String.format(Locale.ROOT, "%,d events", events),
                "COPY of as many plain event rows, one transaction, three indexes",
                new Series("rows/s", outcome.yardstick()),
                new Series("events/s", outcome.project()),
                Goal.timesAtLeast(0.5, 1.5),
                rebuilt.bound(),
                rebuilt.notes());
    }
}
