package org.vigie.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.decider.Erasure;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.authority.ChannelKind;

/** What happened to a referral. */
public sealed interface ReferralEvent
        permits DeadlineEvent,
                ReferralEvent.AtAuthority,
                ReferralEvent.ReferralOpened,
                ReferralEvent.ReferralUnroutable,
                ReferralEvent.ReferralWithdrawn,
                ReferralEvent.ReferralClosed,
                ReferralEvent.ReferralErased,
                ReferralEvent.ReferralReportedToProsecutor,
                ReferralEvent.ReferralRecalled,
                ReferralEvent.ReferralWithdrawalSent {

    /** What the referral is about. */
    ReferralFacts facts();

    /** When it happened. */
    Instant at();

    /** Where the referral stands after it. */
    Status status();

    /** Who has it after this, if anybody. */
    Optional<Routing> held();

    /** After it an authority has the referral. */
    sealed interface AtAuthority extends ReferralEvent {

        /** Which authority, and how it came to have it. */
        Routing routing();

        @Override
        default Optional<Routing> held() {
            return Optional.of(routing());
        }
    }

    /** An information préoccupante is to be referred. */
    record ReferralOpened(ReferralFacts facts, List<UUID> minorIds, Informing informing, Instant at)
            implements ReferralEvent {
        public ReferralOpened {
            minorIds = List.copyOf(minorIds);
        }

        @Override
        public Status status() {
            return Status.WAITING;
        }

        @Override
        public Optional<Routing> held() {
            return Optional.empty();
        }
    }

    /** The directory named an authority. {@code dueAt} stands for a receipt at once and is set anew by the real one. */
    record ReferralRouted(ReferralFacts facts, Routing routing, Instant dueAt, Instant at) implements AtAuthority {
        @Override
        public Status status() {
            return Status.ROUTED;
        }
    }

    /** No authority answers for the territory. */
    record ReferralUnroutable(ReferralFacts facts, Instant at) implements ReferralEvent {
        @Override
        public Status status() {
            return Status.UNROUTABLE;
        }

        @Override
        public Optional<Routing> held() {
            return Optional.empty();
        }
    }

    /**
     * A channel did not take it, or could not be tried.
     *
     * @param attempt how many attempts were spent on this routing, this one included if it was one
     */
    record ReferralDeliveryFailed(
            ReferralFacts facts,
            Routing routing,
            ChannelKind channel,
            int attempt,
            FailureReason reason,
            Optional<Integer> httpStatus,
            Instant nextAttemptAt,
            Instant at)
            implements AtAuthority {
        @Override
        public Status status() {
            return Status.WAITING;
        }
    }

    /** A channel of the authority took it. This is its receipt, from which {@code dueAt} counts. */
    record ReferralSent(
            ReferralFacts facts, Routing routing, ChannelKind channel, int attempt, Instant dueAt, Instant at)
            implements AtAuthority {
        @Override
        public Status status() {
            return Status.SENT;
        }
    }

    /**
     * The authority said that it has it.
     *
     * @param by how it said so; empty of old ones, which did not tell
     */
    record ReferralAcknowledged(ReferralFacts facts, Routing routing, Instant dueAt, Optional<AnswerWay> by, Instant at)
            implements AtAuthority {
        @Override
        public Status status() {
            return Status.ACKNOWLEDGED;
        }
    }

    /** The authority refused. */
    record ReferralRefused(
            ReferralFacts facts, Routing routing, RefusalReason reason, Optional<String> redirectTo, Instant at)
            implements AtAuthority {
        @Override
        public Status status() {
            return Status.REFUSED;
        }
    }

    /** It goes to another authority. */
    record ReferralRerouted(ReferralFacts facts, Routing routing, Instant dueAt, Instant at) implements AtAuthority {
        @Override
        public Status status() {
            return Status.ROUTED;
        }
    }

    /**
     * The authority told what comes of it.
     *
     * @param status where the referral stands after it: a word that it is under evaluation takes no answer back
     */
    record ReferralAnswered(
            ReferralFacts facts,
            Routing routing,
            FollowUp followUp,
            Optional<Personal<String>> note,
            Status status,
            Instant at)
            implements AtAuthority {}

    /**
     * The platform told a prosecutor of the minors too.
     *
     * @param status where the referral stands, which this does not change
     */
    record ReferralReportedToProsecutor(
            ReferralFacts facts, Optional<Routing> held, ProsecutorReport report, Status status, Instant at)
            implements ReferralEvent {}

    /**
     * A coordinator asked to try now to send it, once more if a channel took it before.
     *
     * @param status where the referral stands after it: what was sent waits again
     */
    record ReferralResendAsked(ReferralFacts facts, Routing routing, Status status, Instant at)
            implements AtAuthority {}

    /** The platform took it back. */
    record ReferralWithdrawn(ReferralFacts facts, Optional<Routing> held, Instant at) implements ReferralEvent {
        @Override
        public Status status() {
            return Status.WITHDRAWN;
        }
    }

    /**
     * An authority that has it, or may have it, no longer has to deal with it and is to be told so.
     *
     * @param recalled which routing is over
     * @param status where the referral stands, before and after
     */
    record ReferralRecalled(
            ReferralFacts facts,
            Routing recalled,
            RecallReason reason,
            Optional<Routing> held,
            Status status,
            Instant at)
            implements ReferralEvent {}

    /**
     * A channel took the message that says so.
     *
     * @param recalled which routing is over
     * @param status where the referral stands, before and after
     */
    record ReferralWithdrawalSent(
            ReferralFacts facts,
            Routing recalled,
            ChannelKind channel,
            Optional<Routing> held,
            Status status,
            Instant at)
            implements ReferralEvent {}

    /** Nothing more is expected. */
    record ReferralClosed(ReferralFacts facts, Optional<Routing> held, Instant at) implements ReferralEvent {
        @Override
        public Status status() {
            return Status.CLOSED;
        }
    }

    /**
     * What identified the people of its case was erased at intake, so what authorities wrote of them is forgotten here too.
     *
     * @param status where the referral stands, before and after
     */
    record ReferralErased(ReferralFacts facts, Optional<Routing> held, Status status, Instant at)
            implements ReferralEvent, Erasure {}
}
