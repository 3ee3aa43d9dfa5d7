package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the tables of cases, calls and minors say, each sentence with a test of its own. */
class TablesOfCasesTest {
    private final Story story = new Story();

    private BreakdownTable april(Breakdown breakdown) {
        return story.table(breakdown, "2023-04-01", "2023-04-30");
    }

    private Map<String, Long> cells(Breakdown breakdown) {
        return april(breakdown).cells();
    }

    @Test
    void aMonthCountsItsOwnDaysOfThePeriodAlone() {
        story.cases(3, "2023-04-20T10:00:00+02:00", call -> call)
                .cases(2, "2023-04-02T10:00:00+02:00", call -> call)
                .cases(1, "2023-05-02T10:00:00+02:00", call -> call)
                .cases(4, "2023-05-20T10:00:00+02:00", call -> call);

        assertThat(story.table(Breakdown.MONTH, "2023-04-03", "2023-05-10").cells())
                .containsExactly(Map.entry("2023-04", 3L), Map.entry("2023-05", 1L));
    }

    @Test
    void contactsAreTheCallsUntilThePeriodsEnd() {
        story.call("A", "2023-04-02T10:00:00+02:00")
                .call("A", "2023-04-30T10:00:00+02:00")
                .call("A", "2023-05-01T10:00:00+02:00")
                .call("B", "2023-04-05T10:00:00+02:00");

        BreakdownTable table = april(Breakdown.CONTACTS);
        assertThat(table.cells()).containsEntry("1", 1L).containsEntry("2", 1L).containsEntry("3", 0L);
        Distribution contacts = Objects.requireNonNull(table.distribution());
        assertThat(contacts.mean()).isEqualTo(new BigDecimal("1.5"));
        assertThat(contacts.median()).isEqualTo(new BigDecimal("1.5"));
    }

    @Test
    void twoConcernsAreAPairWhenBothWereToldInWhicheverCalls() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.about(Concern.HOUSING))
                .call("A", "2023-04-09T10:00:00+02:00", call -> call.about(Concern.RUNNING_AWAY))
                .call("A", "2023-05-09T10:00:00+02:00", call -> call.about(Concern.HEALTH));

        assertThat(cells(Breakdown.CONCERN_PAIRS))
                .containsEntry("RUNNING_AWAY+HOUSING", 1L)
                .containsEntry("HOUSING+HEALTH", 0L);
    }

    @Test
    void theRelationIsThatOfTheFirstCaller() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.by(CallerRelation.MOTHER))
                .call("A", "2023-04-01T10:00:00+02:00", call -> call.by(CallerRelation.TEACHER))
                .call("B", "2023-04-03T10:00:00+02:00");

        assertThat(cells(Breakdown.RELATION))
                .containsEntry("TEACHER", 1L)
                .containsEntry("MOTHER", 0L)
                .containsEntry("UNKNOWN", 1L);
    }

    @Test
    void aMinorThatMovedIsInItsLatestDepartmentAndItsRegion() {
        story.call("A", "2023-04-02T10:00:00+02:00", call -> call.minor("a", m -> m.department("971")))
                .call("A", "2023-04-20T10:00:00+02:00", call -> call.minor("a", m -> m.department("62")))
                .call("B", "2023-04-21T10:00:00+02:00", call -> call.minor("b", m -> m.department("59")))
                .call("C", "2023-04-21T10:00:00+02:00", call -> call.minor("c"));

        assertThat(cells(Breakdown.DEPARTMENT))
                .containsEntry("62", 1L)
                .containsEntry("971", 0L)
                .containsEntry("UNKNOWN", 1L);
        assertThat(cells(Breakdown.REGION)).containsEntry("32", 2L).containsEntry("UNKNOWN", 1L);
        assertThat(story.table(Breakdown.DEPARTMENT, "2023-04-01", "2023-04-10").cells())
                .containsEntry("971", 1L);
    }

    @Test
    void daysToAnInformationPreoccupanteAreDaysOfParisAndNeverNegative() {
        story.call("A", "2023-04-02T23:50:00+02:00")
                .action("A", "2023-04-03T00:10:00+02:00", ActionType.INFORMATION_PREOCCUPANTE)
                .call("B", "2023-04-02T10:00:00+02:00")
                .action("B", "2023-04-01T10:00:00+02:00", ActionType.INFORMATION_PREOCCUPANTE)
                .call("C", "2023-04-02T10:00:00+02:00")
                .action("C", "2023-05-02T10:00:00+02:00", ActionType.INFORMATION_PREOCCUPANTE);

        assertThat(cells(Breakdown.CALL_TO_IP))
                .containsEntry("1", 1L)
                .containsEntry("0", 1L)
                .containsEntry("NONE", 1L);
    }

    @Test
    void channelsAreThoseOfAllCallsOfThePeriodWhateverTheirCohort() {
        story.call("A", "2023-03-02T10:00:00+02:00", call -> call.by(Channel.CHAT))
                .call("A", "2023-04-02T10:00:00+02:00", call -> call.by(Channel.EMAIL));

        assertThat(cells(Breakdown.CHANNEL)).containsEntry("CHAT", 0L).containsEntry("EMAIL", 1L);
    }

    @Test
    void agesUnderTenAndFromEighteenAreShownTogether() {
        story.call(
                "A",
                "2023-04-02T10:00:00+02:00",
                call -> call.minor("a", m -> m.age(0))
                        .minor("b", m -> m.age(9))
                        .minor("c", m -> m.age(20))
                        .minor("d"));

        BreakdownTable ages = april(Breakdown.AGE);
        assertThat(ages.cells())
                .containsEntry("0-9", 2L)
                .containsEntry("18-20", 1L)
                .containsEntry("UNKNOWN", 1L);
        assertThat(Objects.requireNonNull(ages.distribution()).median()).isEqualTo(new BigDecimal("9.0"));
        assertThat(ages.distribution().mean()).isEqualTo(new BigDecimal("9.7"));
    }

    @Test
    void overNothingThereIsNeitherMeanNorMedian() {
        Distribution ages = Objects.requireNonNull(april(Breakdown.AGE).distribution());

        assertThat(ages.mean()).isNull();
        assertThat(ages.median()).isNull();
    }
}
