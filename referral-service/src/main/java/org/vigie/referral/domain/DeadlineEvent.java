package org.vigie.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.vigie.eventlog.decider.Personal;

/** What happened to the deadlines of a referral. None of it moves the referral: it stands where it stood. */
public sealed interface DeadlineEvent extends ReferralEvent {

    /**
     * A minor of it is under two, so the evaluation has fewer months (CASF D226-2-4).
     *
     * @param dueAt by when the authority that has it has to have evaluated now; empty while none has
     */
    record ReferralHastened(
            ReferralFacts facts, Optional<Routing> held, Status status, int months, Optional<Instant> dueAt, Instant at)
            implements DeadlineEvent {}

    /**
     * The authority is reminded of a deadline.
     *
     * @param number 1 for the first reminder of this deadline, then 2, 3…
     * @param day the day where the authority is, by which its digests are made
     */
    record ReferralReminded(
            ReferralFacts facts,
            Optional<Routing> held,
            Status status,
            DeadlineKind deadline,
            int number,
            Instant dueAt,
            LocalDate day,
            Instant at)
            implements DeadlineEvent {}

    /** A deadline and its period of grace have passed. Of an evaluation: there is no return yet. */
    record ReferralOverdue(
            ReferralFacts facts,
            Optional<Routing> held,
            Status status,
            DeadlineKind deadline,
            Instant dueAt,
            Instant at)
            implements DeadlineEvent {}

    /**
     * A coordinator is told that a deadline has passed.
     *
     * @param coordinator a function of the platform, such as "coordination"; never a person's name
     */
    record ReferralEscalated(
            ReferralFacts facts,
            Optional<Routing> held,
            Status status,
            DeadlineKind deadline,
            Instant dueAt,
            String coordinator,
            Instant at)
            implements DeadlineEvent {}

    /**
     * What had to be done was done, in time or late.
     *
     * @param from what the deadline counted from
     * @param metAt when it was done
     * @param openedAt when the referral was opened
     */
    record ReferralDeadlineMet(
            ReferralFacts facts,
            Optional<Routing> held,
            Status status,
            DeadlineKind deadline,
            Instant from,
            Instant dueAt,
            Instant metAt,
            Instant openedAt,
            Instant at)
            implements DeadlineEvent {}

    /**
     * Who asked to hear of the outcome was told (CASF D226-2-8).
     *
     * @param toldOn the day on which it was told
     * @param note what was said, which may identify people
     */
    record InformantTold(
            ReferralFacts facts,
            Optional<Routing> held,
            Status status,
            InformantFeedback told,
            LocalDate toldOn,
            Optional<Personal<String>> note,
            Instant at)
            implements DeadlineEvent {}
}
