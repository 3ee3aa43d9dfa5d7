package org.vigie.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void starts_at_once_the_first_time_then_waits_twice_as_long_each_time() {
        Backoff first = Backoff.born(NOON).died(NOON.plusSeconds(1));
        Backoff second = first.died(NOON.plusSeconds(2));
        Backoff third = second.died(NOON.plusSeconds(3));
        assertThat(first.delay()).isZero();
        assertThat(second.delay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(third.delay()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void waits_no_longer_than_half_a_minute() {
        Backoff backoff = Backoff.born(NOON);
        for (int death = 1; death <= 40; death++) backoff = backoff.died(NOON.plusSeconds(death));
        assertThat(backoff.delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void is_forgotten_after_a_long_life() {
        Backoff often = Backoff.born(NOON).died(NOON).died(NOON).died(NOON);
        assertThat(often.died(NOON.plusSeconds(61)).delay()).isZero();
    }
}
