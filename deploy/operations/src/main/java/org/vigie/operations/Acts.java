package org.vigie.operations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vigie.eventlog.subscription.ActResult;
import org.vigie.eventlog.subscription.OperatorAct;
import org.vigie.http.Client;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.StrictJson;

/** What all acts of operators have in common: a reason in the body, and how their results are answered. */
@ApplicationScoped
class Acts {
    static final String EXAMPLE = "{\"reason\": \"rows were changed by hand\"}";

    private static final int LONGEST_REASON = 500;

    private final Client client;

    Acts(Client client) {
        this.client = client;
    }

    /** The shape of the body, for the documentation. */
    record Reason(
            @Schema(minLength = 1, maxLength = LONGEST_REASON)
            String reason) {}

    /** Reads {@code {"reason": "…"}} as far as it must be JSON: 400. */
    Request read(byte[] body) {
        return new Request(StrictJson.parse(body));
    }

    /** A request whose address is looked at before what it says. */
    final class Request {
        private final JsonNode json;

        private Request(JsonNode json) {
            this.json = json;
        }

        /** Who acts and why; 422 without a reason. */
        OperatorAct.By by() {
            JsonBody body = JsonBody.of(json);
            String reason = body.text("reason", 1, LONGEST_REASON);
            body.finish();
            return new OperatorAct.By(client.id(), reason);
        }
    }

    /** How many events it was done to; a problem when it was not done. */
    long require(ActResult result) {
        return switch (result) {
            case ActResult.Done(long events) -> events;
            case ActResult.Unknown(String what) -> throw Problems.notFound(what);
            case ActResult.Impossible(String why) -> throw Problems.conflict("not-possible-now", why, Map.of());
            case ActResult.FailedAgain(long events, String why) ->
                throw Problems.conflict("failed-again", "It failed again: " + why, Map.of("events", events));
        };
    }
}
