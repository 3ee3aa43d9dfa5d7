package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Share;

/** Every sentence of the definition of the figures, each with a test of its own. */
class FiguresOfTheActivityReportTest {
    private final Story story = new Story();

    private Map<String, Figure> april() {
        return story.figures("2023-04-01", "2023-04-30");
    }

    @Nested
    @DisplayName("Days are those of Europe/Paris")
    class Days {
        @Test
        void lateInTheEveningInUtcIsTheNextDayInParis() {
            story.call("A", "2023-04-30T22:30:00Z");

            assertThat(april()).containsEntry("cases", new Count(0)).containsEntry("calls", new Count(0));
            assertThat(story.figures("2023-05-01", "2023-05-01")).containsEntry("cases", new Count(1));
        }

        @Test
        void inWinterTheDayBeginsAtElevenInUtc() {
            story.call("A", "2023-01-31T22:59:59Z").call("B", "2023-01-31T23:00:00Z");

            assertThat(story.figures("2023-01-31", "2023-01-31")).containsEntry("cases", new Count(1));
            assertThat(story.figures("2023-02-01", "2023-02-01")).containsEntry("cases", new Count(1));
        }

        @Test
        void onTheDayThatHas23HoursBothItsEndsCount() {
            story.call("before", "2023-03-25T22:59:59Z")
                    .call("first second", "2023-03-25T23:00:00Z")
                    .call("last second", "2023-03-26T21:59:59Z")
                    .call("after", "2023-03-26T22:00:00Z");

            assertThat(story.figures("2023-03-26", "2023-03-26"))
                    .containsEntry("cases", new Count(2))
                    .containsEntry("calls", new Count(2));
        }

        @Test
        void onTheDayThatHas25HoursBothItsEndsCount() {
            story.call("before", "2023-10-28T21:59:59Z")
                    .call("first second", "2023-10-28T22:00:00Z")
                    .call("half past two, summer", "2023-10-29T02:30:00+02:00")
                    .call("half past two, winter", "2023-10-29T02:30:00+01:00")
                    .call("last second", "2023-10-29T22:59:59Z")
                    .call("after", "2023-10-29T23:00:00Z");

            assertThat(story.figures("2023-10-29", "2023-10-29")).containsEntry("cases", new Count(4));
        }

        @Test
        void theOffsetInWhichAnInstantIsWrittenChangesNothing() {
            story.call("A", "2023-05-01T07:59:00+10:00");

            assertThat(april()).containsEntry("cases", new Count(1));
        }
    }

    @Test
    void fromAndToAreBothInclusive() {
        story.call("A", "2023-04-01T00:00:00+02:00").call("B", "2023-04-30T23:59:59+02:00");

        assertThat(april()).containsEntry("cases", new Count(2));
    }

    @Nested
    @DisplayName("The cohort of a period is the cases whose first call falls in it")
    class Cohort {
        @Test
        void aCaseThatCallsAgainLaterStaysInTheCohortOfItsFirstCall() {
            story.call("A", "2023-03-31T10:00:00+02:00").call("A", "2023-04-02T10:00:00+02:00");

            assertThat(april()).containsEntry("cases", new Count(0));
            assertThat(story.figures("2023-03-01", "2023-03-31")).containsEntry("cases", new Count(1));
        }

        @Test
        void callsAreCountedOnTheirOwnDayWhateverTheirCohort() {
            story.call("A", "2023-03-31T10:00:00+02:00").call("A", "2023-04-02T10:00:00+02:00");

            assertThat(april()).containsEntry("calls", new Count(1));
        }

        @Test
        void theDepartmentsAreThoseOfTheCohortsMinorsEachOnce() {
            story.call(
                            "A",
                            "2023-04-02T10:00:00+02:00",
                            call -> call.minor("a", m -> m.department("59")).minor("b", m -> m.department("2A")))
                    .call("B", "2023-04-03T10:00:00+02:00", call -> call.minor("c", m -> m.department("59")))
                    .call("C", "2023-05-03T10:00:00+02:00", call -> call.minor("d", m -> m.department("75")));

            assertThat(april()).containsEntry("departments", new Count(2)).containsEntry("minors", new Count(3));
        }

