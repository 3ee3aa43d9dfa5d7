package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicGridTest {
    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-03-31", "2023-04-01, 2023-06-30", "2023-07-01, 2023-09-30", "2023-10-01, 2023-12-31",
        "2023-01-01, 2023-12-31", "2024-01-01, 2024-12-31", "2023-04-03, 2024-04-02", "2024-04-03, 2025-04-02"
    })
    void holdsQuartersYearsAndPlatformYears(LocalDate from, LocalDate to) {
        assertThat(PublicGrid.contains(new Period(from, to))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-01, 2023-04-30", "2023-04-01, 2023-04-30", "2023-04-01, 2023-07-01", "2023-04-01, 2024-03-31",
        "2023-04-03, 2024-04-03", "2023-04-03, 2023-04-03", "2023-01-01, 2024-12-31", "2023-01-02, 2023-12-31"
    })
    void holdsNothingElse(LocalDate from, LocalDate to) {
        assertThat(PublicGrid.contains(new Period(from, to))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-03-31, 2023-10-01, 2023-12-31",
        "2024-04-01, 2024-06-30, 2024-01-01, 2024-03-31",
        "2024-01-01, 2024-12-31, 2023-01-01, 2023-12-31",
        "2024-04-03, 2025-04-02, 2023-04-03, 2024-04-02"
    })
    void beforeEachPeriodLiesOneOfItsKind(LocalDate from, LocalDate to, LocalDate fromBefore, LocalDate toBefore) {
        assertThat(PublicGrid.before(new Period(from, to))).isEqualTo(new Period(fromBefore, toBefore));
    }

    /** Seven days after its last one are over; the first quarter waits for the platform's year, two days after it. */
    @ParameterizedTest
    @CsvSource({
        "2023-04-01, 2023-06-30, 2023-07-08",
        "2023-01-01, 2023-12-31, 2024-01-08",
        "2024-01-01, 2024-03-31, 2024-04-10",
        "2023-04-03, 2024-04-02, 2024-04-10"
    })
    void aPeriodSettlesBeforeItIsReleased(LocalDate from, LocalDate to, LocalDate releasable) {
        assertThat(PublicGrid.releasableOn(new Period(from, to), 7)).isEqualTo(releasable);
    }

    @Test
    void beforeAnyOtherPeriodLieAsManyDays() {
        Period march = new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        assertThat(march.before()).isEqualTo(new Period(LocalDate.of(2024, 1, 30), LocalDate.of(2024, 2, 29)));
    }
}
