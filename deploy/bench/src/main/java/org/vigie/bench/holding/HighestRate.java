package org.vigie.bench.holding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.bench.Lab;
import org.vigie.bench.Sizes;
import org.vigie.bench.load.PacedCalls;
import org.vigie.bench.stack.AnalyticsFigures;
import org.vigie.bench.stack.IntakeLog;
import org.vigie.bench.stack.Observer;
import org.vigie.bench.stack.Parties;
import org.vigie.bench.stack.RunningStack;

/** The project's turns: the rate is raised step by step until something falls behind; the last one before is then held. */
final class HighestRate {
    private static final double STEP_UP = 1.2;
    private static final double STEP_DOWN = 0.9;

    private final Lab lab;
    private final RunningStack stack;
    private final PacedCalls calls;
    private final IntakeLog log;
    private final Observer observer;
    private final List<String> notes = new ArrayList<>();
    private long held;

    HighestRate(Lab lab, RunningStack stack, PacedCalls calls) {
        this.lab = lab;
        this.stack = stack;
        this.calls = calls;
        this.log = new IntakeLog(stack.databases());
        this.observer = new Observer(stack.databases(), AnalyticsFigures.SESSIONS, () -> Parties.of(stack));
    }

    /** Calls a second that were held for long. */
    double find() {
        Sizes.Pace pace = lab.sizes().pace();
        double rate = pace.first();
        for (int step = 0; step < pace.steps() && holds(rate, lab.sizes().turn()); step++) rate *= STEP_UP;
        for (rate /= STEP_UP; ; rate *= STEP_DOWN) {
            double tried = rate;
            held += (long) (tried * pace.hold().toMillis() / 1000);
            if (observer.during(() -> holds(tried, pace.hold()))) break;
            if (rate < 1) throw new IllegalStateException("not even a call a second is held");
        }
        return Math.floor(rate);
    }

    /** Whether everything keeps up; returns once everything has caught up. */
    private boolean holds(double rate, Duration length) {
        Duration behind = lab.sizes().pace().behind();
        long before = log.position();
        PacedCalls.Paced paced;
        double worst;
        try (FigureLag lag = FigureLag.start(stack.databases())) {
            paced = calls.post((int) rate, length, (_, _) -> {});
            worst = lag.worstSeconds();
        }
        long recorded = log.position() - before;
        if (recorded != paced.count())
            throw new IllegalStateException(paced.count() + " calls were answered but " + recorded + " recorded");
        new AnalyticsFigures(stack).await(log.position());
        double late = paced.lateNanos() / 1e9;
        notes.add(String.format(
                Locale.ROOT,
                "%,d calls/s for %d s: figures %.2f s behind at most, an answer after %.2f s at most",
                (int) rate,
                length.toSeconds(),
                worst,
                late));
        lab.say(notes.getLast());
        double limit = behind.toNanos() / 1e9;
        return worst < limit && late < limit;
    }

    String bound() {
        return observer.bound();
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addFirst(observer.perUnit((double) held));
        return all;
    }
}
