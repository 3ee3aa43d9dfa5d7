package org.vigie.mapping.application.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlatformYearTest {
    private static final PlatformYear FIRST = new PlatformYear(LocalDate.of(2023, 4, 3));

    @Test
    void aYearEndsOnTheDayBeforeTheNextBegins() {
        assertThat(FIRST.to()).isEqualTo("2024-04-02");
    }

    @Test
    void theFirstHasEndedOnceItsLastDayHasPassed() {
        assertThat(PlatformYear.ended(LocalDate.of(2024, 4, 2))).isEmpty();
        assertThat(PlatformYear.ended(LocalDate.of(2024, 4, 3))).containsExactly(FIRST);
    }

    @Test
    void theNewestComesFirst() {
        assertThat(PlatformYear.ended(LocalDate.of(2026, 1, 1)))
                .extracting(PlatformYear::from)
                .containsExactly(LocalDate.of(2024, 4, 3), LocalDate.of(2023, 4, 3));
    }
}
