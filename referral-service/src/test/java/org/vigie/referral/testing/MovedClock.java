package org.vigie.referral.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The service's clock, which a test puts forward and back. */
@Alternative
@Priority(1)
@Singleton
public class MovedClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Puts it so far ahead of the real time. */
    public void ahead(Duration duration) {
        ahead = duration;
    }

    /** Puts it at {@code instant}, from where it goes on. */
    public void at(Instant instant) {
        ahead = Duration.between(Clock.systemUTC().instant(), instant);
    }

    /** Puts it right. */
    public void right() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants have no zone");
    }
}
