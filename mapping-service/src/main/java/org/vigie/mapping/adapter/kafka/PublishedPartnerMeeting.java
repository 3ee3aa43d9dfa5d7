package org.vigie.mapping.adapter.kafka;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.domain.meeting.PartnerMeetingDetails;

/** A partner meeting as others hear of it: when and with whom; what was said in it is free text and stays inside. */
record PublishedPartnerMeeting(UUID partnerMeetingId, LocalDate heldOn, List<UUID> partnerIds) {

    static PublishedPartnerMeeting of(UUID partnerMeetingId, PartnerMeetingDetails details) {
        return new PublishedPartnerMeeting(partnerMeetingId, details.heldOn(), details.partnerIds());
    }
}
