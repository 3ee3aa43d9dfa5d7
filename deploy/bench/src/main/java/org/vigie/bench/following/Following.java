package org.vigie.bench.following;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.vigie.bench.Benchmark;
import org.vigie.bench.Lab;
import org.vigie.bench.Sizes;
import org.vigie.bench.following.FollowedCalls.Followed;
import org.vigie.bench.load.PacedCalls;
import org.vigie.bench.load.PlainEvents;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Goal;
import org.vigie.bench.measure.Latencies;
import org.vigie.bench.measure.Series;
import org.vigie.bench.measure.Turns;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** P3: from POST to the report and to the department's webhook, at a steady rate, beside a commit and a broker's round trip. */
public final class Following implements Benchmark {
    private static final int SYSTEMS = 8;

    @Override
    public String name() {
        return "P3";
    }

    @Override
    public List<Comparison> run(Lab lab) {
        RunningStack stack = lab.stack();
        PlainEvents.create(stack.databases());
        String referral = stack.endpoints().service(Service.REFERRAL).url();
        String analytics = stack.endpoints().service(Service.ANALYTICS).url();
        String analyst = lab.token("analyst");
        try (Departments departments = Departments.start(referral, lab.token("coordinator"))) {
            PacedCalls calls =
                    new PacedCalls(stack.endpoints().service(Service.INTAKE).url(), lab.callWriters(SYSTEMS));
            return measure(
                    lab,
                    stack,
                    new FollowedCalls(stack, calls, departments, () -> ReportPoller.start(analytics, analyst)));
        }
    }

    private static List<Comparison> measure(Lab lab, RunningStack stack, FollowedCalls calls) {
        Sizes.Pace pace = lab.sizes().pace();
        CommitAndRoundTrip least = new CommitAndRoundTrip(stack);
        lab.say("P3: warming up");
        calls.warmUp(pace.steady(), lab.sizes().warmUp());
        List<Latencies> yardsticks = new ArrayList<>();
        List<Followed> projects = new ArrayList<>();
        Turns.of(
                lab.sizes().rounds(),
                () -> {
                    yardsticks.add(paused(stack, () -> least.measure(lab.sizes().turn())));
                    return yardsticks.getLast().slowMillis();
                },
                () -> {
                    projects.add(calls.follow(pace.steady(), pace.hold()));
                    return projects.getLast().toReport().slowMillis();
                },
                lab::say);
        Rows rows = new Rows(yardsticks, projects, calls);
        return List.of(
                rows.row("to the report, p50", Followed::toReport, Latencies::medianMillis, null),
                rows.row("to the report, p99", Followed::toReport, Latencies::slowMillis, Goal.atMost(150, 50)),
                rows.row("to the webhook, p50", Followed::toDepartment, Latencies::medianMillis, null),
                rows.row("to the webhook, p99", Followed::toDepartment, Latencies::slowMillis, Goal.atMost(500, 150)));
    }

    private static Latencies paused(RunningStack stack, Supplier<Latencies> turn) {
        stack.databases().checkpoint();
        stack.pauseServices();
        try {
            return turn.get();
        } finally {
            stack.resumeAll();
        }
    }

    /** What was measured, as comparisons. */
    private record Rows(List<Latencies> yardsticks, List<Followed> projects, FollowedCalls calls) {
        Comparison row(
                String setting,
                Function<Followed, Latencies> way,
                ToDoubleFunction<Latencies> figure,
                @Nullable Goal goal) {
            return new Comparison(
                    "P3",
                    setting,
                    "one row committed, then one record acknowledged by the broker, one client, services standing still",
                    new Series(
                            "ms",
                            yardsticks.stream().mapToDouble(figure).boxed().toList()),
                    new Series(
                            "ms",
                            projects.stream()
                                    .map(way)
                                    .mapToDouble(figure)
                                    .boxed()
                                    .toList()),
                    goal,
                    calls.bound(),
                    goal == null ? List.of() : calls.notes());
        }
    }
}
