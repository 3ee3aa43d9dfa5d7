package org.vigie.eventlog.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AppendSignalTest {
    private final AppendSignal signal = new AppendSignal();

    @Test
    void who_gathers_goes_on_when_somebody_is_in_a_hurry() {
        Thread gathering = gathering();
        await().untilAsserted(() -> {
            signal.hurry();
            gathering.join(Duration.ofMillis(10));
            assertThat(gathering.isAlive()).isFalse();
        });
    }

    @Test
    void who_gathers_goes_on_when_all_are_woken_and_not_when_the_log_grows() throws Exception {
        Thread gathering = gathering();
        await().until(() -> gathering.getState() == Thread.State.TIMED_WAITING);
        signal.appended(1);
        assertThat(gathering.join(Duration.ofMillis(50))).isFalse();
        signal.wakeAll();
        assertThat(gathering.join(Duration.ofSeconds(20))).isTrue();
    }

    private Thread gathering() {
        return Thread.startVirtualThread(() -> {
            try {
                signal.awaitHurry(Duration.ofDays(1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
