package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress progress = new Progress(Build.first("activity", 2), 100, 0);

    @Test
    void says_how_far_how_fast_and_how_long_still() {
        assertThat(progress.line(backlog(1_100, 6_500), after(20)))
                .hasValue("activity version 2: 1,100 of 7,600 events (14 %), 50 a second, about 2m10s left");
    }

    @Test
    void measures_since_it_last_said_something_and_says_nothing_before_it_is_time() {
        assertThat(progress.line(backlog(1_100, 6_500), after(9))).isEmpty();
        assertThat(progress.line(backlog(1_100, 6_500), after(10))).isPresent();
        assertThat(progress.line(backlog(2_100, 5_500), after(20)))
                .hasValueSatisfying(line -> assertThat(line).contains("(27 %), 100 a second, about 55s left"));
    }

    @Test
    void says_that_it_does_not_move() {
        assertThat(progress.line(backlog(100, 7_500), after(10)))
                .hasValueSatisfying(line -> assertThat(line).endsWith("0 a second, not moving"));
    }

    private static Backlog backlog(long done, long waiting) {
        return new Backlog(done, waiting, null, false);
    }

    private static long after(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
