package org.vigie.eventlog.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who writes and looks does not wait, who falls behind does not rest unless it was told to, and then only while others record. */
class PaceTest {
    private static final Duration TOOK = Duration.ofMillis(40);

    @Test
    void aFewEventsAreFollowedAtOnceAndSeveralAreGathered() {
        Pace pace = new Pace(500, 3);
        assertThat(pace.after(7, TOOK, true)).isZero();
        assertThat(pace.after(8, TOOK, true)).isEqualTo(Duration.ofMillis(20));
        assertThat(pace.after(499, TOOK, false)).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void whoFallsBehindGoesOnAtOnceOnceNothingIsRecorded() {
        assertThat(new Pace(500, 3).after(500, TOOK, true)).isEqualTo(Duration.ofMillis(120));
        assertThat(new Pace(500, 3).after(500, TOOK, false)).isZero();
        assertThat(new Pace(500, 0).after(500, TOOK, true)).isZero();
    }
}