        @Test
        void aMinorThatMovedCountsInItsLatestDepartmentOnly() {
            story.call("A", "2023-04-02T10:00:00+02:00", call -> call.minor("a", m -> m.department("59")))
                    .call("A", "2023-04-20T10:00:00+02:00", call -> call.minor("a", m -> m.department("62")))
                    .call("B", "2023-04-21T10:00:00+02:00", call -> call.minor("b", m -> m.department("62")));

            assertThat(april()).containsEntry("departments", new Count(1));
        }
    }

    @Nested
    @DisplayName("First and latest are by occurredAt, never by arrival; ties by log position")
    class FirstAndLatest {
        @Test
        void aFirstCallThatArrivesLastMovesTheCohort() {
            story.call(
                            "A",
                            "2023-05-10T10:00:00+02:00",
                            call -> call.by(CallerCategory.WITNESS)
                                    .about(Concern.RUNNING_AWAY)
                                    .minor("a", m -> m.gender(Gender.GIRL).age(15)))
                    .action("A", "2023-05-10T12:00:00+02:00", ActionType.DIRECT_ADVICE);
            assertThat(story.figures("2023-05-01", "2023-05-31")).containsEntry("cases", new Count(1));

            story.call("A", "2023-04-28T10:00:00+02:00", call -> call.by(CallerCategory.MINOR));

            assertThat(april())
                    .containsEntry("cases", new Count(1))
                    .containsEntry("caller.MINOR", new Share(1, 1))
                    .containsEntry("minors", new Count(0))
                    .containsEntry("concern.RUNNING_AWAY", new Share(0, 1));
            assertThat(story.figures("2023-05-01", "2023-05-31"))
                    .containsEntry("cases", new Count(0))
                    .containsEntry("calls", new Count(1))
                    .containsEntry("minors", new Count(0));
            assertThat(story.figures("2023-04-01", "2023-05-31"))
                    .containsEntry("minors.girls", new Share(1, 1))
                    .containsEntry("concern.RUNNING_AWAY", new Share(1, 1))
                    .containsEntry("action.DIRECT_ADVICE", new Share(1, 1));
        }

        @Test
        void theCategoryIsThatOfTheFirstCallAndNotOfTheOneThatArrivedFirst() {
            story.call("A", "2023-04-10T10:00:00+02:00", call -> call.by(CallerCategory.WITNESS))
                    .call("A", "2023-04-10T09:00:00+02:00", call -> call.by(CallerCategory.MINOR));

            assertThat(april())
                    .containsEntry("caller.MINOR", new Share(1, 1))
                    .containsEntry("caller.WITNESS", new Share(0, 1));
        }

        @Test
        void ofTwoCallsOfTheSameInstantTheFirstIsTheOneFurtherDownTheLog() {
            story.call(
                            "A",
                            "2023-04-10T10:00:00+02:00",
                            call -> call.by(CallerCategory.WITNESS)
                                    .minor("a", m -> m.gender(Gender.GIRL).age(14)))
                    .call(
                            "A",
                            "2023-04-10T08:00:00Z",
                            call -> call.by(CallerCategory.MINOR)
                                    .minor("a", m -> m.gender(Gender.BOY).age(16)));

            assertThat(april())
                    .containsEntry("caller.WITNESS", new Share(1, 1))
                    .containsEntry("minors.boys", new Share(1, 1))
                    .containsEntry("minors.mean-age", new MeanAge(14, 1));
        }

        @Test
        void whatIsLatestIsSoByOccurrence() {
            story.call("A", "2023-04-12T10:00:00+02:00", call -> call.minor("a", m -> m.gender(Gender.TRANSGENDER)))
                    .call("A", "2023-04-10T10:00:00+02:00", call -> call.minor("a", m -> m.gender(Gender.GIRL)));

            assertThat(april())
                    .containsEntry("minors.transgender", new Share(1, 1))
                    .containsEntry("minors.girls", new Share(0, 1));
        }
    }

    @Nested
    @DisplayName("Facts about a minor are the latest known, except age, the first known")
    class FactsOfAMinor {
        @Test
        void theAgeIsTheFirstKnown() {
            story.call("A", "2023-04-10T10:00:00+02:00", call -> call.minor("a"))
                    .call("A", "2023-04-11T10:00:00+02:00", call -> call.minor("a", m -> m.age(14)))
                    .call("A", "2023-04-12T10:00:00+02:00", call -> call.minor("a", m -> m.age(15)));

            assertThat(april()).containsEntry("minors.mean-age", new MeanAge(14, 1));
        }

