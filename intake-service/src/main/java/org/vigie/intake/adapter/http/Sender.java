package org.vigie.intake.adapter.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who posts, and what comes beside the body.
 *
 * @param client the posting system
 * @param now when the request came
 * @param idempotencyKey the header that may stand in for {@code externalReference}
 * @param ifMatch the header that names the case's expected version
 */
public record Sender(
        String client,
        Instant now,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch) {}
