package org.vigie.bench.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.vigie.bench.Benchmark;
import org.vigie.bench.Lab;
import org.vigie.bench.load.PlainCopy;
import org.vigie.bench.load.PlainEvents;
import org.vigie.bench.load.PublishedEvents;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Goal;
import org.vigie.bench.measure.Series;
import org.vigie.bench.measure.Turns;
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
        stack.pauseAllBut(Service.ANALYTICS);
        try {
            return List.of(measure(lab, stack));
        } finally {
            stack.resumeAll();
        }
    }

    private static Comparison measure(Lab lab, RunningStack stack) {
        long events = lab.sizes().rebuiltEvents();
        lab.say("P4: publishing " + events + " events");
        new PublishedEvents(stack.endpoints().kafka(), UUID.randomUUID()).publishUpTo(events);
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
                new ArrayList<>(rebuilt.notes()));
    }
}
