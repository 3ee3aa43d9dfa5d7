package org.vigie.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void the_ratio_is_that_of_the_medians() {
        assertThat(of(null).ratio()).isEqualTo(1.5);
    }

    @Test
    void a_rate_is_good_enough_from_so_many_times_the_yardstick_on() {
        assertThat(of(Goal.timesAtLeast(1.5, 2)).met()).isTrue();
        assertThat(of(Goal.timesAtLeast(1.6, 2)).met()).isFalse();
    }

    @Test
    void a_cost_is_good_enough_up_to_so_many_times_the_yardstick() {
        assertThat(of(Goal.timesAtMost(1.5, 1)).met()).isTrue();
        assertThat(of(Goal.timesAtMost(1.4, 1)).met()).isFalse();
    }

    @Test
    void a_time_is_good_enough_up_to_its_limit_whatever_the_yardstick() {
        assertThat(of(Goal.atMost(150, 50)).met()).isTrue();
        assertThat(of(Goal.atMost(149, 50)).met()).isFalse();
    }

    @Test
    void without_a_goal_nothing_is_met_or_missed() {
        assertThat(of(null).met()).isNull();
    }

    private static Comparison of(@Nullable Goal goal) {
        Series yardstick = new Series("x", List.of(90.0, 100.0, 500.0));
        Series project = new Series("x", List.of(1.0, 150.0, 151.0));
        return new Comparison("P0", "", "", yardstick, project, goal, "", List.of());
    }
}
