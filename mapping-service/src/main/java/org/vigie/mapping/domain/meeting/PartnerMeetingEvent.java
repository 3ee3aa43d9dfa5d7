package org.vigie.mapping.domain.meeting;

import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.Description;

/** What happened to one partner meeting. */
public sealed interface PartnerMeetingEvent extends Description<PartnerMeetingDetails> {

    /** It was held. */
    record PartnerMeetingHeld(
            PartnerMeetingDetails details, @Nullable String externalReference)
            implements PartnerMeetingEvent, Description.First<PartnerMeetingDetails> {}

    /** Something else is known of it. */
    record PartnerMeetingChanged(PartnerMeetingDetails details) implements PartnerMeetingEvent {}
}
