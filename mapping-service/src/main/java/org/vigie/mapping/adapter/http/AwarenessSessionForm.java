package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.vigie.http.JsonBody;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.application.MapRehearsal;
import org.vigie.mapping.application.Telling;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.domain.awareness.AwarenessSessionRejection;
import org.vigie.mapping.domain.awareness.AwarenessSessionRejection.AlreadyHeld;

/** {@code {awarenessSessionId?, externalReference?, heldOn, title, professionals, department?}}. */
@ApplicationScoped
class AwarenessSessionForm implements Form<AwarenessSessionDetails, AwarenessSessionRejection> {
    private static final int MOST_PROFESSIONALS = 100_000;

    private final AwarenessSessions sessions;
    private final InstantSource clock;

    AwarenessSessionForm(AwarenessSessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String idField() {
        return "awarenessSessionId";
    }

    @Override
    public AwarenessSessionDetails details(JsonBody body) {
        return new AwarenessSessionDetails(
                Fields.heldOn(body, clock),
                body.text("title", 1, Fields.LONGEST_NAME),
                body.integer("professionals", 0, MOST_PROFESSIONALS),
                Fields.department(body));
    }

    @Override
    public CompletionStage<Told<AwarenessSessionRejection>> tell(Telling<AwarenessSessionDetails> telling) {
        return sessions.tell(telling);
    }

    @Override
    public CompletionStage<Told<AwarenessSessionRejection>> rehearse(
            Telling<AwarenessSessionDetails> telling, MapRehearsal rehearsal) {
        return sessions.rehearse(telling, rehearsal);
    }

    @Override
    public HttpProblem refusal(Told.Refused<AwarenessSessionRejection> refused, JsonNode body, String pointer) {
        return switch (refused.rejection()) {
            case AlreadyHeld() -> Refusals.alreadyThere(refused.version());
        };
    }
}
