package org.vigie.analytics.readmodel.activity.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.vigie.analytics.domain.ActionFacts;
import org.vigie.analytics.domain.ActionType;
import org.vigie.analytics.domain.Answer;
import org.vigie.analytics.domain.CallFacts;
import org.vigie.analytics.domain.CallerCategory;
import org.vigie.analytics.domain.CallerRelation;
import org.vigie.analytics.domain.CaseFacts;
import org.vigie.analytics.domain.Channel;
import org.vigie.analytics.domain.Concern;
import org.vigie.analytics.domain.Gender;
import org.vigie.analytics.domain.MinorFacts;
import org.vigie.analytics.readmodel.activity.chapter.EventData;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** What intake's events tell of a case. */
final class CaseEvents {
    static final String CALL_RECORDED = "vigie.intake.CallRecorded.v1";
    static final String ACTION_TAKEN = "vigie.intake.ActionTaken.v1";

    static final String CALL_CORRECTED = "vigie.intake.CallCorrected.v1";
    static final String CALL_WITHDRAWN = "vigie.intake.CallWithdrawn.v1";
    static final String ACTION_WITHDRAWN = "vigie.intake.ActionWithdrawn.v1";

    /** Those that tell facts. */
    static final Set<String> TYPES =
            Set.of(CALL_RECORDED, ACTION_TAKEN, CALL_CORRECTED, CALL_WITHDRAWN, ACTION_WITHDRAWN);

    /** Changes no figure: that is what it is made for. */
    static final String IDENTITY_ERASED = "vigie.intake.IdentityErased.v1";

    /** Changes no figure: a case counts from its first call on, whether it is still followed or not. */
    static final String CASE_CLOSED = "vigie.intake.CaseClosed.v1";

    /** As its closing. */
    static final String CASE_REOPENED = "vigie.intake.CaseReopened.v1";

    /** Tells what the correction before it has told already. */
    static final String MINOR_DEPARTMENT_CORRECTED = "vigie.intake.MinorDepartmentCorrected.v1";

    /** Changes no figure: the liaison counts, whatever came of it. */
    static final String LIAISON_FOLLOWED_UP = "vigie.intake.LiaisonFollowedUp.v1";

    /** No event of a case: what can be sent, not what was. */
    static final String DOCUMENT_DESCRIBED = "vigie.intake.DocumentDescribed.v1";
    /** What is promised changes no figure, nor what becomes of it. */
    static final Set<String> NEXT_CONTACTS = Set.of(
            "vigie.intake.NextContactPromised.v1",
            "vigie.intake.NextContactKept.v1",
            "vigie.intake.NextContactCancelled.v1");

    private CaseEvents() {}

    static CaseFacts evolve(CaseFacts facts, ReceivedEvent event) {
        EventData data = new EventData(event.data());
        return switch (event.type()) {
            case CALL_RECORDED -> facts.with(call(data, event.position()));
            case ACTION_TAKEN -> facts.with(action(data));
            case CALL_CORRECTED -> facts.correctedBy(call(data.object("call"), event.position()));
            case CALL_WITHDRAWN -> facts.withoutCall(data.uuid("callId"));
            case ACTION_WITHDRAWN -> facts.withoutAction(data.uuid("actionId"));
            default -> throw new IllegalArgumentException("not an event of a case: " + event.type());
        };
    }

    private static CallFacts call(EventData data, long position) {
        EventData caller = data.object("caller");
        return new CallFacts(
                data.uuid("callId"),
                data.instant("occurredAt"),
                position,
                data.code("channel", Channel.class),
                caller.code("category", CallerCategory.class),
                caller.optionalCode("relation", CallerRelation.class),
                Set.copyOf(data.list("concerns", concern -> Concern.valueOf(concern.textValue()))),
                data.list("minors", CaseEvents::minor));
    }

    private static MinorFacts minor(JsonNode json) {
        EventData data = new EventData(json);
        return new MinorFacts(
                data.uuid("minorId"),
                data.optionalCode("gender", Gender.class),
                data.optionalInteger("age"),
                data.optionalText("department"),
                data.optionalCode("knownToChildProtection", Answer.class));
    }

    private static ActionFacts action(EventData data) {
        return new ActionFacts(data.uuid("actionId"), data.code("type", ActionType.class), data.instant("occurredAt"));
    }
}
