package org.vigie.mapping.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.domain.awareness.AwarenessSessionDetails;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionChanged;
import org.vigie.mapping.domain.awareness.AwarenessSessionEvent.AwarenessSessionHeld;
import org.vigie.mapping.domain.entry.DocumentReference;
import org.vigie.mapping.domain.entry.FollowUp;
import org.vigie.mapping.domain.meeting.PartnerMeetingDetails;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent.PartnerMeetingChanged;
import org.vigie.mapping.domain.meeting.PartnerMeetingEvent.PartnerMeetingHeld;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.domain.practice.Adoption;
import org.vigie.mapping.domain.practice.Evaluation;
import org.vigie.mapping.domain.practice.PracticeDetails;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdopted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeAdoptionWithdrawn;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeChanged;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeProposed;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticePublished;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeReturned;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeSubmitted;
import org.vigie.mapping.domain.practice.PracticeEvent.PracticeWithdrawn;
import org.vigie.mapping.domain.watchnote.WatchNoteDetails;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent.WatchNoteChanged;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent.WatchNoteNoted;
import org.vigie.mapping.domain.worksession.WorkSessionDetails;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionChanged;
import org.vigie.mapping.domain.worksession.WorkSessionEvent.WorkSessionHeld;

/** One event of each type of sessions, meetings, notes and practices that says all it can, the same as in the frozen samples. */
public final class EntryEvents {
    public static final UUID PARTNER_MEETING = UUID.fromString("66666666-6666-4666-8666-666666666666");
    public static final UUID WATCH_NOTE = UUID.fromString("77777777-7777-4777-8777-777777777777");
    public static final UUID PRACTICE = UUID.fromString("88888888-8888-4888-8888-888888888888");

    private static final List<DocumentReference> DOCUMENTS =
            List.of(new DocumentReference("Compte rendu", "https://example.org/cr-12.pdf", "CR-12"));
    private static final List<String> DECISIONS = List.of("Une fiche commune");
    private static final List<FollowUp> FOLLOW_UPS = List.of(new FollowUp(
            UUID.fromString("0b7d3c52-6f0e-4a57-8d0c-6f5a9f3f2d10"),
            "Rédiger la fiche",
            LocalDate.of(2024, 6, 30),
            LocalDate.of(2024, 6, 28)));

    public static final WorkSessionHeld WORK_SESSION_HELD =
            new WorkSessionHeld(workSession(14, "Cartographie", Events.COUNCIL, Events.REFUGE), "2023-W027");
    public static final WorkSessionChanged WORK_SESSION_CHANGED =
            new WorkSessionChanged(workSession(15, "Cartographie du Nord", Events.COUNCIL));
    public static final AwarenessSessionHeld AWARENESS_SESSION_HELD =
            new AwarenessSessionHeld(awareness(180), "2023-A01");
    public static final AwarenessSessionChanged AWARENESS_SESSION_CHANGED = new AwarenessSessionChanged(awareness(200));
    public static final PartnerMeetingHeld PARTNER_MEETING_HELD =
            new PartnerMeetingHeld(meeting(4, Events.COUNCIL, Events.REFUGE), "2024-M03");
    public static final PartnerMeetingChanged PARTNER_MEETING_CHANGED =
            new PartnerMeetingChanged(meeting(5, Events.COUNCIL));
    public static final WatchNoteNoted WATCH_NOTE_NOTED =
            new WatchNoteNoted(note(List.of(Theme.IDENTIFICATION, Theme.OUTREACH), "59", "62"), "2024-N11");
    public static final WatchNoteChanged WATCH_NOTE_CHANGED = new WatchNoteChanged(note(List.of(Theme.OUTREACH), "59"));
    public static final PracticeProposed PRACTICE_PROPOSED =
            new PracticeProposed(practice(List.of(Theme.OUTREACH), "59"), LocalDate.of(2024, 7, 1), "2024-P07");
    public static final PracticeChanged PRACTICE_CHANGED =
            new PracticeChanged(practice(List.of(Theme.IDENTIFICATION, Theme.OUTREACH), "59", "62"));
    public static final PracticeSubmitted PRACTICE_SUBMITTED = new PracticeSubmitted();
    public static final PracticeReturned PRACTICE_RETURNED = new PracticeReturned("Préciser les moyens.");
    public static final PracticePublished PRACTICE_PUBLISHED =
            new PracticePublished(LocalDate.of(2024, 9, 10), "Décrite assez pour être reprise.");
    public static final PracticeWithdrawn PRACTICE_WITHDRAWN =
            new PracticeWithdrawn(LocalDate.of(2025, 1, 15), "Le dispositif a fermé.");
    public static final PracticeAdopted PRACTICE_ADOPTED =
            new PracticeAdopted(new Adoption("13", Events.REFUGE, LocalDate.of(2024, 10, 1)));
    public static final PracticeAdoptionWithdrawn PRACTICE_ADOPTION_WITHDRAWN = new PracticeAdoptionWithdrawn("13");

    private EntryEvents() {}

    private static WorkSessionDetails workSession(int day, String topic, UUID... partners) {
        return new WorkSessionDetails(
                LocalDate.of(2023, 4, day), topic, List.of(partners), DOCUMENTS, DECISIONS, FOLLOW_UPS);
    }

    private static AwarenessSessionDetails awareness(int professionals) {
        return new AwarenessSessionDetails(
                LocalDate.of(2023, 4, 23), "Intervention de sensibilisation", professionals, "23", DOCUMENTS);
    }

    private static PartnerMeetingDetails meeting(int day, UUID... partners) {
        return new PartnerMeetingDetails(
                LocalDate.of(2024, 6, day), "Veille partagée", List.of(partners), 14, DOCUMENTS, DECISIONS, FOLLOW_UPS);
    }

    private static WatchNoteDetails note(List<Theme> themes, String... departments) {
        return new WatchNoteDetails(
                LocalDate.of(2024, 6, 11),
                "Locations de courte durée",
                "Plusieurs partenaires en parlent.",
                themes,
                List.of(departments),
                List.of(Events.COUNCIL),
                "Réunion du réseau");
    }

    private static PracticeDetails practice(List<Theme> themes, String... departments) {
        return new PracticeDetails(
                "Maraude en ligne",
                "Aller vers les mineurs là où ils sont.",
                themes,
                List.of(departments),
                List.of(Events.COUNCIL),
                DOCUMENTS,
                new Evaluation(LocalDate.of(2024, 9, 2), "Trois fois plus de contacts."));
    }
}
