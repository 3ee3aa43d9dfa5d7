package org.vigie.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "P2Y, 2024-04-02T10:00:00Z, 2026-04-02T10:00:00Z",
        "P2Y, 2024-02-29T10:00:00Z, 2026-02-28T10:00:00Z",
        "P2Y, 2023-10-29T01:30:00Z, 2025-10-29T01:30:00Z",
        "P18M, 2024-09-29T10:00:00Z, 2026-03-29T10:00:00Z",
        "P1D, 2026-03-28T01:30:00Z, 2026-03-29T01:30:00Z",
        "P1D, 2026-10-24T10:00:00Z, 2026-10-25T11:00:00Z"
    })
    void itEndsOnTheCalendarOfParis(String period, Instant recorded, Instant end) {
        assertThat(new RetentionPeriod(period).endOf(recorded)).contains(end);
    }

    @ParameterizedTest
    @CsvSource({
        "P2Y, 2025-03-31T10:00:00Z, 2026-09-29T22:00:00Z",
        "P4D, 2026-01-01T10:00:00Z, 2026-01-04T10:00:00Z",
        "off, 2026-01-01T10:00:00Z, 2027-07-02T22:00:00Z"
    })
    void nobodyIsPromisedToHearWhenHardlyAnythingIsKept(String period, Instant now, Instant latest) {
        assertThat(new RetentionPeriod(period).latestPromise(now)).isEqualTo(latest);
    }

    @Test
    void offIsForEver() {
        assertThat(new RetentionPeriod("off").period()).isEmpty();
        assertThat(new RetentionPeriod("off").endOf(Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 years", "P0D", "P-2Y", "PT48H", "OFF", "never"})
    void whatIsNoPeriodStopsTheStart(String setting) {
        assertThatThrownBy(() -> new RetentionPeriod(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vigie.retention.period");
    }
}
