package org.vigie.bench.following;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.vigie.bench.load.HttpLine;
import org.vigie.bench.load.PacedCalls;
import org.vigie.bench.measure.Latencies;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.Observer;
import org.vigie.bench.stack.Parties;
import org.vigie.bench.stack.RunningStack;
import org.vigie.local.process.Pause;

/** The project's turns: calls at a steady rate, one case in ten with an information préoccupante, each followed to its end. */
final class FollowedCalls {
    private static final int CASES_A_REFERRAL = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final RunningStack stack;
    private final PacedCalls calls;
    private final Departments departments;
    private final ReportPollers pollers;
    private final IntakeLog log;
    private final Observer observer;
    private final List<String> notes = new ArrayList<>();
    private long followed;

    /** Makes what reads the report. */
    interface ReportPollers {
        ReportPoller start();
    }

    /** What came of a turn. */
    record Followed(Latencies toReport, Latencies toDepartment) {}

    FollowedCalls(RunningStack stack, PacedCalls calls, Departments departments, ReportPollers pollers) {
        this.stack = stack;
        this.calls = calls;
        this.departments = departments;
        this.pollers = pollers;
        this.log = new IntakeLog(stack.databases());
        this.observer = new Observer(stack.databases(), AnalyticsFigures.SESSIONS, () -> Parties.of(stack));
    }

    /** The same load, which nobody follows. */
    void warmUp(int perSecond, Duration length) {
        Map<UUID, Long> referred = new ConcurrentHashMap<>();
        post(perSecond, length, new ConcurrentHashMap<>(), referred);
        awaitArrived(referred);
    }

    /** One turn. */
    Followed follow(int perSecond, Duration length) {
        long before = log.position();
        Map<UUID, Long> due = new ConcurrentHashMap<>();
        Map<UUID, Long> referred = new ConcurrentHashMap<>();
        ReportPoller poller = pollers.start();
        PacedCalls.Paced paced;
        try (poller) {
            paced = observer.during(() -> post(perSecond, length, due, referred));
            awaitArrived(referred);
            // one more answer, in which everything is
            Pause.of(BETWEEN.multipliedBy(4));
        }
        requireStored(log.position() - before, paced.count() + referred.size());
        notes.add(note(perSecond, paced, referred.size(), poller.resolution()));
        followed += paced.count();
        return new Followed(
                Latencies.of(
                        VisibleCalls.toReport(due, VisibleCalls.positions(stack.databases(), before), poller.reads())),
                Latencies.of(referred.entrySet().stream()
                        .map(sent ->
                                departments.received().getOrDefault(sent.getKey(), Long.MAX_VALUE) - sent.getValue())
                        .toList()));
    }

    /** Notes the moment of each call by its case, and of each information préoccupante by its minor. */
    private PacedCalls.Paced post(int perSecond, Duration length, Map<UUID, Long> due, Map<UUID, Long> referred) {
        AtomicLong number = new AtomicLong();
        String[] codes = Departments.codes();
        return calls.post(perSecond, length, (call, line) -> {
            due.put(call.caseId(), call.due());
            long mine = number.getAndIncrement();
            if (mine % CASES_A_REFERRAL == 0)
                refer(call, line, referred, codes[(int) (mine / CASES_A_REFERRAL % codes.length)]);
        });
    }

    private static void refer(PacedCalls.Recorded call, HttpLine line, Map<UUID, Long> referred, String department)
            throws IOException {
        referred.put(call.of().minor(), System.nanoTime());
        PacedCalls.refer(call, line, department);
    }

    /** Waits until everything is in the report and every department was told. */
    private void awaitArrived(Map<UUID, Long> referred) {
        new AnalyticsFigures(stack).await(log.position());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!departments.received().keySet().containsAll(referred.keySet())) {
            if (System.nanoTime() > end) throw new IllegalStateException("not every department was told");
            Pause.of(BETWEEN);
        }
    }

    private static void requireStored(long stored, long posted) {
        if (stored != posted) throw new IllegalStateException(posted + " were answered but " + stored + " recorded");
    }

    private static String note(int perSecond, PacedCalls.Paced paced, int referred, Latencies resolution) {
        return String.format(
                Locale.ROOT,
                "%,d calls at %d/s and %,d informations préoccupantes; an answer after %.0f ms at most; the report was read every %.1f ms"
                        + " (p99 %.1f ms): it cannot be seen finer",
                paced.count(),
                perSecond,
                referred,
                paced.lateNanos() / 1e6,
                resolution.medianMillis(),
                resolution.slowMillis());
    }

    String bound() {
        return observer.bound();
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addFirst(observer.perUnit((double) followed));
        return all;
    }
}
