package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.LogUnavailableException;

/** An instance whose clock is not the database's records nothing: what it would write could not be taken back. */
class WrongClockTest {
    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Duration off = Duration.ZERO;
    private final InstantSource clock = () -> Instant.now().plus(off);
    private final PostgresEventLog log =
            PostgresEventLog.open(database.service(), AppendSettings.defaults(), clock, meters);
    private final PostgresEventLog other = PostgresEventLog.open(
            database.service(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());

    @AfterEach
    void close() {
        log.close();
        other.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT3H", "PT-3H", "PT2M"})
    void itsAppendsAreRefusedAndOthersGoOn(Duration wrong) {
        off = wrong;
        assertRefused(0, "one");
        assertThat(log.head().position()).isZero();
        assertThat(answer(other, append("a", 0, "two"))).isEqualTo(new Appended(1, 1));
        assertThat(other.readAfter(0, 1).getFirst().recordedAt()).isBefore(Instant.now());
    }

    @Test
    void aClockThatGoesWrongIsNoticedAtTheNextAppendAndOneThatIsSetRightToo() {
        assertThat(answer(log, append("a", 0, "one"))).isEqualTo(new Appended(1, 1));
        assertThat(log.clockRefusal()).isEmpty();
        off = Duration.ofHours(3);
        assertRefused(1, "two");
        assertThat(log.clockRefusal())
                .hasValueSatisfying(said -> assertThat(said).contains("10800 s ahead of PostgreSQL's"));
        assertThat(meters.get("eventlog.clock.skew.seconds").gauge().value()).isBetween(10_790.0, 10_810.0);

        off = Duration.ZERO;
        assertThat(answer(log, append("a", 1, "two"))).isEqualTo(new Appended(2, 2));
        assertThat(log.clockRefusal()).isEmpty();
    }

    @Test
    void aHeadThatLiesAheadIsSeenAndTheLogGoesOn() {
        answer(log, append("a", 0, "one"));
        database.asSuperuser("UPDATE log_head SET recorded_at = clock_timestamp() + interval '3 hours'");
        log.head();
        assertThat(meters.get("eventlog.head.ahead.seconds").gauge().value()).isBetween(10_700.0, 10_810.0);
        assertThat(answer(other, append("a", 1, "two"))).isEqualTo(new Appended(2, 2));
    }

    private void assertRefused(int version, String name) {
        assertThatThrownBy(() -> answer(log, append("a", version, name)))
                .cause()
                .isInstanceOf(LogUnavailableException.class)
                .hasMessageContaining("clock");
    }
}
