package org.vigie.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.LogHead;

class RelayCursorTest {
    private static final UUID EPOCH = UUID.randomUUID();

    private final RelayCursor cursor = new RelayCursor(EPOCH, 10, new long[] {10, 7, 0});

    @Test
    void stays_where_the_topic_holds_what_was_sent() {
        RelayCursor corrected = cursor.corrected(new long[] {10, 7, 0});
        assertThat(corrected.position()).isEqualTo(10);
        assertThat(corrected.sent()).containsExactly(10, 7, 0);
    }

    @Test
    void goes_back_to_before_the_first_event_that_a_broker_lost() {
        RelayCursor corrected = cursor.corrected(new long[] {4, 7, 0});
        assertThat(corrected.position()).isEqualTo(4);
        assertThat(corrected.lacks(0, 5)).isTrue();
        assertThat(corrected.lacks(1, 5)).isFalse();
    }

    @Test
    void leaves_out_what_was_sent_when_the_cursor_did_not_move() {
        RelayCursor corrected = cursor.corrected(new long[] {12, 7, 14});
        assertThat(corrected.position()).isEqualTo(10);
        assertThat(corrected.lacks(0, 11)).isFalse();
        assertThat(corrected.lacks(0, 13)).isTrue();
        assertThat(corrected.lacks(2, 14)).isFalse();
        assertThat(corrected.lacks(1, 11)).isTrue();
    }

    @Test
    void begins_anew_in_a_log_of_another_epoch() {
        UUID next = UUID.randomUUID();
        RelayCursor restored = cursor.in(new LogHead(next, 8), 3);
        assertThat(restored.epoch()).isEqualTo(next);
        assertThat(restored.position()).isZero();
        assertThat(restored.sent()).containsExactly(0, 0, 0);
    }
}
