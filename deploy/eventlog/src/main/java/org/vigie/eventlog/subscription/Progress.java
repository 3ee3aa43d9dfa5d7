package org.vigie.eventlog.subscription;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Says now and then how a build beside the live one goes: how far, how fast, how long still. */
final class Progress {
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Build build;
    private long since;
    private long done;

    /** Begins to measure. */
    Progress(Build build, long doneNow, long now) {
        this.build = build;
        this.since = now;
        this.done = doneNow;
    }

    Build build() {
        return build;
    }

    /** A line for the log when it is time for one; {@code now} is in nanoseconds. */
    Optional<String> line(Backlog backlog, long now) {
        long nanos = now - since;
        if (nanos < BETWEEN.toNanos()) {
            return Optional.empty();
        }
        double rate = (backlog.done() - done) * 1e9 / nanos;
        since = now;
        done = backlog.done();
        return Optional.of(String.format(
                Locale.ROOT,
                "%s: %,d of %,d events (%d %%), %,.0f a second, %s",
                build,
                backlog.done(),
                backlog.done() + backlog.waiting(),
                (int) (100 * backlog.ratio()),
                rate,
                left(backlog, rate)));
    }

    private static String left(Backlog backlog, double rate) {
        return rate < 1
                ? "not moving"
                : "about "
                        + Duration.ofSeconds((long) (backlog.waiting() / rate))
                                .toString()
                                .substring(2)
                                .toLowerCase(Locale.ROOT)
                        + " left";
    }
}
