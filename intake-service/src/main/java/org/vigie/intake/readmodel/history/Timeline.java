package org.vigie.intake.readmodel.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.Posting;
import org.vigie.intake.domain.CaseEvent;
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
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.domain.NextContact;
import org.vigie.intake.readmodel.history.HistoryItem.Change;
import org.vigie.vocabulary.Vocabulary;

/** Tells a case event by event. What is told of one rests on those before it alone, so it stays as it is for ever. */
final class Timeline {
    private final Map<UUID, KeptCall> calls = new HashMap<>();
    private final Map<UUID, ActionTaken> actions = new HashMap<>();
    private final Map<UUID, NextContact> contacts = new HashMap<>();
    private final List<HistoryItem> items = new ArrayList<>();
    private CaseStatus status = CaseStatus.OPEN;

    private Timeline() {}

    /** All items of the case of which {@code postings} are the events, oldest first. */
    static List<HistoryItem> of(List<Posting<CaseEvent>> postings) {
        Timeline timeline = new Timeline();
        postings.forEach(timeline::tell);
        return timeline.items;
    }

    private void tell(Posting<CaseEvent> posting) {
        CaseEvent event = posting.event();
        items.add(
                switch (event) {
                    case CallRecorded call -> item(posting, "CallRecorded", recorded(call), call.callId(), null);
                    case ActionTaken action -> {
                        actions.put(action.actionId(), action);
                        yield item(
                                posting,
                                "ActionTaken",
                                "Action engagée : " + French.action(action) + ".",
                                null,
                                action.actionId());
                    }
                    case CallCorrected correction -> corrected(posting, correction);
                    case CallWithdrawn withdrawal ->
                        item(
                                posting,
                                "CallWithdrawn",
                                contactOf(withdrawal.callId()) + " retirée : elle avait été enregistrée par erreur.",
                                withdrawal.callId(),
                                null);
                    case ActionWithdrawn withdrawal ->
                        item(posting, "ActionWithdrawn", withdrawn(withdrawal.actionId()), null, withdrawal.actionId());
                    case LiaisonFollowedUp followUp ->
                        item(posting, "LiaisonFollowedUp", followedUp(followUp), null, followUp.actionId());
                    case CaseClosed _ -> item(posting, "CaseClosed", "Situation close.", null, null);
                    case MinorDepartmentCorrected moved ->
                        item(
                                posting,
                                "MinorDepartmentCorrected",
                                "Département connu d’un·e mineur·e : " + moved.from() + " remplacé par " + moved.to()
                                        + ".",
                                null,
                                null);
                    case CaseReopened _ -> item(posting, "CaseReopened", "Situation rouverte.", null, null);
                    case NextContactPromised promise -> contact(posting, "NextContactPromised", promise, " promis.");
                    case NextContactKept kept ->
                        contact(posting, "NextContactKept", promise(kept.nextContactId()), " effectué.");
                    case NextContactCancelled cancelled ->
                        contact(posting, "NextContactCancelled", promise(cancelled.nextContactId()), " annulé.");
                    case IdentityErased _ -> item(posting, "IdentityErased", erased(), null, null);
                });
        KeptCall.tell(calls, event);
        NextContact.tell(contacts, event);
        status = status.after(event);
    }

    private String recorded(CallRecorded call) {
        if (calls.isEmpty()) {
            return "Situation ouverte par une prise de contact " + French.contact(call) + ".";
        }
        String again = status == CaseStatus.CLOSED ? " ; la situation, close, est rouverte." : ".";
        return "Prise de contact " + French.contact(call) + again;
    }

    private String contactOf(UUID callId) {
        return "Prise de contact du " + French.time(call(callId).occurredAt());
    }

    private String withdrawn(UUID actionId) {
        ActionTaken action = Objects.requireNonNull(actions.get(actionId));
        return "Action retirée : " + French.action(action) + " du " + French.time(action.occurredAt())
                + ", enregistrée par erreur.";
    }

    private String followedUp(LiaisonFollowedUp followUp) {
        ActionTaken action = Objects.requireNonNull(actions.get(followUp.actionId()));
        return French.action(action) + " du " + French.time(action.occurredAt()) + " : "
                + Vocabulary.label(followUp.outcome()) + ".";
    }

    private String erased() {
        boolean expected = contacts.values().stream().anyMatch(NextContact::isOpen);
        return "Données personnelles effacées" + (expected ? " ; aucun contact n’est plus prévu." : ".");
    }

    private NextContactPromised promise(UUID nextContactId) {
        return Objects.requireNonNull(contacts.get(nextContactId)).promise();
    }

    private static HistoryItem contact(
            Posting<CaseEvent> posting, String type, NextContactPromised promise, String outcome) {
        return new HistoryItem(
                posting.event().occurredAt(),
                posting.recordedAt(),
                posting.version(),
                type,
                posting.client(),
                French.contact(promise) + outcome,
                null,
                null,
                null,
                promise.nextContactId(),
                null);
    }

    private HistoryItem corrected(Posting<CaseEvent> posting, CallCorrected correction) {
        Map<UUID, KeptCall> after = new HashMap<>(Map.of(correction.callId(), kept(correction.callId())));
        KeptCall.tell(after, correction);
        CallRecorded said = call(correction.callId());
        CallRecorded right =
                Objects.requireNonNull(after.get(correction.callId())).call();
        List<Change> changes = correction.fields().stream()
                .map(field -> new Change(field, French.said(field, said), French.said(field, right)))
                .toList();
        return new HistoryItem(
                correction.occurredAt(),
                posting.recordedAt(),
                posting.version(),
                "CallCorrected",
                posting.client(),
                contactOf(correction.callId()) + " corrigée : " + French.fields(correction.fields()) + ".",
                correction.callId(),
                null,
                null,
                null,
                changes);
    }

    private CallRecorded call(UUID callId) {
        return kept(callId).call();
    }

    private KeptCall kept(UUID callId) {
        return Objects.requireNonNull(calls.get(callId));
    }

    private static HistoryItem item(
            Posting<CaseEvent> posting, String type, String what, @Nullable UUID callId, @Nullable UUID actionId) {
        return new HistoryItem(
                posting.event().occurredAt(),
                posting.recordedAt(),
                posting.version(),
                type,
                posting.client(),
                what,
                callId,
                actionId,
                null,
                null,
                null);
    }
}
