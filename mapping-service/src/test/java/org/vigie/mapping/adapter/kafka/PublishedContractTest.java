package org.vigie.mapping.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.relay.Publication.PublishedEvent;
import org.vigie.eventlog.testing.PublishedEventsContract;
import org.vigie.mapping.contracts.EntryEvents;
import org.vigie.mapping.contracts.Events;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;
import org.vigie.mapping.domain.practice.PracticeEvent;

/** Holds what is published against {@code contracts/}. */
class PublishedContractTest implements PublishedEventsContract {

    @Override
    public List<PublishedEvent> published() {
        return List.of(
                MappingPublication.partner(Events.REFUGE, Events.PARTNER_REGISTERED),
                MappingPublication.partner(Events.REFUGE, Events.PARTNER_CHANGED),
                MappingPublication.partner(Events.REFUGE, Events.PARTNER_CLOSED),
                MappingPublication.partner(Events.REFUGE, Events.PARTNER_REOPENED),
                MappingPublication.partner(Events.REFUGE, Events.PARTNER_ASSURED),
                MappingPublication.merge(Events.PARTNER_MERGED),
                MappingPublication.merge(Events.PARTNER_UNMERGED),
                MappingPublication.workSession(Events.WORK_SESSION, EntryEvents.WORK_SESSION_HELD),
                MappingPublication.workSession(Events.WORK_SESSION, EntryEvents.WORK_SESSION_CHANGED),
                MappingPublication.awareness(Events.AWARENESS_SESSION, EntryEvents.AWARENESS_SESSION_HELD),
                MappingPublication.awareness(Events.AWARENESS_SESSION, EntryEvents.AWARENESS_SESSION_CHANGED),
                MappingPublication.meeting(EntryEvents.PARTNER_MEETING, EntryEvents.PARTNER_MEETING_HELD),
                MappingPublication.meeting(EntryEvents.PARTNER_MEETING, EntryEvents.PARTNER_MEETING_CHANGED),
                MappingPublication.watchNote(EntryEvents.WATCH_NOTE, EntryEvents.WATCH_NOTE_NOTED),
                MappingPublication.watchNote(EntryEvents.WATCH_NOTE, EntryEvents.WATCH_NOTE_CHANGED),
                practice(EntryEvents.PRACTICE_PROPOSED),
                practice(EntryEvents.PRACTICE_CHANGED),
                practice(EntryEvents.PRACTICE_SUBMITTED),
                practice(EntryEvents.PRACTICE_RETURNED),
                practice(EntryEvents.PRACTICE_PUBLISHED),
                practice(EntryEvents.PRACTICE_WITHDRAWN),
                practice(EntryEvents.PRACTICE_ADOPTED),
                practice(EntryEvents.PRACTICE_ADOPTION_WITHDRAWN));
    }

    private static PublishedEvent practice(PracticeEvent event) {
        return MappingPublication.practice(EntryEvents.PRACTICE, event);
    }

    @Override
    public Map<String, Class<?>> records() {
        return Map.ofEntries(
                Map.entry("vigie.mapping.PartnerRegistered.v1", PublishedPartner.class),
                Map.entry("vigie.mapping.PartnerChanged.v1", PublishedPartner.class),
                Map.entry(PublishedClosing.TYPE, PublishedClosing.class),
                Map.entry(PublishedReopening.TYPE, PublishedReopening.class),
                Map.entry(PublishedNote.TYPE, PublishedNote.class),
                Map.entry("vigie.mapping.PartnerMerged.v1", PublishedMerge.class),
                Map.entry("vigie.mapping.PartnerUnmerged.v1", PublishedMerge.class),
                Map.entry("vigie.mapping.WorkSessionHeld.v1", PublishedWorkSession.class),
                Map.entry("vigie.mapping.WorkSessionChanged.v1", PublishedWorkSession.class),
                Map.entry("vigie.mapping.AwarenessSessionHeld.v1", PublishedAwarenessSession.class),
                Map.entry("vigie.mapping.AwarenessSessionChanged.v1", PublishedAwarenessSession.class),
                Map.entry("vigie.mapping.PartnerMeetingHeld.v1", PublishedPartnerMeeting.class),
                Map.entry("vigie.mapping.PartnerMeetingChanged.v1", PublishedPartnerMeeting.class),
                Map.entry("vigie.mapping.WatchNoteNoted.v1", PublishedWatchNote.class),
                Map.entry("vigie.mapping.WatchNoteChanged.v1", PublishedWatchNote.class),
                Map.entry("vigie.mapping.PracticeProposed.v1", PublishedPractice.Described.class),
                Map.entry("vigie.mapping.PracticeChanged.v1", PublishedPractice.Described.class),
                Map.entry("vigie.mapping.PracticeSubmitted.v1", PublishedPractice.Step.class),
                Map.entry("vigie.mapping.PracticeReturned.v1", PublishedPractice.Step.class),
                Map.entry("vigie.mapping.PracticePublished.v1", PublishedPractice.Publication.class),
                Map.entry("vigie.mapping.PracticeWithdrawn.v1", PublishedPractice.Withdrawal.class),
                Map.entry("vigie.mapping.PracticeAdopted.v1", PublishedPractice.Adoption.class),
                Map.entry("vigie.mapping.PracticeAdoptionWithdrawn.v1", PublishedPractice.AdoptionWithdrawal.class));
    }

    /** No free text is published, nor anybody's own name for an entry. */
    @Override
    public List<String> personal() {
        return List.of(
                "Cartographie",
                "Intervention",
                "P-001",
                "2023-W027",
                "2023-A01",
                "rue de la Gare",
                "refuge.example",
                "03 20",
                "2024-M03",
                "2024-N11",
                "2024-P07",
                "Compte rendu",
                "example.org",
                "CR-12",
                "fiche",
                "Veille",
                "Locations",
                "partenaires en parlent",
                "réseau",
                "Maraude",
                "Aller vers",
                "contacts",
                "moyens",
                "reprise",
                "dispositif");
    }

    @Test
    void whatIsNotKnownIsAbsent() throws IOException {
        var details = PartnerDetails.named("112", PartnerKind.INSTITUTION, null, Scope.NATIONAL, List.of());
        PublishedEvent event = MappingPublication.partner(Events.REFUGE, new PartnerRegistered(details, null));
        assertThat(new ObjectMapper().readTree(event.data()).has("sector")).isFalse();
        assertMeetsItsSchema(event);
    }
}