        @Test
        void theFirstKnownAgeIsSoByOccurrence() {
            story.call("A", "2023-04-12T10:00:00+02:00", call -> call.minor("a", m -> m.age(15)))
                    .call("A", "2023-04-11T10:00:00+02:00", call -> call.minor("a", m -> m.age(13)));

            assertThat(april()).containsEntry("minors.mean-age", new MeanAge(13, 1));
        }

        @Test
        void theMeanIsOfTheKnownAges() {
            story.call(
                    "A",
                    "2023-04-10T10:00:00+02:00",
                    call -> call.minor("a", m -> m.age(14)).minor("b").minor("c", m -> m.age(17)));

            assertThat(april()).containsEntry("minors.mean-age", new MeanAge(31, 2));
        }

        @Test
        void unknownAfterYesIsNoKnowledge() {
            story.call(
                            "A",
                            "2023-04-10T10:00:00+02:00",
                            call -> call.minor(
                                    "a",
                                    m -> m.known(Answer.YES).gender(Gender.GIRL).department("59")))
                    .call(
                            "A",
                            "2023-04-11T10:00:00+02:00",
                            call -> call.minor("a", m -> m.known(Answer.UNKNOWN).gender(Gender.UNKNOWN)))
                    .call("A", "2023-04-12T10:00:00+02:00", call -> call.minor("a"));

            assertThat(april())
                    .containsEntry("minors.known-to-child-protection", new Share(1, 1))
                    .containsEntry("minors.girls", new Share(1, 1))
                    .containsEntry("departments", new Count(1));
        }

        @Test
        void noAfterYesIsKnowledge() {
            story.call("A", "2023-04-10T10:00:00+02:00", call -> call.minor("a", m -> m.known(Answer.YES)))
                    .call("A", "2023-04-11T10:00:00+02:00", call -> call.minor("a", m -> m.known(Answer.NO)));

            assertThat(april()).containsEntry("minors.known-to-child-protection", new Share(0, 1));
        }
    }

    @Nested
    @DisplayName("What is said or done after the period's last day does not count in it")
    class AfterThePeriod {
        @Test
        void neitherConcernNorActionNorMinorNorCall() {
            story.call("A", "2023-04-30T10:00:00+02:00")
                    .call(
                            "A",
                            "2023-05-01T00:00:00+02:00",
                            call -> call.about(Concern.HOUSING)
                                    .minor("a", m -> m.age(12).department("59")))
                    .action("A", "2023-05-01T00:00:00+02:00", ActionType.INFORMATION_PREOCCUPANTE);

            assertThat(april())
                    .containsEntry("cases", new Count(1))
                    .containsEntry("calls", new Count(1))
                    .containsEntry("minors", new Count(0))
                    .containsEntry("departments", new Count(0))
                    .containsEntry("minors.mean-age", new MeanAge(0, 0))
                    .containsEntry("concern.HOUSING", new Share(0, 1))
                    .containsEntry("action.INFORMATION_PREOCCUPANTE", new Share(0, 1));
            assertThat(story.figures("2023-04-01", "2023-05-01"))
                    .containsEntry("minors", new Count(1))
                    .containsEntry("departments", new Count(1))
                    .containsEntry("concern.HOUSING", new Share(1, 1))
                    .containsEntry("action.INFORMATION_PREOCCUPANTE", new Share(1, 1));
        }

        @Test
        void latestKnownIsAsOfThePeriodsEnd() {
            story.call(
                            "A",
                            "2023-04-10T10:00:00+02:00",
                            call -> call.minor(
                                    "a",
                                    m -> m.gender(Gender.GIRL).known(Answer.NO).department("59")))
                    .call("B", "2023-04-10T11:00:00+02:00", call -> call.minor("b", m -> m.department("62")))
                    .call(
                            "A",
                            "2023-05-02T10:00:00+02:00",
                            call -> call.minor(
                                    "a",
                                    m -> m.gender(Gender.TRANSGENDER)
                                            .known(Answer.YES)
                                            .department("62")));

            assertThat(april())
                    .containsEntry("minors.girls", new Share(1, 2))
                    .containsEntry("minors.transgender", new Share(0, 2))
                    .containsEntry("minors.known-to-child-protection", new Share(0, 2))
                    .containsEntry("departments", new Count(2));
            assertThat(story.figures("2023-04-01", "2023-05-31"))
                    .containsEntry("minors.girls", new Share(0, 2))
                    .containsEntry("minors.transgender", new Share(1, 2))
                    .containsEntry("minors.known-to-child-protection", new Share(1, 2))
                    .containsEntry("departments", new Count(1));
        }
    }

