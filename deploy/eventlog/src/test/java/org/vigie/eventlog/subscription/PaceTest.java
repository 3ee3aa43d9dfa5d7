package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who writes and looks does not wait, who falls behind does not rest unless it was told to, and then only while others record. */
class PaceTest {
    private static final Duration TOOK = Duration.ofMillis(40);

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final Duration GATHERING = Duration.ofMillis(50);

    @Test
    void aFewEventsAreFollowedAtOnceAndSeveralAreGathered() {
        Pace pace = new Pace(500, 3);
        assertThat(pace.after(7, LONG, TOOK, true)).isZero();
        assertThat(pace.after(8, LONG, TOOK, true)).isEqualTo(GATHERING);
        assertThat(pace.after(499, LONG, TOOK, false)).isEqualTo(GATHERING);
    }

    @Test
    void eventsThatComeSoonAfterOneAnotherAreGathered() {
        assertThat(new Pace(500, 0).after(1, SHORT, TOOK, true)).isEqualTo(GATHERING);
        assertThat(new Pace(500, 0).after(1, SHORT, TOOK, false)).isEqualTo(GATHERING);
    }

    @Test
    void whoFallsBehindGoesOnAtOnceOnceNothingIsRecorded() {
        for (Duration idle : List.of(LONG, SHORT)) {
            assertThat(new Pace(500, 3).after(500, idle, TOOK, true)).isEqualTo(Duration.ofMillis(120));
            assertThat(new Pace(500, 3).after(500, idle, TOOK, false)).isZero();
            assertThat(new Pace(500, 0).after(500, idle, TOOK, true)).isZero();
        }
    }
}
