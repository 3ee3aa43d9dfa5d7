package org.vigie.referral.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.DeadlineRule;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.calendar.WorkCalendar;

/** The deadlines of a referral with the authority that has it, and of what its informant is to be told. */
public final class Deadlines {
    private final Milestones milestones;
    private final Terms terms;
    private final WorkCalendar calendar;

    private Deadlines(Milestones milestones, Terms terms, WorkCalendar calendar) {
        this.milestones = milestones;
        this.terms = terms;
        this.calendar = calendar;
    }

    /**
     * What has to be done in time, given all that happened.
     *
     * @param events of one referral, oldest first, at least its opening
     * @param calendar of the authority that has it
     */
    public static Deadlines of(List<ReferralEvent> events, Terms terms, WorkCalendar calendar) {
        return new Deadlines(Milestones.of(events), terms, calendar);
    }

    /** All of them, those that were met or lifted too. */
    public List<TrackedDeadline> all() {
        List<TrackedDeadline> all = new ArrayList<>();
        milestones.sentAt().map(this::acknowledgement).ifPresent(all::add);
        milestones.sentAt().or(milestones::routedAt).map(this::evaluation).ifPresent(all::add);
        milestones.requestedAt().map(this::informant).ifPresent(all::add);
        return all;
    }

    private TrackedDeadline acknowledgement(Instant receipt) {
        return tracked(acknowledgementDue(receipt), true, milestones.acknowledgedAt(), isOver());
    }

    private Deadline acknowledgementDue(Instant receipt) {
        if (milestones.urgency() == Urgency.IMMEDIATE_DANGER) {
            return new Deadline(
                    DeadlineKind.ACKNOWLEDGEMENT,
                    receipt.plus(terms.urgentAcknowledgement()),
                    receipt,
                    DeadlineRule.ACKNOWLEDGED_WITHIN_HOURS,
                    (int) terms.urgentAcknowledgement().toHours(),
                    Optional.empty(),
                    calendar.zone());
        }
        return new Deadline(
                DeadlineKind.ACKNOWLEDGEMENT,
                calendar.endOfWorkingDay(receipt, terms.acknowledgementDays()),
                receipt,
                DeadlineRule.ACKNOWLEDGED_WITHIN_WORKING_DAYS,
                terms.acknowledgementDays(),
                Optional.of(calendar.calendar()),
                calendar.zone());
    }

    private TrackedDeadline evaluation(Instant from) {
        return tracked(
                Deadline.evaluation(from, milestones.evaluationMonths()),
                milestones.sentAt().isPresent(),
                milestones.answeredAt(),
                isOver() || milestones.status() == Status.REFUSED);
    }

    private TrackedDeadline informant(Instant request) {
        return tracked(Deadline.informant(request), true, milestones.toldAt(), milestones.status() == Status.WITHDRAWN);
    }

    private TrackedDeadline tracked(Deadline deadline, boolean begun, Optional<Instant> metAt, boolean lifted) {
        int routing = deadline.kind() == DeadlineKind.INFORMANT ? 0 : milestones.routing();
        return new TrackedDeadline(
                deadline, routing, begun, metAt, lifted && metAt.isEmpty(), milestones.marks(deadline.kind()));
    }

    private boolean isOver() {
        return milestones.status() == Status.WITHDRAWN || milestones.status() == Status.CLOSED;
    }

    /** The one of this kind, if there is one yet. */
    public Optional<TrackedDeadline> find(DeadlineKind kind) {
        return all().stream()
                .filter(tracked -> tracked.deadline().kind() == kind)
                .findFirst();
    }

    Rhythm rhythm(TrackedDeadline tracked) {
        return terms.rhythm(tracked.deadline().kind(), milestones.urgency());
    }

    Instant openedAt() {
        return milestones.openedAt();
    }

    /** The day at {@code instant} where the authority is. */
    LocalDate day(Instant instant) {
        return calendar.day(instant);
    }

    /** The first moment from {@code moment} on at which the authority can be bothered with it. */
    Instant presentable(Instant moment, TrackedDeadline tracked) {
        return isForAnyTime(tracked) ? moment : calendar.openFrom(moment);
    }

    /** When offices open on the day of {@code moment}, or on the next working day: what is asked for comes together. */
    Instant morning(Instant moment, TrackedDeadline tracked) {
        return isForAnyTime(tracked) ? moment : calendar.openFrom(calendar.startOfDay(moment));
    }

    private boolean isForAnyTime(TrackedDeadline tracked) {
        return milestones.urgency() == Urgency.IMMEDIATE_DANGER
                && tracked.deadline().kind() == DeadlineKind.ACKNOWLEDGEMENT;
    }
}
