package org.vigie.analytics.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vigie.analytics.domain.ActionFacts;
import org.vigie.analytics.domain.CallFacts;
import org.vigie.analytics.domain.CaseMerge;
import org.vigie.analytics.domain.History;
import org.vigie.analytics.domain.History.Told;
import org.vigie.analytics.domain.History.ToldAction;
import org.vigie.analytics.domain.History.ToldActionWithdrawal;
import org.vigie.analytics.domain.History.ToldAside;
import org.vigie.analytics.domain.History.ToldCall;
import org.vigie.analytics.domain.History.ToldCallWithdrawal;
import org.vigie.analytics.domain.History.ToldCorrection;
import org.vigie.analytics.domain.History.ToldMerge;
import org.vigie.analytics.domain.History.ToldMergeUndoing;
import org.vigie.analytics.domain.History.ToldReferral;
import org.vigie.analytics.domain.History.ToldSession;
import org.vigie.analytics.domain.MinorFacts;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Events as the other services publish them. */
public final class Published {
    private static final UUID EPOCH = new UUID(0, 1);
    private static final JsonNodeFactory JSON = new ObjectMapper().getNodeFactory();

    private Published() {}

    /** All of {@code history}, in its order; a call keeps its own position. */
    public static List<ReceivedEvent> of(History history) {
        List<ReceivedEvent> events = new ArrayList<>();
        for (Told told : history.all()) {
            long next = events.size() + 1L;
            events.add(
                    switch (told) {
                        case ToldCall(UUID id, CallFacts call) ->
                            event(
                                    "vigie.intake.CallRecorded.v1",
                                    call.position(),
                                    id,
                                    call.occurredAt(),
                                    call(id, call));
                        case ToldAction(UUID id, ActionFacts action) ->
                            event("vigie.intake.ActionTaken.v1", next, id, action.occurredAt(), action(id, action));
                        case ToldCorrection(UUID id, CallFacts call) ->
                            event("vigie.intake.CallCorrected.v1", next, id, Instant.EPOCH, correction(id, call));
                        case ToldCallWithdrawal(UUID id, UUID callId) ->
                            event(
                                    "vigie.intake.CallWithdrawn.v1",
                                    next,
                                    id,
                                    Instant.EPOCH,
                                    withdrawal(id, "callId", callId));
                        case ToldActionWithdrawal(UUID id, UUID actionId) ->
                            event(
                                    "vigie.intake.ActionWithdrawn.v1",
                                    next,
                                    id,
                                    Instant.EPOCH,
                                    withdrawal(id, "actionId", actionId));
                        case ToldMerge(CaseMerge merge) ->
                            event("vigie.intake.CasesMerged.v1", next, told.stream(), Instant.EPOCH, merge(merge));
                        case ToldMergeUndoing(UUID caseId, UUID intoCaseId) ->
                            event(
                                    "vigie.intake.CaseMergeUndone.v1",
                                    next,
                                    told.stream(),
                                    Instant.EPOCH,
                                    cases(caseId, intoCaseId));
                        case ToldReferral referral ->
                            event(
                                    "vigie.referral.Referral" + referral.what() + ".v1",
                                    next,
                                    referral.stream(),
                                    referral.at(),
                                    referral(referral));
                        case ToldAside(UUID id, String type) ->
                            event(
                                    type,
                                    next,
                                    id,
                                    Instant.EPOCH,
                                    JSON.objectNode().put("caseId", id.toString()));
                        case ToldSession session ->
                            event(
                                    "vigie.mapping.WorkSessionHeld.v1",
                                    next,
                                    session.stream(),
                                    Instant.EPOCH,
                                    session(session));
                    });
        }
        return events;
    }

    /** An event of {@code type}, in the first version of its stream. */
    public static ReceivedEvent event(String type, long position, UUID stream, Instant time, ObjectNode data) {
        String service = type.split("\\.", -1)[1];
        UUID id = UUID.nameUUIDFromBytes((type + position).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ReceivedEvent(service, EPOCH, position, id, type, stream, 1, time, id, data);
    }

    private static ObjectNode call(UUID id, CallFacts call) {
        ObjectNode data = JSON.objectNode()
                .put("caseId", id.toString())
                .put("callId", call.callId().toString())
                .put("occurredAt", call.occurredAt().toString())
                .put("channel", call.channel().name());
        ObjectNode caller =
                data.putObject("caller").put("category", call.category().name());
        if (call.relation() != null) {
            caller.put("relation", call.relation().name());
        }
        ArrayNode minors = data.putArray("minors");
        call.minors().forEach(minor -> minors.add(minor(minor)));
        ArrayNode concerns = data.putArray("concerns");
        call.concerns().forEach(concern -> concerns.add(concern.name()));
        return data;
    }

    private static ObjectNode correction(UUID id, CallFacts call) {
        ObjectNode data = withdrawal(id, "callId", call.callId())
                .put("correctionId", UUID.randomUUID().toString());
        data.putArray("fields").add("OCCURRED_AT").add("CALLER").add("MINORS").add("CONCERNS");
        data.set("call", call(id, call));
        return data;
    }

    private static ObjectNode withdrawal(UUID id, String field, UUID withdrawn) {
        return JSON.objectNode()
                .put("caseId", id.toString())
                .put(field, withdrawn.toString())
                .put("occurredAt", Instant.EPOCH.toString());
    }

    private static ObjectNode merge(CaseMerge merge) {
        ObjectNode data = cases(merge.caseId(), merge.intoCaseId());
        ArrayNode minors = data.putArray("sameMinors");
        merge.sameMinors()
                .forEach(same -> minors.addObject()
                        .put("minorId", same.minorId().toString())
                        .put("intoMinorId", same.intoMinorId().toString()));
        return data;
    }

    private static ObjectNode cases(UUID caseId, UUID intoCaseId) {
        return JSON.objectNode().put("caseId", caseId.toString()).put("intoCaseId", intoCaseId.toString());
    }

    private static ObjectNode minor(MinorFacts minor) {
        ObjectNode data = JSON.objectNode().put("minorId", minor.minorId().toString());
        if (minor.gender() != null) {
            data.put("gender", minor.gender().name());
        }
        if (minor.age() != null) {
            data.put("age", minor.age());
        }
        if (minor.department() != null) {
            data.put("department", minor.department());
        }
        if (minor.knownToChildProtection() != null) {
            data.put("knownToChildProtection", minor.knownToChildProtection().name());
        }
        return data;
    }

    private static ObjectNode action(UUID id, ActionFacts action) {
        ObjectNode data = JSON.objectNode()
                .put("caseId", id.toString())
                .put("actionId", action.actionId().toString())
                .put("type", action.type().name())
                .put("occurredAt", action.occurredAt().toString())
                .put("urgency", "NORMAL");
        data.putArray("minorIds");
        return data;
    }

    private static ObjectNode referral(ToldReferral referral) {
        ObjectNode data = JSON.objectNode()
                .put("referralId", referral.stream().toString())
                .put("status", "SENT")
                .put("at", referral.at().toString());
        if (referral.outcome() != null) {
            data.put("outcome", referral.outcome().name());
        }
        return data;
    }

    private static ObjectNode session(ToldSession session) {
        ObjectNode data = JSON.objectNode()
                .put("workSessionId", session.stream().toString())
                .put("heldOn", session.heldOn().toString());
        ArrayNode partners = data.putArray("partnerIds");
        session.partners().forEach(partner -> partners.add(partner.toString()));
        return data;
    }
}
