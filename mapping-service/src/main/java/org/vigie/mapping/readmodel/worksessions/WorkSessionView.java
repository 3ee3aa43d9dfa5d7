package org.vigie.mapping.readmodel.worksessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.readmodel.DocumentView;
import org.vigie.mapping.readmodel.FollowUpView;
import org.vigie.mapping.readmodel.ListedEntry;

/** A work session as JSON. */
@Schema(name = "WorkSession")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkSessionView(
        UUID workSessionId,
        @Nullable String externalReference,
        @Schema(required = true) LocalDate heldOn,

        @Schema(minLength = 1, maxLength = 500, description = ListedEntry.REQUIRED) @Nullable String topic,

        @Schema(required = true, maxItems = 500) List<UUID> partnerIds,

        @Schema(maxItems = 100, description = ListedEntry.TEXT) @Nullable List<DocumentView> documents,

        @Schema(maxItems = 100, description = ListedEntry.TEXT) @Nullable List<String> decisions,

        @Schema(maxItems = 100, description = ListedEntry.TEXT) @Nullable List<FollowUpView> followUps,

        @Schema(readOnly = true) long version)
        implements ListedEntry {

    /** An entry as it is now. */
    public static WorkSessionView of(Entry<WorkSessionDetails> session) {
        WorkSessionDetails details = session.details();
        return new WorkSessionView(
                session.id(),
                session.externalReference(),
                details.heldOn(),
                details.topic(),
                details.partnerIds(),
                DocumentView.of(details.documents()),
                details.decisions(),
                FollowUpView.of(details.followUps()),
                session.version());
    }

    @Override
    public UUID id() {
        return workSessionId;
    }

    @Override
    public LocalDate day() {
        return heldOn;
    }

    @Override
    public List<UUID> withPartners() {
        return partnerIds;
    }

    @Override
    public List<FollowUpView> toDo() {
        return followUps == null ? List.of() : followUps;
    }

    @Override
    public WorkSessionView withoutTexts() {
        return new WorkSessionView(workSessionId, null, heldOn, null, partnerIds, null, null, null, version);
    }
}
