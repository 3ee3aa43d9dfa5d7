package org.vigie.intake.readmodel.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:30:00Z, 2026-03-28T23:00:00Z, PT23H",
        "2026-10-25T00:30:00Z, 2026-10-24T22:00:00Z, PT25H",
        "2028-02-29T11:00:00Z, 2028-02-28T23:00:00Z, PT24H",
        "2026-12-31T23:30:00Z, 2026-12-31T23:00:00Z, PT24H"
    })
    void todayIsADayOfParisHoweverLongItIs(Instant now, Instant begins, Duration length) {
        assertThat(Due.TODAY.from(now)).isEqualTo(begins);
        assertThat(Due.TODAY.until(now)).isEqualTo(begins.plus(length));
        assertThat(Due.LATER.from(now)).isEqualTo(begins.plus(length));
        assertThat(Due.LATER.until(now)).isNull();
        assertThat(Due.OVERDUE.until(now)).isEqualTo(now);
    }
}
