package org.vigie.mapping.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.JsonBody;
import org.vigie.http.PathIds;
import org.vigie.http.StrictJson;

/** Forms that come by a request of their own, whatever their kind; looked at in the contract's order. Never blocks. */
@Singleton
final class FormRequests {
    private final Client client;

    FormRequests(Client client) {
        this.client = client;
    }

    /** A form that was posted to {@code collection}. */
    CompletionStage<Response> post(
            Form<?, ?> form,
            String collection,
            byte[] body,
            @Nullable String idempotencyKey,
            @Nullable String ifMatch) {
        JsonBody json = JsonBody.parse(body);
        Sender sender = Sender.of(client, idempotencyKey, ifMatch);
        return Reception.post(form, json, "", sender).thenApply(accepted -> accepted.response(collection));
    }

    /**
     * A form that was put on an id of {@code collection}.
     *
     * @param what what the id names, as in "There is no such case."
     */
    CompletionStage<Response> put(
            Form<?, ?> form, String collection, String what, String id, byte[] body, @Nullable String ifMatch) {
        JsonNode json = StrictJson.parse(body);
        UUID entry = PathIds.uuid(id, what);
        Sender sender = Sender.of(client, null, ifMatch);
        return Reception.put(form, entry, JsonBody.of(json), sender)
                .thenApply(accepted -> accepted.response(collection));
    }
}
