package org.vigie.bench.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisibleCallsTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final List<ReportPoller.Read> READS =
            List.of(new ReportPoller.Read(6, 100), new ReportPoller.Read(7, 200), new ReportPoller.Read(9, 300));

    @Test
    void a_call_is_visible_in_the_first_answer_that_reaches_its_position() {
        assertThat(VisibleCalls.toReport(Map.of(FIRST, 90L, SECOND, 80L), Map.of(FIRST, 7L, SECOND, 8L), READS))
                .containsExactly(110L, 220L);
    }

    @Test
    void calls_of_others_are_not_taken_for_ours() {
        assertThatIllegalStateException().isThrownBy(() -> VisibleCalls.toReport(Map.of(), Map.of(FIRST, 7L), READS));
    }
}
