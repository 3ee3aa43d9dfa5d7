package org.vigie.eventlog.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * This instance's clock, held against the database's. The time of an event is never before that of the event before it, so one event
 * recorded hours ahead would move all later ones there: an instance whose clock is off records nothing.
 */
final class LogClock {
    /** How far a clock may be from the database's: more than a statement takes, less than any broker minds. */
    static final Duration BOUND = Duration.ofMinutes(1);

    private final InstantSource clock;
    private volatile Duration skew = Duration.ZERO;
    private volatile Instant head = Instant.EPOCH;
    private volatile long comparedAt = System.nanoTime();

    LogClock(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** It is {@code database} for the database now, and the log's last event is of {@code head}. */
    void compare(Instant database, Instant head) {
        skew = Duration.between(database, clock.instant());
        answered(head);
    }

    /** The database has taken an event at {@code head}, which it does where the clocks agree. */
    void agreed(Instant head) {
        if (refusal().isPresent()) {
            skew = Duration.ZERO;
        }
        answered(head);
    }

    private void answered(Instant head) {
        this.head = head;
        comparedAt = System.nanoTime();
    }

    /** Why this instance records nothing, while its clock is off. */
    Optional<String> refusal() {
        Duration now = skew;
        return now.abs().compareTo(BOUND) > 0
                ? Optional.of("this instance's clock is %d s %s PostgreSQL's: set the one that is wrong"
                        .formatted(now.abs().toSeconds(), now.isNegative() ? "behind" : "ahead of"))
                : Optional.empty();
    }

    /** How far the instance's clock is ahead of the database's, in seconds; negative when it is behind. */
    double skewSeconds() {
        return skew.toMillis() / 1_000.0;
    }

    /** How far the log's last event lies ahead of this instance's clock, in seconds. */
    double headAheadSeconds() {
        return Math.max(0, Duration.between(clock.instant(), head).toMillis() / 1_000.0);
    }

    /** For how long the database has not answered, in seconds. */
    double silentSeconds() {
        return (System.nanoTime() - comparedAt) / 1_000_000_000.0;
    }
}
