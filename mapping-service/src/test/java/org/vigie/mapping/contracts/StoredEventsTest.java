package org.vigie.mapping.contracts;

import java.util.List;
import java.util.Map;
import org.vigie.eventlog.testing.StoredEventsContract;
import org.vigie.mapping.application.AwarenessSessions;
import org.vigie.mapping.application.PartnerMeetings;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Practices;
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.application.WorkSessions;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerErased;

/** What the log holds of the map. */
class StoredEventsTest implements StoredEventsContract {

    @Override
    public List<Stored<?>> stored() {
        return List.of(
                new Stored<>(
                        Partners.KIND.codec(),
                        Map.ofEntries(
                                Map.entry("PartnerRegistered/v1", Events.PARTNER_REGISTERED),
                                Map.entry("PartnerChanged/v1", Events.PARTNER_CHANGED),
                                Map.entry("PartnerClosed/v1", Events.PARTNER_CLOSED),
                                Map.entry("PartnerReopened/v1", Events.PARTNER_REOPENED),
                                Map.entry("PartnerAssured/v1", Events.PARTNER_ASSURED),
                                Map.entry("ProposalMade/v1", Events.PROPOSAL_MADE),
                                Map.entry("ProposalAccepted/v1", Events.PROPOSAL_ACCEPTED),
                                Map.entry("ProposalRejected/v1", Events.PROPOSAL_REJECTED),
                                Map.entry("PartnerErased/v1", new PartnerErased("dpo", "c2NlbGzDqQ==")))),
                new Stored<>(
                        PartnerMerges.KIND.codec(),
                        Map.of(
                                "PartnerMerged/v1", Events.PARTNER_MERGED,
                                "PartnerUnmerged/v1", Events.PARTNER_UNMERGED)),
                new Stored<>(
                        WorkSessions.KIND.codec(),
                        Map.of(
                                "WorkSessionHeld/v1", Events.WORK_SESSION_HELD,
                                "WorkSessionHeld/v2", EntryEvents.WORK_SESSION_HELD,
                                "WorkSessionChanged/v1", Events.WORK_SESSION_CHANGED,
                                "WorkSessionChanged/v2", EntryEvents.WORK_SESSION_CHANGED)),
                new Stored<>(
                        AwarenessSessions.KIND.codec(),
                        Map.of(
                                "AwarenessSessionHeld/v1", Events.AWARENESS_SESSION_HELD,
                                "AwarenessSessionHeld/v2", EntryEvents.AWARENESS_SESSION_HELD,
                                "AwarenessSessionChanged/v1", Events.AWARENESS_SESSION_CHANGED,
                                "AwarenessSessionChanged/v2", EntryEvents.AWARENESS_SESSION_CHANGED)),
                new Stored<>(
                        PartnerMeetings.KIND.codec(),
                        Map.of(
                                "PartnerMeetingHeld/v1", EntryEvents.PARTNER_MEETING_HELD,
                                "PartnerMeetingChanged/v1", EntryEvents.PARTNER_MEETING_CHANGED)),
                new Stored<>(
                        WatchNotes.KIND.codec(),
                        Map.of(
                                "WatchNoteNoted/v1", EntryEvents.WATCH_NOTE_NOTED,
                                "WatchNoteChanged/v1", EntryEvents.WATCH_NOTE_CHANGED)),
                new Stored<>(
                        Practices.KIND.codec(),
                        Map.of(
                                "PracticeProposed/v1", EntryEvents.PRACTICE_PROPOSED,
                                "PracticeChanged/v1", EntryEvents.PRACTICE_CHANGED,
                                "PracticeSubmitted/v1", EntryEvents.PRACTICE_SUBMITTED,
                                "PracticeReturned/v1", EntryEvents.PRACTICE_RETURNED,
                                "PracticePublished/v1", EntryEvents.PRACTICE_PUBLISHED,
                                "PracticeWithdrawn/v1", EntryEvents.PRACTICE_WITHDRAWN,
                                "PracticeAdopted/v1", EntryEvents.PRACTICE_ADOPTED,
                                "PracticeAdoptionWithdrawn/v1", EntryEvents.PRACTICE_ADOPTION_WITHDRAWN)));
    }

    /** What stands in the whole of a partner, which its open part does not say, and in a correction. */
    @Override
    public List<String> personal() {
        return List.of("Foyer caché", "Permanence", "Fermé le lundi");
    }
}
