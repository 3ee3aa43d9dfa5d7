package org.vigie.mapping.readmodel.worksessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;

/** A work session as JSON. */
@Schema(name = "WorkSession")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkSessionView(
        UUID workSessionId,
        @Nullable String externalReference,
        @Schema(required = true) LocalDate heldOn,

        @Schema(required = true, minLength = 1, maxLength = 500)
        String topic,

        @Schema(required = true, maxItems = 500) List<UUID> partnerIds,
        @Schema(readOnly = true) long version) {

    static WorkSessionView of(Entry<WorkSessionDetails> session) {
        WorkSessionDetails details = session.details();
        return new WorkSessionView(
                session.id(),
                session.externalReference(),
                details.heldOn(),
                details.topic(),
                details.partnerIds(),
                session.version());
    }
}
