package org.vigie.mapping.readmodel.awarenesssessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;

/** An awareness session as JSON. */
@Schema(name = "AwarenessSession")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwarenessSessionView(
        UUID awarenessSessionId,
        @Nullable String externalReference,
        @Schema(required = true) LocalDate heldOn,

        @Schema(required = true, minLength = 1, maxLength = 500)
        String title,

        @Schema(required = true, minimum = "0", maximum = "100000")
        int professionals,

        @Nullable String department,
        @Schema(readOnly = true) long version) {

    static AwarenessSessionView of(Entry<AwarenessSessionDetails> session) {
        AwarenessSessionDetails details = session.details();
        return new AwarenessSessionView(
                session.id(),
                session.externalReference(),
                details.heldOn(),
                details.title(),
                details.professionals(),
                details.department(),
                session.version());
    }
}
