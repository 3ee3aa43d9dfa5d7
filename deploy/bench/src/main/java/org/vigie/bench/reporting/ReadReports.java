package org.vigie.bench.reporting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.bench.load.Wrk;
import org.vigie.bench.machine.CpuClock;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.Observer;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.launch.Service;

/** Reads the report over the last year, one request after the other. */
final class ReadReports {
    private static final int CLIENTS = 1;

    private final Wrk wrk;
    private final Observer observer;
    private final List<Wrk.Answered> turns = new ArrayList<>();

    ReadReports(RunningStack stack, Wrk wrk) {
        this.wrk = wrk;
        this.observer = new Observer(
                stack, Service.ANALYTICS, AnalyticsFigures.SESSIONS, CpuClock::ofEndedChildren, "load (wrk)");
    }

    /** Reads of a turn: 99 of 100 took no longer, in milliseconds. */
    double slowMillis(Duration length) {
        Wrk.Answered turn = observer.during(() -> read(wrk, length));
        turns.add(turn);
        return turn.slowMillis();
    }

    /** Reads without looking. */
    static Wrk.Answered read(Wrk wrk, Duration length) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return wrk.read(
                "/v1/reports/activity?audience=internal&from=" + today.minusYears(1) + "&to=" + today, CLIENTS, length);
    }

    String bound() {
        return observer.bound();
    }

    List<String> notes() {
        Wrk.Answered last = turns.getLast();
        return List.of(
                observer.perUnit(
                        (double) turns.stream().mapToLong(Wrk.Answered::count).sum()),
                String.format(
                        Locale.ROOT,
                        "p50 %.2f ms, %,.0f reports/s (last round, one client, one after the other)",
                        last.medianMillis(),
                        last.perSecond()));
    }
}
