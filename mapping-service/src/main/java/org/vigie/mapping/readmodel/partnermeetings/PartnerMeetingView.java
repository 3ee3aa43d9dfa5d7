package org.vigie.mapping.readmodel.partnermeetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.domain.meeting.PartnerMeetingDetails;
import org.vigie.mapping.readmodel.DocumentView;
import org.vigie.mapping.readmodel.FollowUpView;
import org.vigie.mapping.readmodel.ListedEntry;

/** A partner meeting as JSON. */
@Schema(name = "PartnerMeeting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerMeetingView(
        UUID partnerMeetingId,
        @Nullable String externalReference,
        @Schema(required = true) LocalDate heldOn,

        @Schema(minLength = 1, maxLength = 500, description = ListedEntry.REQUIRED) @Nullable String topic,

        @Schema(required = true, maxItems = 500) List<UUID> partnerIds,

        @Schema(minimum = "0", maximum = "10000", description = "People who took part") @Nullable Integer participants,

        @Schema(maxItems = 100, description = ListedEntry.TEXT) @Nullable List<DocumentView> documents,

        @Schema(maxItems = 100, description = ListedEntry.TEXT) @Nullable List<String> decisions,

        @Schema(maxItems = 100, description = ListedEntry.TEXT) @Nullable List<FollowUpView> followUps,

        @Schema(readOnly = true) long version)
        implements ListedEntry {

    /** An entry as it is now. */
    public static PartnerMeetingView of(Entry<PartnerMeetingDetails> meeting) {
        PartnerMeetingDetails details = meeting.details();
        return new PartnerMeetingView(
                meeting.id(),
                meeting.externalReference(),
                details.heldOn(),
                details.topic(),
                details.partnerIds(),
                details.participants(),
                DocumentView.of(details.documents()),
                details.decisions(),
                FollowUpView.of(details.followUps()),
                meeting.version());
    }

    @Override
    public UUID id() {
        return partnerMeetingId;
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
    public PartnerMeetingView withoutTexts() {
        return new PartnerMeetingView(
                partnerMeetingId, null, heldOn, null, partnerIds, participants, null, null, null, version);
    }
}
