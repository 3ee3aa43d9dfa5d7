package org.vigie.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void one_odd_round_moves_no_median_and_shows_in_the_spread() {
        Series series = new Series("calls/s", List.of(100.0, 3.0, 104.0));

        assertThat(series.median()).isEqualTo(100);
        assertThat(series.min()).isEqualTo(3);
        assertThat(series.max()).isEqualTo(104);
    }

    @Test
    void the_median_of_two_lies_between_them() {
        assertThat(new Series("ms", List.of(10.0, 20.0)).median()).isEqualTo(15);
    }

    @Test
    void there_is_no_figure_without_a_measurement() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("ms", List.of()));
    }
}
