package org.vigie.mapping.adapter.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;

/** An awareness session as others hear of it: when, where and how many; its title is free text and stays inside. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedAwarenessSession(
        UUID awarenessSessionId,
        LocalDate heldOn,
        int professionals,
        @Nullable String department) {

    static PublishedAwarenessSession of(UUID awarenessSessionId, AwarenessSessionDetails details) {
        return new PublishedAwarenessSession(
                awarenessSessionId, details.heldOn(), details.professionals(), details.department());
    }
}
