package org.vigie.mapping.application;

import jakarta.inject.Singleton;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.domain.entry.EntryCommand;
import org.vigie.mapping.domain.entry.EntryDecider;
import org.vigie.mapping.domain.entry.EntryRejection;
import org.vigie.mapping.domain.entry.EntryState;
import org.vigie.mapping.domain.meeting.PartnerMeetingDetails;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent.PartnerMeetingChanged;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent.PartnerMeetingHeld;

/** The partner meetings that were held. */
@Singleton
public class PartnerMeetings extends DescribedEntries<PartnerMeetingDetails, PartnerMeetingEvent> {
    /** How partner meetings lie in the log. */
    public static final EntryKind<
                    EntryCommand<PartnerMeetingDetails>,
                    EntryState<PartnerMeetingDetails>,
                    PartnerMeetingEvent,
                    EntryRejection>
            KIND = new EntryKind<>(
                    "partnerMeeting",
                    JacksonEventCodec.of(
                            PartnerMeetingEvent.class,
                            List.of(
                                    new EventType<>("PartnerMeetingHeld", 1, PartnerMeetingHeld.class),
                                    new EventType<>("PartnerMeetingChanged", 1, PartnerMeetingChanged.class))),
                    new EntryDecider<>(PartnerMeetingHeld::new, PartnerMeetingChanged::new));

    PartnerMeetings(EventLog log, SubjectKeys keys, ReferenceIds ids, PartnersOnTheMap partners) {
        super(KIND, log, keys, ids, partners);
    }
}
