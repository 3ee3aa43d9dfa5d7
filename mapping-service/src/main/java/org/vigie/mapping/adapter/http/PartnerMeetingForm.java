package org.vigie.mapping.adapter.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.vigie.http.JsonBody;
import org.vigie.mapping.application.PartnerMeetings;
import org.vigie.mapping.domain.meeting.PartnerMeetingDetails;

/** {@code {partnerMeetingId?, externalReference?, heldOn, topic, partnerIds[], participants?, documents[]?, decisions[]?, followUps[]?}}. */
@Singleton
class PartnerMeetingForm extends DescribedForm<PartnerMeetingDetails> {
    private static final int MOST_PARTICIPANTS = 10_000;

    private final InstantSource clock;

    PartnerMeetingForm(PartnerMeetings meetings, InstantSource clock) {
        super(meetings);
        this.clock = clock;
    }

    @Override
    public String idField() {
        return "partnerMeetingId";
    }

    @Override
    public PartnerMeetingDetails details(JsonBody body) {
        return new PartnerMeetingDetails(
                EntryFields.day(body, "heldOn", clock),
                body.text("topic", 1, Fields.LONGEST_NAME),
                EntryFields.partnerIds(body),
                body.optionalInteger("participants", 0, MOST_PARTICIPANTS),
                EntryFields.documents(body),
                EntryFields.decisions(body),
                EntryFields.followUps(body, clock));
    }
}
