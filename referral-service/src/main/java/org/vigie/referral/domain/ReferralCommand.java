package org.vigie.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.domain.authority.Route;

/** What can be asked of a referral. {@code at} is always when it is asked, since a decision reads no clock. */
public sealed interface ReferralCommand {

    /** When it is asked. */
    Instant at();

    /**
     * An information préoccupante was decided: refer it.
     *
     * @param minorIds the minors it is about, at least one
     * @param informing who was told and who has to be told
     * @param route what the directory says
     * @param evaluationMonths how many months the evaluation has, where a minor is under two
     */
    record Open(
            ReferralFacts facts,
            List<UUID> minorIds,
            Informing informing,
            Route route,
            Optional<Integer> evaluationMonths,
            Instant at)
            implements ReferralCommand {
        public Open {
            minorIds = List.copyOf(minorIds);
        }
    }

    /** The directory or the dossier says more: route what has no authority yet. */
    record RouteFound(Route route, Instant at) implements ReferralCommand {}

    /** Send it to another authority, by its code. */
    record Reroute(String authority, Instant at) implements ReferralCommand {}

    /**
     * The minor that it is about turns out to live in another department.
     *
     * @param department code of the department
     * @param route what the directory says of it
     */
    record FollowMinor(String department, Route route, Instant at) implements ReferralCommand {}

    /** Try now to send it to the authority that has it, once more if a channel took it before. */
    record Resend(Instant at) implements ReferralCommand {}

    /** Take it back. */
    record Withdraw(Instant at) implements ReferralCommand {}

    /** Expect nothing more. */
    record Close(Instant at) implements ReferralCommand {}

    /** A prosecutor was told. */
    record RecordProsecutorReport(ProsecutorReport report, Instant at) implements ReferralCommand {}

    /** Forget what authorities wrote of people. */
    record Erase(Instant at) implements ReferralCommand {}

    /** What became of a message. A report about a routing that is no longer the referral's changes nothing. */
    sealed interface DeliveryReport extends ReferralCommand {

        /** Number of the routing that the message belongs to. */
        int routing();

        /** The channel that was to take it. */
        ChannelKind channel();
    }

    /**
     * A channel took it.
     *
     * @param authority code of the authority that has it now
     */
    record RecordSent(int routing, String authority, ChannelKind channel, Instant at) implements DeliveryReport {}

    /**
     * A channel did not take it, or could not be tried.
     *
     * @param httpStatus what the receiver answered, if it did
     * @param nextAttemptAt when it is tried again
     */
    record RecordFailure(
            int routing,
            ChannelKind channel,
            FailureReason reason,
            Optional<Integer> httpStatus,
            Instant nextAttemptAt,
            Instant at)
            implements DeliveryReport {}

    /** A channel took the message that an authority no longer has to deal with it. */
    record RecordWithdrawalSent(Routing recalled, ChannelKind channel, Instant at) implements ReferralCommand {}

    /** What an authority says. */
    sealed interface Answer extends ReferralCommand {

        /** On whose behalf it is said. */
        Sender by();

        /** The channel that must have taken the referral, should the answer come before the channel said so. */
        ChannelKind through();

        /** What it comes to. */
        default Move move() {
            return switch (this) {
                case Acknowledge _ -> Move.ACKNOWLEDGE;
                case Refuse _ -> Move.REFUSE;
                case TellFollowUp _ -> Move.FOLLOW_UP;
            };
        }
    }

    /** The authority has it. */
    record Acknowledge(Sender by, ChannelKind through, Instant at) implements Answer {}

    /**
     * The authority refuses.
     *
     * @param redirectTo code of the authority that should have it
     */
    record Refuse(Sender by, RefusalReason reason, Optional<String> redirectTo, ChannelKind through, Instant at)
            implements Answer {}

    /**
     * The authority tells what comes of it.
     *
     * @param note its words, which may identify people
     */
    record TellFollowUp(Sender by, FollowUp followUp, Optional<Personal<String>> note, ChannelKind through, Instant at)
            implements Answer {}

    /**
     * A minor of it turned out to be under two: the evaluation has fewer months.
     *
     * @param receipt when the authority that has it received it, if it did
     */
    record Hasten(int months, Optional<Instant> receipt, Instant at) implements ReferralCommand {}

    /** Time has passed. A step about a routing that is no longer the referral's, or about what was done meanwhile, changes nothing. */
    sealed interface DeadlineStep extends ReferralCommand {

        /** Number of the routing that the deadline belongs to; 0 where none has begun. */
        int routing();

        /** Which deadline. */
        DeadlineKind deadline();
    }

    /**
     * Remind the authority for the {@code number}th time.
     *
     * @param day the day where the authority is
     */
    record Remind(int routing, DeadlineKind deadline, int number, Instant dueAt, LocalDate day, Instant at)
            implements DeadlineStep {}

    /** It and its period of grace have passed. */
    record NoteOverdue(int routing, DeadlineKind deadline, Instant dueAt, Instant at) implements DeadlineStep {}

    /** Tell a coordinator, named by function. */
    record Escalate(int routing, DeadlineKind deadline, Instant dueAt, String coordinator, Instant at)
            implements DeadlineStep {}

    /** What had to be done was done. */
    record NoteMet(
            int routing,
            DeadlineKind deadline,
            Instant from,
            Instant dueAt,
            Instant metAt,
            Instant openedAt,
            Instant at)
            implements DeadlineStep {}

    /**
     * The informant was told.
     *
     * @param note what was said, which may identify people
     */
    record TellInformant(InformantFeedback told, LocalDate toldOn, Optional<Personal<String>> note, Instant at)
            implements ReferralCommand {}
}
