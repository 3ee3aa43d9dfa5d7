package org.vigie.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.ActionWithdrawn;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.CaseEvent.CallWithdrawn;
import org.vigie.intake.domain.CaseEvent.CaseClosed;
import org.vigie.intake.domain.CaseEvent.CaseReopened;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.CaseEvent.MinorDepartmentCorrected;
import org.vigie.intake.domain.CaseEvent.NextContactCancelled;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;

/** One event of each kind with every field given, for contracts. */
public final class FullCase {
    /** What every personal text of theirs is. */
    public static final String SECRET = "Anne-Planted";

    private static final UUID CASE = UUID.fromString("0d1b8f0e-6f0b-5a52-8a3c-2f8f2a1c9d11");
    private static final UUID MINOR = UUID.fromString("ecbd4eae-ea38-477e-8db6-68944c8221fb");

    /** A call in which everything is said. */
    public static final CallRecorded CALL = new CallRecorded(
            CASE,
            UUID.fromString("3c0f6a52-41c7-5b0e-9d3f-7a5e0b6c1d22"),
            Instant.parse("2023-04-04T07:58:00Z"),
            Channel.PHONE,
            new Caller(CallerCategory.IMMEDIATE_FAMILY, CallerRelation.MOTHER),
            List.of(
                    new MinorFacts(
                            MINOR,
                            Gender.GIRL,
                            14,
                            "59",
                            Personal.of("59350"),
                            KnownToChildProtection.YES,
                            Personal.of(new Identity(SECRET, SECRET, LocalDate.of(2009, 1, 2), SECRET, SECRET))),
                    new MinorFacts(
                            UUID.fromString("b2c57ebf-a038-452e-8604-bc81588733ce"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)),
            List.of(Concern.RUNNING_AWAY, Concern.SCHOOL_DISENGAGEMENT),
            Personal.of(SECRET),
            Personal.of(SECRET),
            Personal.of(SECRET),
            "call-writer");

    /** An action in which everything is said. */
    public static final ActionTaken ACTION = new ActionTaken(
            CASE,
            UUID.fromString("58a7b1c4-9e0d-5c3a-8b2f-4d6e8f0a1b33"),
            ActionType.INFORMATION_PREOCCUPANTE,
            Instant.parse("2023-04-04T09:17:00Z"),
            List.of(MINOR),
            "59",
            Personal.of("59350"),
            Urgency.IMMEDIATE_DANGER,
            ParentsInformed.NOT_IN_CHILDS_INTEREST,
            true,
            Personal.of(SECRET),
            List.of(AdviceKind.LEGAL),
            UUID.fromString("b3cf2b20-4283-44d8-b13d-735544c81815"),
            Personal.of(SECRET),
            Personal.of(SECRET),
            "GUIDE-PARENTS",
            Personal.of(SECRET));

    /** The same as it was told before there was a catalogue of documents. */
    public static final ActionTaken ACTION_V1 = new ActionTaken(
            CASE,
            UUID.fromString("58a7b1c4-9e0d-5c3a-8b2f-4d6e8f0a1b33"),
            ActionType.INFORMATION_PREOCCUPANTE,
            Instant.parse("2023-04-04T09:17:00Z"),
            List.of(MINOR),
            "59",
            Personal.of("59350"),
            Urgency.IMMEDIATE_DANGER,
            ParentsInformed.NOT_IN_CHILDS_INTEREST,
            true,
            Personal.of(SECRET),
            List.of(AdviceKind.LEGAL),
            UUID.fromString("b3cf2b20-4283-44d8-b13d-735544c81815"),
            Personal.of(SECRET),
            Personal.of(SECRET),
            null,
            Personal.of(SECRET));

    /** The erasure of who they are. */
    public static final IdentityErased ERASURE = new IdentityErased(CASE, Instant.parse("2025-04-04T09:17:00Z"));

    /** A correction of all of the call. */
    public static final CallCorrected CORRECTION = new CallCorrected(
            CASE,
            CALL.callId(),
            UUID.fromString("7b1d3c5e-2a4f-5e6d-9c8b-1a2b3c4d5e44"),
            Instant.parse("2023-04-05T09:00:00Z"),
            List.of(CallField.values()),
            new CallFacts(
                    CALL.occurredAt(),
                    CALL.channel(),
                    CALL.caller(),
                    CALL.minors(),
                    CALL.concerns(),
                    Personal.of(SECRET)),
            Personal.of(SECRET),
            Personal.of(SECRET));

    /** The withdrawal of the call. */
    public static final CallWithdrawn CALL_WITHDRAWAL = new CallWithdrawn(
            CASE, CALL.callId(), Instant.parse("2023-04-06T09:00:00Z"), Personal.of(SECRET), Personal.of(SECRET));

    /** The withdrawal of the action. */
    public static final ActionWithdrawn ACTION_WITHDRAWAL = new ActionWithdrawn(
            CASE, ACTION.actionId(), Instant.parse("2023-04-06T10:00:00Z"), Personal.of(SECRET), Personal.of(SECRET));

    /** What came of a liaison, with a note. */
    public static final LiaisonFollowedUp FOLLOW_UP = new LiaisonFollowedUp(
            CASE,
            ACTION.actionId(),
            UUID.fromString("8c2e4d6f-3b5a-5f7e-8d9c-2b3c4d5e6f55"),
            Instant.parse("2023-04-12T09:00:00Z"),
            LiaisonOutcome.MEETING_ARRANGED,
            Personal.of(SECRET),
            Personal.of(SECRET));

    /** The closing of the case. */
    public static final CaseClosed CLOSING =
            new CaseClosed(CASE, Instant.parse("2023-05-02T09:00:00Z"), Personal.of(SECRET), Personal.of(SECRET));

    /** Its reopening. */
    public static final CaseReopened REOPENING =
            new CaseReopened(CASE, Instant.parse("2023-05-03T09:00:00Z"), Personal.of(SECRET), Personal.of(SECRET));

    /** What a correction changed of where its minor lives. */
    public static final MinorDepartmentCorrected MOVE = new MinorDepartmentCorrected(
            CASE,
            MINOR,
            UUID.fromString("7b1d3c5e-2a4f-5e6d-9c8b-1a2b3c4d5e44"),
            Instant.parse("2023-04-05T09:00:00Z"),
            "59",
            "62");

    /** A promise to call back. */
    public static final NextContactPromised PROMISE = new NextContactPromised(
            CASE,
            UUID.fromString("5e2f7a90-1b3c-5d4e-8f6a-7b8c9d0e1f55"),
            Instant.parse("2023-04-04T10:00:00Z"),
            NextContactKind.CALL_BACK,
            Instant.parse("2023-04-06T08:30:00Z"),
            MINOR,
            Personal.of(SECRET),
            Personal.of(SECRET));

    /** That it was kept. */
    public static final NextContactKept COMPLETION = new NextContactKept(
            CASE,
            PROMISE.nextContactId(),
            Instant.parse("2023-04-06T08:35:00Z"),
            Personal.of(SECRET),
            Personal.of(SECRET));

    /** That it is not expected any more. */
    public static final NextContactCancelled CANCELLATION = new NextContactCancelled(
            CASE,
            PROMISE.nextContactId(),
            Instant.parse("2023-04-06T08:40:00Z"),
            Personal.of(SECRET),
            Personal.of(SECRET));

    private FullCase() {}
}
