package org.vigie.analytics.readmodel.activity.freeze;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.signing.Signature;

/**
 * A frozen report as it lies in the database.
 *
 * @param number in the order in which they were frozen
 * @param client who froze it
 * @param reference the client's own, null when it gave none
 * @param fingerprint of the request
 * @param jws what was frozen, signed; all that counts
 */
public record FrozenReport(
        UUID id,
        long number,
        String client,
        @Nullable String reference,
        byte[] fingerprint,
        Period period,
        Audience audience,
        Instant frozenAt,
        String jws) {

    /** What was frozen; empty when the database was changed so that nothing can be read. */
    public Optional<ObjectNode> document() {
        return Signature.document(jws);
    }
}
