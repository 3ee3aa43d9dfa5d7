package org.vigie.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {
    private static final RetryDelay DELAY =
            new RetryDelay(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "8,128", "9,256", "10,300", "11,300", "1000,300"})
    void doubles_up_to_a_ceiling(int failures, long seconds) {
        assertThat(DELAY.after(failures, Urgency.NORMAL, 1)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "5,16", "6,30", "1000,30"})
    void immediate_danger_is_never_put_off_for_long(int failures, long seconds) {
        assertThat(DELAY.after(failures, Urgency.IMMEDIATE_DANGER, 1)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void is_spread_over_its_second_half() {
        assertThat(DELAY.after(4, Urgency.NORMAL, 0)).isEqualTo(Duration.ofSeconds(4));
        assertThat(DELAY.after(4, Urgency.NORMAL, 0.5)).isEqualTo(Duration.ofSeconds(6));
    }
}
