package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the tables of referrals say, each sentence with a test of its own. */
class TablesOfReferralsTest {
    private final Story story = new Story()
            .referral("A", "Opened", "2023-04-03T10:00:00+02:00")
            .referral("A", "Routed", "2023-04-03T10:00:00+02:00");

    private Map<String, Long> cells(Breakdown breakdown, String to) {
        return story.table(breakdown, "2023-04-01", to).cells();
    }

    @Test
    void anAnswerOnTheLastDayOfThreeMonthsFromTheReceiptIsInTime() {
        story.referral("A", "Sent", "2023-04-05T10:00:00+02:00")
                .answered("A", "2023-07-05T23:59:00+02:00", Outcome.ADAPTED_ACTION);

        assertThat(cells(Breakdown.ANSWER_DEADLINE, "2023-07-31"))
                .containsEntry("IN_TIME", 1L)
                .containsEntry("LATE", 0L);
    }

    @Test
    void onTheDayAfterItIsLate() {
        story.referral("A", "Sent", "2023-04-05T10:00:00+02:00")
                .answered("A", "2023-07-06T00:00:00+02:00", Outcome.ADAPTED_ACTION);

        assertThat(cells(Breakdown.ANSWER_DEADLINE, "2023-07-31")).containsEntry("LATE", 1L);
    }

    @Test
    void withoutAnAnswerTheTermPassesByItself() {
        story.referral("A", "Sent", "2023-04-05T10:00:00+02:00");

        assertThat(cells(Breakdown.ANSWER_DEADLINE, "2023-07-05")).containsEntry("PENDING", 1L);
        assertThat(cells(Breakdown.ANSWER_DEADLINE, "2023-07-06")).containsEntry("OVERDUE", 1L);
    }

    @Test
    void whatIsSentAgainGivesNoMoreTime() {
        story.referral("A", "Sent", "2023-04-05T10:00:00+02:00").referral("A", "Sent", "2023-06-05T10:00:00+02:00");

        assertThat(cells(Breakdown.ANSWER_DEADLINE, "2023-07-06")).containsEntry("OVERDUE", 1L);
    }

    @Test
    void anotherAuthorityHasThreeMonthsOfItsOwn() {
        story.referral("A", "Sent", "2023-04-05T10:00:00+02:00")
                .referral("A", "Rerouted", "2023-06-01T10:00:00+02:00")
                .referral("A", "Sent", "2023-06-02T10:00:00+02:00")
                .answered("A", "2023-09-02T10:00:00+02:00", Outcome.JUDICIAL_MEASURE);

        assertThat(cells(Breakdown.ANSWER_DEADLINE, "2023-08-31")).containsEntry("PENDING", 1L);
        assertThat(cells(Breakdown.ANSWER_DEADLINE, "2023-09-30")).containsEntry("IN_TIME", 1L);
    }

    @Test
    void sharesAreTakenOfThoseWhoCanHaveAnswered() {
        story.referral("A", "Sent", "2023-04-05T10:00:00+02:00")
                .referral("B", "Opened", "2023-06-30T10:00:00+02:00")
                .referral("C", "Opened", "2023-06-30T10:00:00+02:00")
                .referral("C", "Withdrawn", "2023-06-30T11:00:00+02:00");

        BreakdownTable table = story.table(Breakdown.ANSWER_DEADLINE, "2023-04-01", "2023-07-31");
        assertThat(table.total()).isEqualTo(3);
        assertThat(table.whole()).isEqualTo(1);
    }

    @Test
    void aWordThatItIsBeingEvaluatedTakesNoAnswerBack() {
        story.answered("A", "2023-04-10T10:00:00+02:00", Outcome.RECEIVED)
                .answered("A", "2023-05-10T10:00:00+02:00", Outcome.ADMINISTRATIVE_MEASURE)
                .answered("A", "2023-06-10T10:00:00+02:00", Outcome.EVALUATION_UNDER_WAY);

        assertThat(cells(Breakdown.OUTCOME, "2023-04-30")).containsEntry("RECEIVED", 1L);
        assertThat(cells(Breakdown.OUTCOME, "2023-07-31")).containsEntry("ADMINISTRATIVE_MEASURE", 1L);
    }

    @Test
    void aReferralTakenBackIsInNoOtherCell() {
        story.referral("A", "Acknowledged", "2023-04-04T10:00:00+02:00")
                .answered("A", "2023-04-20T10:00:00+02:00", Outcome.OUT_OF_SCOPE)
                .referral("A", "Withdrawn", "2023-05-02T10:00:00+02:00");

        assertThat(cells(Breakdown.OUTCOME, "2023-04-30")).containsEntry("OUT_OF_SCOPE", 1L);
        for (Breakdown breakdown : new Breakdown[] {
            Breakdown.OUTCOME, Breakdown.IP_TO_ACKNOWLEDGEMENT, Breakdown.IP_TO_ANSWER, Breakdown.ANSWER_DEADLINE
        }) {
            Map<String, Long> cells = cells(breakdown, "2023-05-31");
            assertThat(cells).containsEntry("WITHDRAWN", 1L);
            assertThat(cells.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1);
        }
    }

    @Test
    void acknowledgementsAreTimedInHoursAndAnswersInDaysOfParis() {
        story.referral("A", "Acknowledged", "2023-04-03T13:59:00+02:00")
                .answered("A", "2023-05-04T00:10:00+02:00", Outcome.ADAPTED_ACTION);

        assertThat(cells(Breakdown.IP_TO_ACKNOWLEDGEMENT, "2023-05-31")).containsEntry("0-3", 1L);
        BreakdownTable answers = story.table(Breakdown.IP_TO_ANSWER, "2023-04-01", "2023-05-31");
        assertThat(answers.cells()).containsEntry("8-31", 1L);
        assertThat(Objects.requireNonNull(answers.distribution()).mean()).isEqualTo(new BigDecimal("31.0"));
    }

    @Test
    void whatHappenedAfterThePeriodHasNotHappened() {
        story.referral("A", "Acknowledged", "2023-05-01T00:00:00+02:00");

        assertThat(cells(Breakdown.IP_TO_ACKNOWLEDGEMENT, "2023-04-30")).containsEntry("NONE", 1L);
    }
}