    @Nested
    @DisplayName("Minors count per case")
    class MinorsPerCase {
        @Test
        void aMinorInTwoCasesCountsTwice() {
            story.call("A", "2023-04-10T10:00:00+02:00", call -> call.minor("a", m -> m.gender(Gender.GIRL)))
                    .call("B", "2023-04-11T10:00:00+02:00", call -> call.minor("a", m -> m.age(16)));

            assertThat(april())
                    .containsEntry("minors", new Count(2))
                    .containsEntry("minors.girls", new Share(1, 2))
                    .containsEntry("minors.mean-age", new MeanAge(16, 1));
        }

        @Test
        void aMinorInTwoCallsOfACaseCountsOnce() {
            story.call("A", "2023-04-10T10:00:00+02:00", call -> call.minor("a"))
                    .call("A", "2023-04-11T10:00:00+02:00", call -> call.minor("a"));

            assertThat(april()).containsEntry("minors", new Count(1)).containsEntry("calls", new Count(2));
        }
    }

    @Nested
    @DisplayName("Percentages are whole numbers, half up, with numerator and denominator")
    class Percentages {
        @Test
        void anExactHalfGoesUp() {
            story.cases(7, "2023-04-10T10:00:00+02:00", call -> call)
                    .cases(1, "2023-04-10T10:00:00+02:00", call -> call.about(Concern.HEALTH));

            assertThat(april()).containsEntry("concern.HEALTH", new Share(1, 8));
            assertThat(new Share(1, 8).percent()).as("12.5 %").isEqualTo(13);
        }

        @Test
        void exactHalvesAreExactHoweverLargeTheNumbers() {
            assertThat(new Share(1, 200).percent()).as("0.5 %").isEqualTo(1);
            assertThat(new Share(129, 200).percent()).as("64.5 %").isEqualTo(65);
            assertThat(new Share(29, 200).percent()).as("14.5 %").isEqualTo(15);
            assertThat(new Share(1_249_999_999_999L, 10_000_000_000_000L).percent())
                    .isEqualTo(12);
            assertThat(new Share(1_250_000_000_000L, 10_000_000_000_000L).percent())
                    .isEqualTo(13);
        }

        @Test
        void aMeanHasOneDecimalHalfUp() {
            assertThat(new MeanAge(2145, 143).years()).hasToString("15.0");
            assertThat(new MeanAge(61, 4).years()).as("15.25").hasToString("15.3");
            assertThat(new MeanAge(457, 30).years()).as("15.2333").hasToString("15.2");
        }

        @Test
        void unknownStaysInTheDenominator() {
            story.call(
                    "A",
                    "2023-04-10T10:00:00+02:00",
                    call -> call.minor("a", m -> m.gender(Gender.UNKNOWN).known(Answer.UNKNOWN))
                            .minor("b")
                            .minor("c", m -> m.gender(Gender.GIRL).known(Answer.YES)));

            assertThat(april())
                    .containsEntry("minors.girls", new Share(1, 3))
                    .containsEntry("minors.known-to-child-protection", new Share(1, 3));
        }

        @Test
        void overNothingAShareOrAMeanIsNullWithDenominatorZero() {
            assertThat(april().values()).hasSize(35).allSatisfy(figure -> {
                switch (figure) {
                    case Count(long value) -> assertThat(value).isZero();
                    case Share share -> {
                        assertThat(share).isEqualTo(new Share(0, 0));
                        assertThat(share.percent()).isNull();
                    }
                    case MeanAge mean -> {
                        assertThat(mean).isEqualTo(new MeanAge(0, 0));
                        assertThat(mean.years()).isNull();
                    }
                    case Figure.Suppressed suppressed -> throw new AssertionError(suppressed);
                }
            });
        }
    }

