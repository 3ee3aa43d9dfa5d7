package org.vigie.intake.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Erasure;
import org.vigie.eventlog.decider.Personal;

/**
 * What happened to a case, as intake's own log keeps it for ever. Others never see these: they read the published events,
 * which are types of their own. Null is what was not said.
 */
public sealed interface CaseEvent {

    /** In the order in which they happened; a stable sort leaves what happened at the same time in the log's order. */
    Comparator<CaseEvent> BY_TIME = Comparator.comparing(CaseEvent::occurredAt);

    /** The case. */
    UUID caseId();

    /** When it happened in the world, as the sender says. */
    Instant occurredAt();

    /**
     * Somebody got in touch about the case; the first one opens it.
     *
     * @param minors every minor the call tells something about, in the sender's order, each once
     * @param concerns in the sender's order, each once
     * @param externalReference the sender's own name for this call; free text, hence personal
     * @param caseReference the sender's own name for the case
     * @param client who sent it: a system or, for a form, a person's number; never a name
     */
    record CallRecorded(
            UUID caseId,
            UUID callId,
            Instant occurredAt,
            Channel channel,
            Caller caller,
            List<MinorFacts> minors,
            List<Concern> concerns,
            @Nullable Personal<String> narrative,
            Personal<String> externalReference,
            @Nullable Personal<String> caseReference,
            String client)
            implements CaseEvent {
        public CallRecorded {
            minors = List.copyOf(minors);
            concerns = List.copyOf(concerns);
        }
    }

    /**
     * The platform acted.
     *
     * @param minorIds whom it concerns, each once
     * @param department whose authority it goes to, INSEE code
     * @param commune within the department, for authorities smaller than it
     * @param feedbackRequested whether the person who called asked to hear of the outcome (CASF D226-2-8)
     * @param summary the platform's own assessment
     * @param partnerId a partner of the map
     * @param documentReference what was sent, in words: only where it was told before there was a catalogue
     * @param aseService the child protection service in charge
     * @param document what was sent: a reference of the catalogue of documents
     */
    record ActionTaken(
            UUID caseId,
            UUID actionId,
            ActionType type,
            Instant occurredAt,
            List<UUID> minorIds,
            @Nullable String department,
            @Nullable Personal<String> commune,
            Urgency urgency,
            @Nullable ParentsInformed parentsInformed,
            @Nullable Boolean feedbackRequested,
            @Nullable Personal<String> summary,
            List<AdviceKind> adviceKinds,
            @Nullable UUID partnerId,
            @Nullable Personal<String> documentReference,
            @Nullable Personal<String> aseService,
            @Nullable String document,
            Personal<String> externalReference)
            implements CaseEvent {
        public ActionTaken {
            minorIds = List.copyOf(minorIds);
            adviceKinds = List.copyOf(adviceKinds);
        }
    }

    /** What identified the case's people was forgotten, and every text with it; what is counted stays. */
    record IdentityErased(UUID caseId, Instant occurredAt) implements CaseEvent, Erasure {}

    /**
     * Something came of a liaison with the child protection service in charge.
     *
     * @param actionId the liaison, an {@link ActionType#ASE_LIAISON}
     * @param note in the listener's words
     * @param externalReference the sender's own name for this follow-up
     */
    record LiaisonFollowedUp(
            UUID caseId,
            UUID actionId,
            UUID followUpId,
            Instant occurredAt,
            LiaisonOutcome outcome,
            @Nullable Personal<String> note,
            Personal<String> externalReference)
            implements CaseEvent {}

    /** Changes what an earlier event of the case told. Both stay in the log. */
    sealed interface Amendment extends CaseEvent {

        /** Why, in the words of whoever did it. */
        Personal<String> reason();
    }

    /**
     * A call was not as it was recorded.
     *
     * @param occurredAt when it was put right
     * @param fields what was put right, each once
     * @param call the whole call as it is; what is personal in it only where it was put right
     * @param externalReference the sender's own name for this correction
     */
    record CallCorrected(
            UUID caseId,
            UUID callId,
            UUID correctionId,
            Instant occurredAt,
            List<CallField> fields,
            CallFacts call,
            Personal<String> reason,
            Personal<String> externalReference)
            implements Amendment {
        public CallCorrected {
            fields = List.copyOf(fields);
        }
    }

    /** A call was recorded by mistake. */
    record CallWithdrawn(
            UUID caseId,
            UUID callId,
            Instant occurredAt,
            Personal<String> reason,
            @Nullable Personal<String> externalReference)
            implements Amendment {}

    /** An action was recorded by mistake. */
    record ActionWithdrawn(
            UUID caseId,
            UUID actionId,
            Instant occurredAt,
            Personal<String> reason,
            @Nullable Personal<String> externalReference)
            implements Amendment {}

    /** Nothing more is expected of the case. */
    record CaseClosed(
            UUID caseId,
            Instant occurredAt,
            Personal<String> reason,
            @Nullable Personal<String> externalReference) implements CaseEvent {}

    /** The case is followed again, without anybody having called. */
    record CaseReopened(
            UUID caseId,
            Instant occurredAt,
            Personal<String> reason,
            @Nullable Personal<String> externalReference) implements CaseEvent {}

    /**
     * By a correction, what is known of where a minor lives is no longer the department that it was. It comes right after the correction: who
     * has to act on it needs not know all that was told before.
     *
     * @param correctionId the correction
     * @param from code of the department that was known until then
     * @param to code of the one that is known now
     */
    record MinorDepartmentCorrected(
            UUID caseId, UUID minorId, UUID correctionId, Instant occurredAt, String from, String to)
            implements CaseEvent {}

    /**
     * Somebody was promised that the platform would call back, or it means to ask what has become of the case.
     *
     * @param occurredAt when it was promised
     * @param dueAt when it is to happen
     * @param minorId whom it is about, when it is about one minor
     * @param note what whoever keeps it must know
     */
    record NextContactPromised(
            UUID caseId,
            UUID nextContactId,
            Instant occurredAt,
            NextContactKind kind,
            Instant dueAt,
            @Nullable UUID minorId,
            @Nullable Personal<String> note,
            Personal<String> externalReference)
            implements CaseEvent {}

    /** A promise was kept. */
    record NextContactKept(
            UUID caseId,
            UUID nextContactId,
            Instant occurredAt,
            @Nullable Personal<String> note,
            @Nullable Personal<String> externalReference)
            implements CaseEvent {}

    /** A promise is not to be kept any more. */
    record NextContactCancelled(
            UUID caseId,
            UUID nextContactId,
            Instant occurredAt,
            Personal<String> reason,
            @Nullable Personal<String> externalReference)
            implements CaseEvent {}
}
