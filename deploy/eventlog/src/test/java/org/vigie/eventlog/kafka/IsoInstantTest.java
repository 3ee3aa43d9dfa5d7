package org.vigie.eventlog.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the way an instant is read, it is the one that the platform reads. */
class IsoInstantTest {
    private static final long YEAR_1 = -62_135_596_800L;
    private static final long YEAR_9999 = 253_402_214_400L;

    @Property
    void anyInstant(
            @ForAll @LongRange(min = YEAR_1, max = YEAR_9999) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(min = -18, max = 18) int hours) {
        Instant whole = Instant.ofEpochSecond(second);
        Instant instant = whole.plusNanos(nano);
        OffsetDateTime there = instant.atOffset(ZoneOffset.ofHours(hours));

        assertThat(IsoInstant.parse(whole.toString())).isEqualTo(whole);
        assertThat(IsoInstant.parse(instant.toString())).isEqualTo(instant);
        assertThat(IsoInstant.parse(there.toString())).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T23:60:00Z",
                "2026-01-01T23:59:60Z",
                "2026-01-01T23:59:59",
                "2026-01-01 23:59:59Z",
                "2026-01-01T23:59:5aZ",
                "+026-01-01T23:59:59Z",
                "2026-01-01T-1:59:59Z"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> IsoInstant.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
