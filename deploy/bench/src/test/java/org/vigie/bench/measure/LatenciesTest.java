package org.vigie.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void one_in_a_hundred_may_be_slower_than_the_slow_one() {
        List<Long> times = LongStream.rangeClosed(1, 200)
                .mapToObj(millis -> millis * 1_000_000)
                .toList()
                .reversed();

        assertThat(Latencies.of(times)).isEqualTo(new Latencies(100, 198));
    }

    @Test
    void of_one_time_all_is_that() {
        assertThat(Latencies.of(List.of(5_000_000L))).isEqualTo(new Latencies(5, 5));
    }

    @Test
    void there_is_no_figure_without_a_measurement() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.of(List.of()));
    }
}
