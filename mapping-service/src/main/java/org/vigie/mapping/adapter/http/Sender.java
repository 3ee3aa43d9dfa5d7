package org.vigie.mapping.adapter.http;

import org.jspecify.annotations.Nullable;
import org.vigie.http.Client;
import org.vigie.http.IfMatch;

/**
 * Who sends a form, and what its headers say. Read from the request before the request's own thread is left.
 *
 * @param idempotencyKey stands in for a reference that the form does not give
 * @param expectedVersion the version that {@code If-Match} names, null for any
 */
record Sender(
        String client,
        @Nullable String idempotencyKey,
        @Nullable Long expectedVersion) {

    static Sender of(Client client, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        return new Sender(client.id(), idempotencyKey, IfMatch.of(ifMatch).expectedVersion());
    }
}
