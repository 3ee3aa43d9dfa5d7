package org.vigie.referral.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.DeadlineRule;
import org.vigie.referral.domain.FollowUp;
import org.vigie.referral.domain.InformantFeedback;
import org.vigie.referral.domain.Informing;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.Referral;
import org.vigie.referral.domain.ReferralCommand.DeadlineStep;
import org.vigie.referral.domain.ReferralCommand.Escalate;
import org.vigie.referral.domain.ReferralCommand.NoteMet;
import org.vigie.referral.domain.ReferralCommand.NoteOverdue;
import org.vigie.referral.domain.ReferralCommand.Remind;
import org.vigie.referral.domain.ReferralDecider;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Calendar;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.domain.calendar.OfficeHours;
import org.vigie.referral.domain.calendar.WorkCalendar;
import org.vigie.referral.domain.deadline.TrackedDeadline.Standing;

/** What the time asks of a referral that was received on Monday 2 March 2026 at ten in the morning. */
class AgendaTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant ACKNOWLEDGE_BY = Instant.parse("2026-03-09T17:00:00Z");
    private static final Instant EVALUATE_BY = Instant.parse("2026-06-02T08:00:00Z");
    private static final Routing FIRST = new Routing(1, "59D", false);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Terms TERMS = new Terms(
            Duration.ofHours(4),
            5,
            OfficeHours.USUAL,
            new Rhythm(Duration.ofHours(2), Duration.ofHours(2), 4, Duration.ZERO, Duration.ZERO),
            new Rhythm(Duration.ofHours(9), DAY.multipliedBy(7), 3, DAY, DAY.multipliedBy(7)),
            new Rhythm(DAY.multipliedBy(14), DAY.multipliedBy(30), 4, DAY.multipliedBy(14), DAY.multipliedBy(30)),
            new Rhythm(Duration.ZERO, DAY, 0, Duration.ZERO, DAY.multipliedBy(7)));
    private static final WorkCalendar NORD = calendar("59D", "59");

    private final List<ReferralEvent> events = new ArrayList<>();

    @Test
    void deadlinesSayWhyAndByWhichCalendar() {
        received(Urgency.NORMAL, true);
        Deadlines deadlines = deadlines();
        TrackedDeadline acknowledgement =
                deadlines.find(DeadlineKind.ACKNOWLEDGEMENT).orElseThrow();
        assertThat(acknowledgement.deadline().dueAt()).isEqualTo(ACKNOWLEDGE_BY);
        assertThat(acknowledgement.deadline().from()).isEqualTo(RECEIVED);
        assertThat(acknowledgement.deadline().rule()).isEqualTo(DeadlineRule.ACKNOWLEDGED_WITHIN_WORKING_DAYS);
        assertThat(acknowledgement.deadline().text()).isEqualTo("Accusé de réception sous 5 jours ouvrés");
        assertThat(acknowledgement.deadline().calendar()).contains(Calendar.FRANCE);
        TrackedDeadline evaluation = deadlines.find(DeadlineKind.EVALUATION).orElseThrow();
        assertThat(evaluation.deadline().dueAt()).isEqualTo(EVALUATE_BY);
        assertThat(evaluation.deadline().rule().article()).isEqualTo("CASF D226-2-4");
        assertThat(deadlines
                        .find(DeadlineKind.INFORMANT)
                        .orElseThrow()
                        .deadline()
                        .rule())
                .isEqualTo(DeadlineRule.INFORMANT_TOLD_WITHIN_THREE_MONTHS);
    }

    @Test
    void inImmediateDangerAnAcknowledgementHasHours() {
        received(Urgency.IMMEDIATE_DANGER, false);
        TrackedDeadline acknowledgement =
                deadlines().find(DeadlineKind.ACKNOWLEDGEMENT).orElseThrow();
        assertThat(acknowledgement.deadline().dueAt()).isEqualTo(RECEIVED.plus(Duration.ofHours(4)));
        assertThat(acknowledgement.deadline().text()).contains("sous 4 h");
        assertThat(acknowledgement.deadline().calendar()).isEmpty();
    }

    @Test
    void aMinorUnderTwoIsEvaluatedSooner() {
        received(Urgency.NORMAL, false);
        events.add(new ReferralHastened(facts(), Optional.of(FIRST), Status.SENT, 1, Optional.empty(), RECEIVED));
        TrackedDeadline evaluation = deadlines().find(DeadlineKind.EVALUATION).orElseThrow();
        assertThat(evaluation.deadline().dueAt()).isEqualTo(Instant.parse("2026-04-02T08:00:00Z"));
        assertThat(evaluation.deadline().rule()).isEqualTo(DeadlineRule.EVALUATION_SOONER_UNDER_TWO);
    }

    @Test
    void beforeTheReceiptThereIsADateInProspectAndNobodyIsReminded() {
        open(Urgency.NORMAL, false);
        assertThat(deadlines().all())
                .extracting(tracked -> tracked.deadline().kind(), TrackedDeadline::begun)
                .containsExactly(tuple(DeadlineKind.EVALUATION, false));
        assertThat(agenda(EVALUATE_BY.plus(DAY.multipliedBy(100)))).isEqualTo(new Agenda(List.of(), Optional.empty()));
    }

    @Test
    void nothingIsAskedForWhileThereIsTime() {
        received(Urgency.NORMAL, false);
        Agenda agenda = agenda(RECEIVED.plusSeconds(60));
        assertThat(agenda.due()).isEmpty();
        // on the morning of the day it is due
        assertThat(agenda.next()).contains(Instant.parse("2026-03-09T08:00:00Z"));
    }

    @Test
    void whatWasMissedComesOnceAndInOfficeHours() {
        received(Urgency.NORMAL, false);
        Instant nightOfASunday = Instant.parse("2027-03-06T23:00:00Z");
        assertThat(agenda(nightOfASunday).due())
                .extracting(DeadlineStep::getClass)
                .containsOnly(NoteOverdue.class)
                .hasSize(2);
        Instant monday = Instant.parse("2027-03-08T08:00:00Z");
        assertThat(agenda(nightOfASunday).next()).contains(monday);
        assertThat(taken(monday))
                .extracting(step -> step.deadline() + " " + step.getClass().getSimpleName())
                .containsExactlyInAnyOrder(
                        "ACKNOWLEDGEMENT NoteOverdue",
                        "ACKNOWLEDGEMENT Remind",
                        "ACKNOWLEDGEMENT Escalate",
                        "EVALUATION NoteOverdue",
                        "EVALUATION Remind",
                        "EVALUATION Escalate");
        assertThat(taken(monday.plusSeconds(1))).isEmpty();
        assertThat(taken(monday.plus(DAY.multipliedBy(365)))).isEmpty();
    }

    @Test
    void remindersComeByTheirRhythmAndOnWorkingDays() {
        received(Urgency.NORMAL, false);
        events.add(new ReferralAcknowledged(facts(), FIRST, EVALUATE_BY, Optional.empty(), RECEIVED.plusSeconds(60)));
        List<Instant> reminders = new ArrayList<>();
        for (Instant now = RECEIVED; now.isBefore(RECEIVED.plus(DAY.multipliedBy(400))); now = now.plusSeconds(3600)) {
            for (DeadlineStep step : taken(now)) {
                if (step instanceof Remind) {
                    reminders.add(now);
                }
            }
        }
        assertThat(reminders)
                .containsExactly(
                        Instant.parse("2026-05-19T07:00:00Z"), // two weeks before
                        Instant.parse("2026-06-02T07:00:00Z"),
                        Instant.parse("2026-07-02T07:00:00Z"),
                        Instant.parse("2026-08-03T07:00:00Z")); // 1 August is a Saturday
    }

    @Test
    void inImmediateDangerTheHourDoesNotMatter() {
        received(Urgency.IMMEDIATE_DANGER, false, Instant.parse("2026-03-07T23:00:00Z")); // the night of a Saturday
        assertThat(taken(Instant.parse("2026-03-08T01:00:00Z")))
                .extracting(DeadlineStep::getClass)
                .containsExactly(Remind.class);
        assertThat(taken(Instant.parse("2026-03-08T03:00:00Z")))
                .extracting(DeadlineStep::getClass)
                .containsExactlyInAnyOrder(NoteOverdue.class, Remind.class, Escalate.class);
    }

    @Test
    void whatWasDoneIsNotedOnceInTimeOrLate() {
        received(Urgency.NORMAL, true);
        Instant late = ACKNOWLEDGE_BY.plusSeconds(1);
        events.add(new ReferralAcknowledged(facts(), FIRST, EVALUATE_BY, Optional.empty(), late));
        assertThat(deadlines().find(DeadlineKind.ACKNOWLEDGEMENT).orElseThrow().standing(late))
                .isEqualTo(Standing.MET_LATE);
        assertThat(taken(late)).extracting(DeadlineStep::getClass).containsExactly(NoteMet.class);
        assertThat(taken(late)).isEmpty();
        answered(EVALUATE_BY);
        events.add(new InformantTold(
                facts(),
                Optional.of(FIRST),
                Status.ANSWERED,
                InformantFeedback.OUTCOME,
                LocalDate.of(2026, 6, 2),
                Optional.empty(),
                EVALUATE_BY));
        assertThat(taken(EVALUATE_BY))
                .extracting(DeadlineStep::deadline)
                .containsExactly(DeadlineKind.EVALUATION, DeadlineKind.INFORMANT);
        assertThat(agenda(EVALUATE_BY.plus(DAY))).isEqualTo(new Agenda(List.of(), Optional.empty()));
    }

    @Test
    void anotherAuthorityBeginsAnew() {
        received(Urgency.NORMAL, false);
        Instant late = EVALUATE_BY.plus(DAY.multipliedBy(30));
        taken(late);
        events.add(new ReferralRefused(facts(), FIRST, RefusalReason.OUT_OF_TERRITORY, Optional.of("67A"), late));
        assertThat(deadlines().find(DeadlineKind.EVALUATION).orElseThrow().standing(late))
                .isEqualTo(Standing.LIFTED);
        Routing second = new Routing(2, "6AE", false);
        events.add(new ReferralRerouted(facts(), second, late, late));
        events.add(new ReferralSent(facts(), second, ChannelKind.PORTAL, 1, late, late));
        TrackedDeadline evaluation = deadlines().find(DeadlineKind.EVALUATION).orElseThrow();
        assertThat(evaluation.routing()).isEqualTo(2);
        assertThat(evaluation.marks()).isEqualTo(Marks.NONE);
        assertThat(agenda(late.plusSeconds(60)).due()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNoLongerAwaited() {
        received(Urgency.IMMEDIATE_DANGER, true);
        events.add(new ReferralWithdrawn(facts(), Optional.of(FIRST), RECEIVED.plusSeconds(60)));
        assertThat(agenda(EVALUATE_BY.plus(DAY.multipliedBy(365)))).isEqualTo(new Agenda(List.of(), Optional.empty()));
    }

    @Test
    void aClockThatIsPutBackAsksForNothingTwice() {
        received(Urgency.NORMAL, false);
        Instant ahead = EVALUATE_BY.plus(DAY.multipliedBy(200));
        assertThat(taken(calendarOpen(ahead))).isNotEmpty();
        assertThat(taken(RECEIVED.plusSeconds(60))).isEmpty();
        assertThat(taken(EVALUATE_BY.plus(DAY))).isEmpty();
    }

    private static Instant calendarOpen(Instant instant) {
        return NORD.openFrom(instant);
    }

    /** The steps of an agenda, recorded. */
    private List<DeadlineStep> taken(Instant now) {
        List<DeadlineStep> due = agenda(now).due();
        ReferralDecider decider = new ReferralDecider();
        for (DeadlineStep step : due) {
            Referral state = decider.initialState();
            for (ReferralEvent event : events) {
                state = decider.evolve(state, event);
            }
            var decision = (Decision.Accepted<ReferralEvent, ?>) decider.decide(step, state);
            assertThat(decision.events()).as("what %s leads to", step).hasSize(1);
            events.addAll(decision.events());
        }
        return due;
    }

    private Agenda agenda(Instant now) {
        return Agenda.of(deadlines(), "coordination", now);
    }

    private Deadlines deadlines() {
        return Deadlines.of(events, TERMS, NORD);
    }

    private void received(Urgency urgency, boolean feedbackRequested) {
        received(urgency, feedbackRequested, RECEIVED);
    }

    private void received(Urgency urgency, boolean feedbackRequested, Instant receipt) {
        open(urgency, feedbackRequested);
        events.add(new ReferralSent(facts(), FIRST, ChannelKind.PORTAL, 1, EVALUATE_BY, receipt));
    }

    private void open(Urgency urgency, boolean feedbackRequested) {
        ReferralFacts facts = new ReferralFacts(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), "59", urgency);
        events.add(new ReferralOpened(
                facts, List.of(new UUID(1, 4)), new Informing(Optional.empty(), feedbackRequested), RECEIVED));
        events.add(new ReferralRouted(facts, FIRST, EVALUATE_BY, RECEIVED));
    }

    private void answered(Instant at) {
        events.add(new ReferralAnswered(
                facts(),
                FIRST,
                new FollowUp(Outcome.ADAPTED_ACTION, LocalDate.of(2026, 6, 2)),
                Optional.empty(),
                Status.ANSWERED,
                at));
    }

    private ReferralFacts facts() {
        return events.getFirst().facts();
    }

    private static WorkCalendar calendar(String code, String department) {
        return WorkCalendar.of(
                new Authority(
                        code,
                        "Département",
                        List.of(department),
                        Set.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                OfficeHours.USUAL);
    }
}
