package org.vigie.mapping.adapter.http;

import java.util.List;

/**
 * What the OpenAPI document says of the requests by which a kind of entries is told of.
 *
 * @param collection their address
 * @param what one of them, as in "Tell of a work session"
 * @param pathId what the id is called in the address of one
 * @param schema the name of its schema
 * @param idField what its id is called
 * @param texts what a request must have though not every role reads it in an answer
 * @param example a form that was filled in
 */
record EntryDescription(
        String collection,
        String what,
        String pathId,
        String schema,
        String idField,
        List<String> texts,
        String example) {
    private static final String PARTNER_IDS = "\"partnerIds\": [\"5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11\"]";
    private static final String FOLLOW_UPS = """
            "decisions": ["Une fiche commune"],
            "followUps": [{"followUpId": "0b7d3c52-6f0e-4a57-8d0c-6f5a9f3f2d10", "what": "Rédiger la fiche", "dueOn": "2024-06-30"}]""";
    private static final String DOCUMENTS = """
            "documents": [{"title": "Compte rendu", "url": "https://example.org/cr-12.pdf", "reference": "CR-12"}]""";

    static final EntryDescription PARTNER = new EntryDescription(
            PartnerCommandResource.COLLECTION, "a partner", "id", "Partner", "partnerId", List.of(), """
            {"partnerId": "5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11", "name": "Refuge du Nord", "kind": "ASSOCIATION",
             "sector": "HEALTH", "departments": ["59", "62"], "scope": "LOCAL", "website": "https://refuge.example",
             "email": "contact@example.org", "identifiers": {"siret": "73282932000074"}, "verificationMonths": 6,
             "contacts": [{"function": "Accueil", "phone": "03 20 00 00 00"}],
             "places": [{"placeId": "0b6f8f3e-6f0b-4d34-9d0a-0d6c3f6f2a01", "street": "1 rue de la Gare", "postcode": "59000",
                         "commune": "59350", "latitude": 50.63, "longitude": 3.06, "accessibility": ["WHEELCHAIR"],
                         "confidentiality": "SERVICE_ONLY"}],
             "services": [{"serviceId": "0b6f8f3e-6f0b-4d34-9d0a-0d6c3f6f2a02", "name": "Consultation", "themes": ["HEALTH_CARE"],
                           "audience": {"minimumAge": 12, "maximumAge": 17}, "fees": "Gratuit",
                           "placeIds": ["0b6f8f3e-6f0b-4d34-9d0a-0d6c3f6f2a01"],
                           "schedules": [{"days": ["MONDAY"], "opensAt": "09:00", "closesAt": "17:30"}]}]}""");

    static final EntryDescription WORK_SESSION = new EntryDescription(
            WorkSessionCommandResource.COLLECTION,
            "a work session",
            "workSessionId",
            "WorkSession",
            "workSessionId",
            List.of("topic"),
            "{\"externalReference\": \"cartographie-2024-05-14\", \"heldOn\": \"2024-05-14\", \"topic\": \"Cartographie\", "
                    + PARTNER_IDS + ", " + DOCUMENTS + ", " + FOLLOW_UPS + "}");

    static final EntryDescription AWARENESS_SESSION = new EntryDescription(
            AwarenessSessionCommandResource.COLLECTION,
            "an awareness session",
            "awarenessSessionId",
            "AwarenessSession",
            "awarenessSessionId",
            List.of(),
            "{\"externalReference\": \"sensibilisation-2024-05-23\", \"heldOn\": \"2024-05-23\", "
                    + "\"title\": \"Intervention de sensibilisation\", \"professionals\": 180, \"department\": \"23\", "
                    + DOCUMENTS + "}");

    static final EntryDescription PARTNER_MEETING = new EntryDescription(
            PartnerMeetingCommandResource.COLLECTION,
            "a partner meeting",
            "partnerMeetingId",
            "PartnerMeeting",
            "partnerMeetingId",
            List.of("topic"),
            "{\"externalReference\": \"rencontre-2024-06-04\", \"heldOn\": \"2024-06-04\", \"topic\": \"Veille partagée\", "
                    + PARTNER_IDS + ", \"participants\": 14, " + DOCUMENTS + ", " + FOLLOW_UPS + "}");

    static final EntryDescription WATCH_NOTE = new EntryDescription(
            WatchNoteCommandResource.COLLECTION,
            "a watch note",
            "watchNoteId",
            "WatchNote",
            "watchNoteId",
            List.of("title", "text"),
            "{\"externalReference\": \"veille-2024-06-11\", \"notedOn\": \"2024-06-11\", \"title\": \"Locations de courte durée\", "
                    + "\"text\": \"Plusieurs partenaires en parlent.\", \"themes\": [\"IDENTIFICATION\"], "
                    + "\"departments\": [\"59\"], " + PARTNER_IDS + ", \"source\": \"Réunion du réseau\"}");

    static final EntryDescription PRACTICE = new EntryDescription(
            PracticeCommandResource.COLLECTION,
            "a practice",
            "practiceId",
            "Practice",
            "practiceId",
            List.of(),
            "{\"externalReference\": \"pratique-7\", \"title\": \"Maraude en ligne\", \"description\": \"Aller vers les mineurs "
                    + "là où ils sont.\", \"themes\": [\"OUTREACH\"], \"departments\": [\"59\"], " + PARTNER_IDS + ", "
                    + DOCUMENTS
                    + ", \"evaluation\": {\"evaluatedOn\": \"2024-09-02\", \"findings\": \"Trois fois plus de contacts.\"}}");
}
