package org.vigie.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    /** CASF D226-2-4. */
    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({
        // the same day of the month, and the same hour on the clock though the clock has changed
        "2026-01-15T10:00:00+01:00, 2026-04-15T10:00:00+02:00",
        "2026-08-01T00:30:00+02:00, 2026-11-01T00:30:00+01:00",
        // a month that is shorter ends the term with its last day
        "2025-11-30T12:00:00+01:00, 2026-02-28T12:00:00+01:00",
        "2023-11-30T12:00:00+01:00, 2024-02-29T12:00:00+01:00",
        // the day is the day in Paris
        "2026-03-31T22:30:00Z, 2026-07-01T00:30:00+02:00",
        // an hour that the clock skips moves to the next there is
        "2025-12-29T02:30:00+01:00, 2026-03-29T03:30:00+02:00"
    })
    void an_evaluation_is_due_three_calendar_months_after_receipt(OffsetDateTime received, OffsetDateTime due) {
        Deadline deadline = Deadline.evaluation(received.toInstant());
        assertThat(deadline.dueAt()).isEqualTo(due.toInstant());
        assertThat(deadline.from()).isEqualTo(received.toInstant());
        assertThat(deadline.rule()).isEqualTo(DeadlineRule.EVALUATION_WITHIN_THREE_MONTHS);
    }
}
