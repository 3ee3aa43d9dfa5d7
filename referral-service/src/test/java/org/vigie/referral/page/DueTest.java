package org.vigie.referral.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {
    /** Half past ten at night in Paris: four hours later it is another day. */
    private static final Instant NOW = Instant.parse("2026-03-20T21:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT4H, dans 4 heures",
        "PT3H59M59S, dans 3 heures",
        "PT1H, dans 1 heure",
        "PT59M, dans 59 minutes",
        "PT59S, dans moins d’une minute",
        "PT23H59M, dans 23 heures",
        "PT24H, dans 1 jour",
        "PT27H, dans 2 jours",
        "PT-1S, en retard de moins d’une minute",
        "PT-2H, en retard de 2 heures",
        "PT-24H, en retard de 1 jour",
        "P-3D, en retard de 3 jours"
    })
    void whatIsDueWithinADayIsSaidInHours(Duration left, String words) {
        assertThat(Due.until(NOW.plus(left), NOW).words()).isEqualTo(words);
    }
}
