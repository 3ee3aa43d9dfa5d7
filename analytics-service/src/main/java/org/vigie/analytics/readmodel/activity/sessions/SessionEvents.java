package org.vigie.analytics.readmodel.activity.sessions;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.vigie.analytics.readmodel.activity.chapter.EventData;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** What mapping's events tell of sessions. Each tells the whole session, so the last one is what is known. */
final class SessionEvents {
    static final Set<String> WORK_SESSION =
            Set.of("vigie.mapping.WorkSessionHeld.v1", "vigie.mapping.WorkSessionChanged.v1");
    static final Set<String> AWARENESS_SESSION =
            Set.of("vigie.mapping.AwarenessSessionHeld.v1", "vigie.mapping.AwarenessSessionChanged.v1");
    /** What no figure of the report counts. */
    static final Set<String> UNCOUNTED = Set.of(
            "vigie.mapping.PartnerRegistered.v1",
            "vigie.mapping.PartnerChanged.v1",
            "vigie.mapping.PartnerClosed.v1",
            "vigie.mapping.PartnerReopened.v1",
            "vigie.mapping.PartnerNoted.v1",
            "vigie.mapping.PartnerMeetingHeld.v1",
            "vigie.mapping.PartnerMeetingChanged.v1",
            "vigie.mapping.WatchNoteNoted.v1",
            "vigie.mapping.WatchNoteChanged.v1",
            "vigie.mapping.PracticeProposed.v1",
            "vigie.mapping.PracticeChanged.v1",
            "vigie.mapping.PracticeSubmitted.v1",
            "vigie.mapping.PracticeReturned.v1",
            "vigie.mapping.PracticePublished.v1",
            "vigie.mapping.PracticeWithdrawn.v1",
            "vigie.mapping.PracticeAdopted.v1",
            "vigie.mapping.PracticeAdoptionWithdrawn.v1");

    private static final String MERGED = "vigie.mapping.PartnerMerged.v1";
    static final Set<String> MERGE = Set.of(MERGED, "vigie.mapping.PartnerUnmerged.v1");

    private SessionEvents() {}

    /** A session of mapping work; a partner named twice took part once. */
    record WorkSession(LocalDate heldOn, Set<UUID> partners) {}

    /** A session before professionals. */
    record AwarenessSession(LocalDate heldOn, long professionals) {}

    /**
     * Two entries of the map are one partner, or were not.
     *
     * @param stands whether they are
     */
    record PartnerMerge(UUID partner, UUID into, boolean stands) {}

    static PartnerMerge merge(ReceivedEvent event) {
        EventData data = new EventData(event.data());
        return new PartnerMerge(
                data.uuid("partnerId"), data.uuid("into"), event.type().equals(MERGED));
    }

    static WorkSession workSession(ReceivedEvent event) {
        EventData data = new EventData(event.data());
        return new WorkSession(
                data.day("heldOn"), Set.copyOf(data.list("partnerIds", id -> UUID.fromString(id.textValue()))));
    }

    static AwarenessSession awarenessSession(ReceivedEvent event) {
        EventData data = new EventData(event.data());
        return new AwarenessSession(data.day("heldOn"), data.integer("professionals"));
    }
}
