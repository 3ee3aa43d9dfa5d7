package org.vigie.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void yardstick_and_project_take_turns() {
        List<String> order = new ArrayList<>();
        List<String> told = new ArrayList<>();

        Turns.Outcome outcome = Turns.of(
                2,
                () -> {
                    order.add("yardstick");
                    return order.size();
                },
                () -> {
                    order.add("project");
                    return order.size();
                },
                told::add);

        assertThat(order).containsExactly("yardstick", "project", "yardstick", "project");
        assertThat(told).containsExactly("yardstick 1.00", "project 2.00", "yardstick 3.00", "project 4.00");
        assertThat(outcome).isEqualTo(new Turns.Outcome(List.of(1.0, 3.0), List.of(2.0, 4.0)));
    }
}
