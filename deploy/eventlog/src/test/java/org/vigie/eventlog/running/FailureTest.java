package org.vigie.eventlog.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.LogUnavailableException;

class FailureTest {

    @Test
    void says_classes_and_states_but_no_message_of_others() {
        SQLException refused = new SQLException("Key (name)=(Camille) exists", "23505");
        String text = Failure.describe(new IllegalStateException("Camille", refused));
        assertThat(text).startsWith("IllegalStateException < SQLException[23505] at FailureTest.java:");
    }

    @Test
    void says_the_messages_of_this_library() {
        assertThat(Failure.describe(new LogUnavailableException("too many wait", Duration.ZERO, null)))
                .contains("LogUnavailableException (too many wait)");
    }

    @Test
    void waits_out_what_the_surroundings_do() {
        assertThat(Failure.isPassing(new SQLException("gone", "57P01"))).isTrue();
        assertThat(Failure.isPassing(new SQLException("deadlock", "40P01"))).isTrue();
        assertThat(Failure.isPassing(new SQLException("read-only", "25006"))).isTrue();
        assertThat(Failure.isPassing(new SQLException("the pool is empty"))).isTrue();
        assertThat(Failure.isPassing(new IllegalStateException(new IOException("reset"))))
                .isTrue();
    }

    @Test
    void does_not_wait_for_what_stays_wrong() {
        assertThat(Failure.isPassing(new SQLException("a key twice", "23505"))).isFalse();
        assertThat(Failure.isPassing(new IllegalArgumentException("no"))).isFalse();
        assertThat(Failure.isPassing(new IllegalStateException(new JsonParseException(null, "no JSON"))))
                .isFalse();
    }
}
