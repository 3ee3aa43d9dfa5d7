package org.vigie.bench.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.bench.Benchmark;
import org.vigie.bench.Lab;
import org.vigie.bench.load.Pgbench;
import org.vigie.bench.load.PlainEvents;
import org.vigie.bench.load.Wrk;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Goal;
import org.vigie.bench.measure.Series;
import org.vigie.bench.measure.Turns;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** P1: calls recorded per second over HTTP, beside one insert of a plain event row per commit. */
public final class RecordingCalls implements Benchmark {
    private static final int SYSTEMS = 8;

    @Override
    public String name() {
        return "P1";
    }

    @Override
    public List<Comparison> run(Lab lab) {
        RunningStack stack = lab.stack();
        stack.pauseAllBut(Service.INTAKE);
        stack.pauseKafka();
        try {
            return measure(lab, stack);
        } finally {
            stack.resumeAll();
        }
    }

    private static List<Comparison> measure(Lab lab, RunningStack stack) {
        IntakeLog log = new IntakeLog(stack.databases());
        String url = stack.endpoints().service(Service.INTAKE).url();
        Wrk wrk = new Wrk(lab.folder("wrk"), url, lab.callWriters(SYSTEMS));
        int first = lab.sizes().clients().getFirst();
        lab.say("P1: warming up");
        wrk.post(first, lab.sizes().warmUp());
        log.awaitQuiet();
        PlainEvents.create(stack.databases());
        PlainEvents.fill(stack.databases(), log.position(), log.dataBytes());
        Pgbench pgbench = new Pgbench(stack.endpoints().postgresql(), lab.folder("pgbench"), log.dataBytes());
        pgbench.commitsPerSecond(first, lab.sizes().turn());
        List<Comparison> all = new ArrayList<>();
        for (int clients : lab.sizes().clients()) all.add(compare(lab, stack, wrk, pgbench, clients));
        return all;
    }

    private static Comparison compare(Lab lab, RunningStack stack, Wrk wrk, Pgbench pgbench, int clients) {
        lab.say("P1: " + clients + " clients");
        Duration length = lab.sizes().turn();
        PostedCalls posted = new PostedCalls(stack, wrk);
        Turns.Outcome outcome = Turns.of(
                lab.sizes().rounds(),
                () -> stack.withPaused(Service.INTAKE, () -> pgbench.commitsPerSecond(clients, length)),
                () -> posted.perSecond(clients, length),
                lab::say);
        return new Comparison(
                "P1",
                clients + " clients",
                "pgbench, one insert of a plain event row per commit, as many clients",
                new Series("commits/s", outcome.yardstick()),
                new Series("calls/s", outcome.project()),
                goal(clients),
                posted.bound(),
                posted.notes());
    }

    private static @Nullable Goal goal(int clients) {
        return switch (clients) {
            case 64 -> Goal.timesAtLeast(1.3, 1.6);
            case 256 -> Goal.timesAtLeast(1.8, 2.2);
            default -> null;
        };
    }
}