    @Test
    void aPostRepeatedUnderTheSameReferenceCountsOnce() {
        for (int i = 0; i < 2; i++) {
            story.call(
                            "A",
                            "2023-04-10T10:00:00+02:00",
                            "R1",
                            call -> call.about(Concern.HEALTH).minor("a"))
                    .action("A", "2023-04-11T10:00:00+02:00", "R1", ActionType.ASE_LIAISON);
        }
        CountersInMemory counters = CountersInMemory.after(story.history());

        assertThat(counters.figures(new Period(LocalDate.parse("2023-04-01"), LocalDate.parse("2023-04-30"))))
                .containsEntry("calls", new Count(1))
                .containsEntry("cases", new Count(1))
                .containsEntry("minors", new Count(1))
                .containsEntry("action.ASE_LIAISON", new Share(1, 1));
    }

    @Nested
    @DisplayName("Concerns and actions are shares of cases")
    class SharesOfCases {
        @Test
        void aConcernToldInSeveralCallsCountsTheCaseOnce() {
            story.call("A", "2023-04-10T10:00:00+02:00", call -> call.about(Concern.RUNNING_AWAY, Concern.HEALTH))
                    .call("A", "2023-04-12T10:00:00+02:00", call -> call.about(Concern.RUNNING_AWAY))
                    .call("B", "2023-04-12T10:00:00+02:00");

            assertThat(april())
                    .containsEntry("concern.RUNNING_AWAY", new Share(1, 2))
                    .containsEntry("concern.HEALTH", new Share(1, 2));
        }

        @Test
        void atLeastOneActionOfTheTypeByThePeriodsEnd() {
            story.call("A", "2023-04-10T10:00:00+02:00")
                    .call("B", "2023-04-12T10:00:00+02:00")
                    .action("A", "2023-04-30T23:59:00+02:00", ActionType.DIRECT_ADVICE)
                    .action("A", "2023-04-11T10:00:00+02:00", ActionType.DIRECT_ADVICE);

            assertThat(april()).containsEntry("action.DIRECT_ADVICE", new Share(1, 2));
        }

        @Test
        void anActionDatedBeforeTheFirstCallCountsWithItsCase() {
            story.call("A", "2023-04-10T10:00:00+02:00")
                    .action("A", "2023-03-01T10:00:00+02:00", ActionType.DIRECT_ADVICE);

            assertThat(april()).containsEntry("action.DIRECT_ADVICE", new Share(1, 1));
        }

        @Test
        void anActionWhoseCaseIsNotKnownYetWaitsForIt() {
            story.action("A", "2023-04-11T10:00:00+02:00", ActionType.DIRECT_ADVICE);
            assertThat(april()).containsEntry("action.DIRECT_ADVICE", new Share(0, 0));

            story.call("A", "2023-04-10T10:00:00+02:00");
            assertThat(april()).containsEntry("action.DIRECT_ADVICE", new Share(1, 1));
        }
    }

    @Nested
    @DisplayName("Work sessions held, distinct partners in them")
    class Sessions {
        @Test
        void aPartnerMetOftenCountsOnce() {
            story.workSession("W1", "2023-04-03", "p", "q")
                    .workSession("W2", "2023-04-20", "p")
                    .workSession("W3", "2023-04-20", "p", "p");

            assertThat(april())
                    .containsEntry("mapping.work-sessions", new Count(3))
                    .containsEntry("mapping.partners-met", new Count(2));
        }

        @Test
        void aPartnerMetBeforeThePeriodCountsInItAgain() {
            story.workSession("W1", "2023-03-31", "p").workSession("W2", "2023-04-20", "p");

            assertThat(april()).containsEntry("mapping.partners-met", new Count(1));
        }

        @Test
        void aSessionThatArrivesLateFallsBetweenTheOthers() {
            story.workSession("W1", "2023-04-03", "p")
                    .workSession("W2", "2023-06-20", "p")
                    .workSession("W3", "2023-05-20", "p");

            assertThat(story.figures("2023-05-01", "2023-06-30")).containsEntry("mapping.partners-met", new Count(1));
            assertThat(story.figures("2023-04-01", "2023-06-30")).containsEntry("mapping.partners-met", new Count(1));
            assertThat(story.figures("2023-05-01", "2023-05-31")).containsEntry("mapping.partners-met", new Count(1));
        }

