package org.vigie.bench.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.vigie.bench.Benchmark;
import org.vigie.bench.Lab;
import org.vigie.bench.load.PublishedEvents;
import org.vigie.bench.load.Wrk;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Goal;
import org.vigie.bench.measure.Series;
import org.vigie.bench.measure.Turns;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** P5: the report over a year at ever more events, beside the same at a thousand. */
public final class Reporting implements Benchmark {
    private static final double MILLIS = 5;
    private static final double THEN_MILLIS = 2;
    private static final double GROWTH = 1.2;

    @Override
    public String name() {
        return "P5";
    }

    @Override
    public List<Comparison> run(Lab lab) {
        RunningStack stack = lab.stack();
        IntakeLog log = new IntakeLog(stack.databases());
        AnalyticsFigures figures = new AnalyticsFigures(stack);
        figures.await(log.position());
        stack.pauseAllBut(Service.ANALYTICS);
        try {
            return measure(lab, stack, figures, log.epoch());
        } finally {
            stack.resumeAll();
        }
    }

    private static List<Comparison> measure(Lab lab, RunningStack stack, AnalyticsFigures figures, UUID epoch) {
        long first = figures.complete();
        List<Integer> sizes = lab.sizes().reportedEvents();
        PublishedEvents events = new PublishedEvents(stack.endpoints().kafka(), epoch, first);
        fill(lab, events, figures, first + sizes.getFirst());
        TwoSizes both = TwoSizes.remember(stack.databases(), figures);
        String url = stack.endpoints().service(Service.ANALYTICS).url();
        Wrk wrk = new Wrk(lab.folder("wrk-reports"), url, List.of(lab.token("analyst")));
        lab.say("P5: warming up");
        ReadReports.read(wrk, lab.sizes().warmUp());
        List<Comparison> all = new ArrayList<>();
        for (int size : sizes.subList(1, sizes.size())) {
            fill(lab, events, figures, first + size);
            both.settle();
            all.addAll(compare(lab, both, new ReadReports(stack, wrk), wrk, size, sizes.getFirst()));
        }
        return all;
    }

    private static void fill(Lab lab, PublishedEvents events, AnalyticsFigures figures, long last) {
        lab.say("P5: publishing and counting up to event " + last);
        events.publishUpTo(last);
        figures.await(last);
    }

    private static List<Comparison> compare(
            Lab lab, TwoSizes both, ReadReports reports, Wrk wrk, int size, int smallest) {
        Turns.Outcome outcome = Turns.of(
                lab.sizes().rounds(),
                () -> {
                    both.showSmall();
                    try {
                        return ReadReports.read(wrk, lab.sizes().turn()).slowMillis();
                    } finally {
                        both.showLarge();
                    }
                },
                () -> reports.slowMillis(lab.sizes().turn()),
                lab::say);
        return List.of(
                comparison(size, smallest, outcome, Goal.atMost(MILLIS, THEN_MILLIS), reports),
                comparison(size, smallest, outcome, Goal.timesAtMost(GROWTH, GROWTH), reports));
    }

    private static Comparison comparison(
            int size, int smallest, Turns.Outcome outcome, Goal goal, ReadReports reports) {
        boolean growth = goal.of() == Goal.Of.RATIO;
        return new Comparison(
                "P5",
                String.format(Locale.ROOT, growth ? "growth to %,d" : "%,d events", size),
                String.format(Locale.ROOT, "the same report at %,d events, in the same service", smallest),
                new Series("ms p99", outcome.yardstick()),
                new Series("ms p99", outcome.project()),
                goal,
                reports.bound(),
                growth ? List.of() : reports.notes());
    }
}
