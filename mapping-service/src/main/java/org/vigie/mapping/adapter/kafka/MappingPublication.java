package org.vigie.mapping.adapter.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.relay.Publication;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.application.PartnerMeetings;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionChanged;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionHeld;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent.PartnerMeetingChanged;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent.PartnerMeetingHeld;
import org.vigie.mapping.domain.merge.MergeEvent;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerMerged;
import org.vigie.mapping.domain.merge.MergeEvent.PartnerUnmerged;
import org.vigie.mapping.domain.partner.PartnerEvent;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerAssured;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerChanged;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerClosed;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerErased;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerReopened;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalAccepted;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalMade;
import org.vigie.mapping.domain.partner.PartnerEvent.ProposalRejected;
import org.vigie.mapping.domain.practice.PracticeEvent;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent.WatchNoteChanged;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent.WatchNoteNoted;
import org.vigie.mapping.domain.worksession.WorkSessionEvent;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;

/** The map's published language. Types are named here for ever and have no class name in them. */
@ApplicationScoped
public class MappingPublication implements Publication {
    /** Its own, since the wire's form must not follow a setting of the REST side. */
    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer();

    @Override
    public String service() {
        return "mapping";
    }

    @Override
    public PublishedEvent publish(StoredEvent stored) {
        UUID id = stored.streamId();
        return switch (stored.streamType()) {
            case "partner" -> partner(id, Partners.KIND.codec().decode(stored, null));
            case "partnerMerges" -> merge(PartnerMerges.KIND.codec().decode(stored, null));
            case "workSession" -> workSession(id, WorkSessions.KIND.codec().decode(stored, null));
            case "awarenessSession" ->
                awareness(id, AwarenessSessions.KIND.codec().decode(stored, null));
            case "partnerMeeting" -> meeting(id, PartnerMeetings.KIND.codec().decode(stored, null));
            case "watchNote" -> watchNote(id, WatchNotes.KIND.codec().decode(stored, null));
            case "practice" -> practice(id, Practices.KIND.codec().decode(stored, null));
            default -> throw new IllegalStateException("no published form for streams of type " + stored.streamType());
        };
    }

    static PublishedEvent partner(UUID id, PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered registered ->
                new PublishedEvent(
                        "vigie.mapping.PartnerRegistered.v1", json(PublishedPartner.of(id, registered.open())));
            case PartnerChanged changed ->
                new PublishedEvent("vigie.mapping.PartnerChanged.v1", json(PublishedPartner.of(id, changed.open())));
            case PartnerClosed(var closedOn) ->
                new PublishedEvent(PublishedClosing.TYPE, json(new PublishedClosing(id, closedOn)));
            case PartnerReopened() -> new PublishedEvent(PublishedReopening.TYPE, json(new PublishedReopening(id)));
            case PartnerAssured _, ProposalMade _, ProposalAccepted _, ProposalRejected _, PartnerErased _ ->
                new PublishedEvent(PublishedNote.TYPE, json(new PublishedNote(id)));
        };
    }

    static PublishedEvent merge(MergeEvent event) {
        String type = switch (event) {
            case PartnerMerged _ -> "vigie.mapping.PartnerMerged.v1";
            case PartnerUnmerged _ -> "vigie.mapping.PartnerUnmerged.v1";
        };
        return new PublishedEvent(type, json(new PublishedMerge(event.partnerId(), event.into())));
    }

    static PublishedEvent workSession(UUID id, WorkSessionEvent event) {
        String type = switch (event) {
            case WorkSessionHeld _ -> "vigie.mapping.WorkSessionHeld.v1";
            case WorkSessionChanged _ -> "vigie.mapping.WorkSessionChanged.v1";
        };
        return new PublishedEvent(type, json(PublishedWorkSession.of(id, event.details())));
    }

    static PublishedEvent awareness(UUID id, AwarenessSessionEvent event) {
        String type = switch (event) {
            case AwarenessSessionHeld _ -> "vigie.mapping.AwarenessSessionHeld.v1";
            case AwarenessSessionChanged _ -> "vigie.mapping.AwarenessSessionChanged.v1";
        };
        return new PublishedEvent(type, json(PublishedAwarenessSession.of(id, event.details())));
    }

    static PublishedEvent meeting(UUID id, PartnerMeetingEvent event) {
        String type = switch (event) {
            case PartnerMeetingHeld _ -> "vigie.mapping.PartnerMeetingHeld.v1";
            case PartnerMeetingChanged _ -> "vigie.mapping.PartnerMeetingChanged.v1";
        };
        return new PublishedEvent(type, json(PublishedPartnerMeeting.of(id, event.details())));
    }

    static PublishedEvent watchNote(UUID id, WatchNoteEvent event) {
        String type = switch (event) {
            case WatchNoteNoted _ -> "vigie.mapping.WatchNoteNoted.v1";
            case WatchNoteChanged _ -> "vigie.mapping.WatchNoteChanged.v1";
        };
        return new PublishedEvent(type, json(PublishedWatchNote.of(id, event.details())));
    }

    static PublishedEvent practice(UUID id, PracticeEvent event) {
        return new PublishedEvent(PublishedPractice.type(event), json(PublishedPractice.of(id, event)));
    }

    private static byte[] json(Object data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a published record is always JSON", e);
        }
    }
}
