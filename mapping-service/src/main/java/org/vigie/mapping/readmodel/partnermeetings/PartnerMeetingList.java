package org.vigie.mapping.readmodel.partnermeetings;

import jakarta.inject.Singleton;
import org.vigie.mapping.application.PartnerMeetings;
import org.vigie.mapping.domain.meeting.PartnerMeetingDetails;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent;
import org.vigie.mapping.readmodel.DescribedList;

/** How partner meetings come into their list. */
@Singleton
final class PartnerMeetingList extends DescribedList<PartnerMeetingDetails, PartnerMeetingEvent, PartnerMeetingView> {
    PartnerMeetingList() {
        super(PartnerMeetings.KIND, PartnerMeetingView.class, PartnerMeetingView::of);
    }
}
