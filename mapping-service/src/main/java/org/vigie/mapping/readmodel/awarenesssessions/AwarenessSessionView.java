package org.vigie.mapping.readmodel.awarenesssessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.readmodel.DocumentView;
import org.vigie.mapping.readmodel.ListedEntry;

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
        @Schema(maxItems = 100) List<DocumentView> documents,
        @Schema(readOnly = true) long version)
        implements ListedEntry {

    /** An entry as it is now. */
    public static AwarenessSessionView of(Entry<AwarenessSessionDetails> session) {
        AwarenessSessionDetails details = session.details();
        return new AwarenessSessionView(
                session.id(),
                session.externalReference(),
                details.heldOn(),
                details.title(),
                details.professionals(),
                details.department(),
                DocumentView.of(details.documents()),
                session.version());
    }

    @Override
    public UUID id() {
        return awarenessSessionId;
    }

    @Override
    public LocalDate day() {
        return heldOn;
    }

    @Override
    public List<String> inDepartments() {
        return department == null ? List.of() : List.of(department);
    }
}
