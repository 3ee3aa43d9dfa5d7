package org.vigie.bench.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.bench.load.Wrk;
import org.vigie.bench.machine.CpuClock;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.Observer;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** The project's turns, and what was seen in them. */
final class PostedCalls {
    private final RunningStack stack;
    private final IntakeLog log;
    private final Wrk wrk;
    private final Observer observer;
    private final List<Wrk.Answered> turns = new ArrayList<>();
    private long behind;

    PostedCalls(RunningStack stack, Wrk wrk) {
        this.stack = stack;
        this.log = new IntakeLog(stack.databases());
        this.wrk = wrk;
        this.observer =
                new Observer(stack, Service.INTAKE, IntakeLog.WRITER_SESSION, CpuClock::ofEndedChildren, "load (wrk)");
    }

    /** Calls that were answered in a turn, a second. */
    double perSecond(int clients, Duration length) {
        stack.databases().checkpoint();
        long before = log.position();
        Wrk.Answered turn = observer.during(() -> wrk.post(clients, length));
        behind = Math.max(behind, log.behind());
        requireStored(log.position() - before, turn.count(), clients);
        turns.add(turn);
        log.awaitQuiet();
        return turn.perSecond();
    }

    /** Every answered call is in the log; those that were under way when the time was up may be too. */
    private static void requireStored(long stored, long answered, int clients) {
        if (stored < answered || stored > answered + clients)
            throw new IllegalStateException(answered + " calls were answered but " + stored + " are in the log");
    }

    String bound() {
        return observer.bound();
    }

    List<String> notes() {
        double calls = turns.stream().mapToLong(Wrk.Answered::count).sum();
        Wrk.Answered last = turns.getLast();
        return List.of(
                observer.perUnit(calls),
                String.format(
                        Locale.ROOT,
                        "answered within: p50 %.1f ms, p99 %.1f ms (last round, closed loop)",
                        last.medianMillis(),
                        last.slowMillis()),
                "intake's own list of cases was " + behind + " events behind at most");
    }
}
