package org.vigie.referral.domain;

import static org.vigie.referral.domain.Move.ACKNOWLEDGE;
import static org.vigie.referral.domain.Move.CLOSE;
import static org.vigie.referral.domain.Move.FOLLOW_UP;
import static org.vigie.referral.domain.Move.REFUSE;
import static org.vigie.referral.domain.Move.REROUTE;
import static org.vigie.referral.domain.Move.RESEND;
import static org.vigie.referral.domain.Move.WITHDRAW;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One information préoccupante on its way to an authority, and back. */
public sealed interface Referral {

    /** There is no such referral yet. */
    record NotOpened() implements Referral {}

    /** A referral that exists. */
    sealed interface Opened extends Referral {

        /** What it keeps wherever it stands. */
        Matter matter();

        /** What it is about. */
        default ReferralFacts facts() {
            return matter().facts();
        }

        /** Who has it, if anybody. */
        Optional<Routing> held();

        /** Where it stands. */
        default Status status() {
            return switch (this) {
                case WaitingForRoute _, WaitingForChannel _, Resending _ -> Status.WAITING;
                case Unroutable _ -> Status.UNROUTABLE;
                case Routed _ -> Status.ROUTED;
                case Sent _ -> Status.SENT;
                case Acknowledged _ -> Status.ACKNOWLEDGED;
                case Refused _ -> Status.REFUSED;
                case UnderEvaluation _ -> Status.UNDER_EVALUATION;
                case Answered _ -> Status.ANSWERED;
                case Withdrawn _ -> Status.WITHDRAWN;
                case Closed _ -> Status.CLOSED;
            };
        }

        /** What people can do with it now. An answer proves the receipt, so it may come before the channel says so. */
        default Set<Move> possible() {
            return switch (this) {
                case Unrouted _ -> EnumSet.of(REROUTE, WITHDRAW);
                case Undelivered _, Sent _ -> EnumSet.of(ACKNOWLEDGE, REFUSE, FOLLOW_UP, REROUTE, RESEND, WITHDRAW);
                case Acknowledged _, UnderEvaluation _ -> EnumSet.of(ACKNOWLEDGE, REFUSE, FOLLOW_UP, REROUTE, WITHDRAW);
                case Refused _ -> EnumSet.of(REROUTE, WITHDRAW, CLOSE);
                case Answered _ -> EnumSet.of(ACKNOWLEDGE, FOLLOW_UP, CLOSE);
                case Withdrawn _, Closed _ -> EnumSet.noneOf(Move.class);
            };
        }
    }

    /** A referral that no authority has. */
    sealed interface Unrouted extends Opened {
        @Override
        default Optional<Routing> held() {
            return Optional.empty();
        }
    }

    /** A referral that an authority has or shall get. */
    sealed interface Held extends Opened {

        /** Who has it. */
        Routing routing();

        /** Whether its authority has said nothing of it yet. */
        default boolean awaitsFirstAnswer() {
            return this instanceof Undelivered || this instanceof Sent;
        }

        @Override
        default Optional<Routing> held() {
            return Optional.of(routing());
        }
    }

    /** A referral whose authority is known and whose channel has not taken it yet. */
    sealed interface Undelivered extends Held {

        /** How many attempts were spent on this routing. */
        int attempts();

        /** By when it is to be evaluated if it is received at {@code receipt}: what was sent before is due as it was then. */
        default Instant dueAt(Instant receipt) {
            return this instanceof Resending resending ? resending.dueAt() : matter().evaluationDue(receipt);
        }
    }

    /** Nobody has looked up yet to which of the department's authorities it goes. */
    record WaitingForRoute(Matter matter) implements Unrouted {}

    /** No authority answers for the territory. */
    record Unroutable(Matter matter) implements Unrouted {}

    /** Its authority is known; nothing was tried yet. */
    record Routed(Matter matter, Routing routing) implements Undelivered {
        @Override
        public int attempts() {
            return 0;
        }
    }

    /**
     * It waits until a channel can be tried again, for this reason.
     *
     * @param inDoubt whether the authority may have it all the same: an attempt failed after which nobody knows
     */
    record WaitingForChannel(Matter matter, Routing routing, int attempts, FailureReason reason, boolean inDoubt)
            implements Undelivered {}

    /**
     * A channel took it, and it is sent once more under the same name, since nobody acknowledged it. The deadline stays that of the
     * first time: the authority may well have it.
     *
     * @param reason why it was not taken this time; empty before the first attempt
     */
    record Resending(Matter matter, Routing routing, int attempts, Optional<FailureReason> reason, Instant dueAt)
            implements Undelivered {}

    /** A channel of the authority took it, after so many attempts. */
    record Sent(Matter matter, Routing routing, int attempts, Instant dueAt) implements Held {}

    /** The authority said that it has it. */
    record Acknowledged(Matter matter, Routing routing) implements Held {}

    /** The authority said that it is not for it, and named no other. */
    record Refused(Matter matter, Routing routing, RefusalReason reason) implements Held {}

    /** The authority evaluates. */
    record UnderEvaluation(Matter matter, Routing routing, FollowUp latest) implements Held {}

    /** The authority told what came of it; it may tell more. */
    record Answered(Matter matter, Routing routing, FollowUp latest) implements Held {}

    /** The platform took it back. */
    record Withdrawn(Matter matter, Optional<Routing> held) implements Opened {}

    /** Nothing more is expected. */
    record Closed(Matter matter, Optional<Routing> held) implements Opened {}
}
