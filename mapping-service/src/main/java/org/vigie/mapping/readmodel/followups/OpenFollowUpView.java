package org.vigie.mapping.readmodel.followups;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is still to be done, as JSON. */
@Schema(name = "OpenFollowUp")
public record OpenFollowUpView(
        @Schema(
                required = true,
                description = "Kind of the entry in which it was agreed on: workSession, partnerMeeting")
        String kind,

        @Schema(required = true, description = "Id of that entry")
        UUID entryId,

        @Schema(required = true) UUID followUpId,
        @Schema(required = true) String what,
        @Schema(required = true) LocalDate dueOn) {}