        @Test
        void aSessionThatChangesMovesWithItsPartners() {
            story.workSession("W1", "2023-04-03", "p", "q")
                    .workSession("W2", "2023-04-05", "q")
                    .workSession("W1", "2023-05-03", "p", "r");

            assertThat(april())
                    .containsEntry("mapping.work-sessions", new Count(1))
                    .containsEntry("mapping.partners-met", new Count(1));
            assertThat(story.figures("2023-05-01", "2023-05-31"))
                    .containsEntry("mapping.work-sessions", new Count(1))
                    .containsEntry("mapping.partners-met", new Count(2));
        }
    }

    @Nested
    @DisplayName("What is put right counts as if it had always been so, and what is taken back does not count")
    class Amendments {
        @Test
        void aCaseWhoseFirstCallWasEarlierMovesToAnotherCohortWithAllItTold() {
            story.call("A", "2023-04-02T10:00:00+02:00", "first", call -> call.by(CallerCategory.WITNESS))
                    .correction(
                            "A",
                            "2023-03-31T10:00:00+02:00",
                            "first",
                            call -> call.by(CallerCategory.MINOR)
                                    .about(Concern.HOUSING)
                                    .minor("a", m -> m.department("59").gender(Gender.GIRL)));

            assertThat(april()).containsEntry("cases", new Count(0)).containsEntry("calls", new Count(0));
            assertThat(story.figures("2023-03-01", "2023-03-31"))
                    .containsEntry("cases", new Count(1))
                    .containsEntry("minors", new Count(1))
                    .containsEntry("departments", new Count(1))
                    .containsEntry("minors.girls", new Share(1, 1))
                    .containsEntry("caller.WITNESS", new Share(0, 1))
                    .containsEntry("caller.MINOR", new Share(1, 1))
                    .containsEntry("concern.HOUSING", new Share(1, 1));
        }

        @Test
        void aCorrectionKeepsThePlaceOfItsCallAmongThoseOfTheSameInstant() {
            String at = "2023-04-02T10:00:00+02:00";
            story.call("A", at, "first", call -> call.by(CallerCategory.WITNESS))
                    .call("A", at, "second", call -> call.by(CallerCategory.PROFESSIONAL))
                    .correction("A", at, "first", call -> call.by(CallerCategory.MINOR));

            assertThat(april()).containsEntry("caller.MINOR", new Share(1, 1));
        }

        @Test
        void aCallThatIsTakenBackLeavesTheCaseToTheOthers() {
            story.call(
                            "A",
                            "2023-03-31T10:00:00+02:00",
                            "mistake",
                            call -> call.by(CallerCategory.WITNESS).minor("a"))
                    .call("A", "2023-04-02T10:00:00+02:00")
                    .callWithdrawn("A", "mistake");

            assertThat(april()).containsEntry("cases", new Count(1)).containsEntry("minors", new Count(0));
            assertThat(story.figures("2023-03-01", "2023-03-31")).containsEntry("cases", new Count(0));
        }

        @Test
        void aCaseWithoutACallThatCountsIsNone() {
            story.call("A", "2023-04-02T10:00:00+02:00", "mistake", call -> call)
                    .action("A", "2023-04-02T11:00:00+02:00", ActionType.DIRECT_ADVICE)
                    .callWithdrawn("A", "mistake");

            assertThat(april()).containsEntry("cases", new Count(0)).containsEntry("calls", new Count(0));
        }

        @Test
        void anActionThatIsTakenBackWasNotTaken() {
            story.call("A", "2023-04-02T10:00:00+02:00")
                    .action("A", "2023-04-02T11:00:00+02:00", "mistake", ActionType.DIRECT_ADVICE)
                    .action("A", "2023-04-02T12:00:00+02:00", "true", ActionType.ASE_LIAISON)
                    .actionWithdrawn("A", "mistake");

            assertThat(april())
                    .containsEntry("action.DIRECT_ADVICE", new Share(0, 1))
                    .containsEntry("action.ASE_LIAISON", new Share(1, 1));
        }
    }
}
