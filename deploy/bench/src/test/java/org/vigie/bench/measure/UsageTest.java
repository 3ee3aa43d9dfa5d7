package org.vigie.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {
    private final Usage turn = new Usage(10, 2, 19, Map.of("service", 10.0, "client", 4.0));

    @Test
    void shares_are_those_of_the_whole_machine() {
        assertThat(turn.text()).isEqualTo("CPU 95 % busy: service 50, client 20, rest 25");
    }

    @Test
    void cpu_is_told_for_each_unit_of_work() {
        assertThat(turn.perUnit(100_000)).isEqualTo("service 100 µs, client 40 µs of CPU each");
    }

    @Test
    void turns_add_up() {
        Usage idle = new Usage(10, 2, 1, Map.of("service", 0.0));

        assertThat(Usage.sum(List.of(turn, idle)))
                .isEqualTo(new Usage(20, 2, 20, Map.of("service", 10.0, "client", 4.0)));
    }
}
