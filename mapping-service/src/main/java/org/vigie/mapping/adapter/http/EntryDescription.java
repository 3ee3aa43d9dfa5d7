package org.vigie.mapping.adapter.http;

/**
 * What the OpenAPI document says of the requests by which a kind of entries is told of.
 *
 * @param collection their address
 * @param what one of them, as in "Tell of a work session"
 * @param schema the name of its schema
 * @param idField what its id is called
 * @param example a form that was filled in
 */
record EntryDescription(String collection, String what, String schema, String idField, String example) {
    private static final String PARTNER = "\"partnerIds\": [\"5e0c1f4a-7a51-4c58-9a0b-2f6d1f0e9b11\"]";
    private static final String FOLLOW_UPS = """
            "decisions": ["Une fiche commune"],
            "followUps": [{"followUpId": "0b7d3c52-6f0e-4a57-8d0c-6f5a9f3f2d10", "what": "Rédiger la fiche", "dueOn": "2024-06-30"}]""";
    private static final String DOCUMENTS = """
            "documents": [{"title": "Compte rendu", "url": "https://example.org/cr-12.pdf", "reference": "CR-12"}]""";

    static final EntryDescription WORK_SESSION = new EntryDescription(
            WorkSessionCommandResource.COLLECTION,
            "a work session",
            "WorkSession",
            "workSessionId",
            "{\"externalReference\": \"cartographie-2024-05-14\", \"heldOn\": \"2024-05-14\", \"topic\": \"Cartographie\", "
                    + PARTNER + ", " + DOCUMENTS + ", " + FOLLOW_UPS + "}");

    static final EntryDescription AWARENESS_SESSION = new EntryDescription(
            AwarenessSessionCommandResource.COLLECTION,
            "an awareness session",
            "AwarenessSession",
            "awarenessSessionId",
            "{\"externalReference\": \"sensibilisation-2024-05-23\", \"heldOn\": \"2024-05-23\", "
                    + "\"title\": \"Intervention de sensibilisation\", \"professionals\": 180, \"department\": \"23\", "
                    + DOCUMENTS + "}");

    static final EntryDescription PARTNER_MEETING = new EntryDescription(
            PartnerMeetingCommandResource.COLLECTION,
            "a partner meeting",
            "PartnerMeeting",
            "partnerMeetingId",
            "{\"externalReference\": \"rencontre-2024-06-04\", \"heldOn\": \"2024-06-04\", \"topic\": \"Veille partagée\", "
                    + PARTNER + ", \"participants\": 14, " + DOCUMENTS + ", " + FOLLOW_UPS + "}");

    static final EntryDescription WATCH_NOTE = new EntryDescription(
            WatchNoteCommandResource.COLLECTION,
            "a watch note",
            "WatchNote",
            "watchNoteId",
            "{\"externalReference\": \"veille-2024-06-11\", \"notedOn\": \"2024-06-11\", \"title\": \"Locations de courte durée\", "
                    + "\"text\": \"Plusieurs partenaires en parlent.\", \"themes\": [\"IDENTIFICATION\"], "
                    + "\"departments\": [\"59\"], " + PARTNER + ", \"source\": \"Réunion du réseau\"}");

    static final EntryDescription PRACTICE = new EntryDescription(
            PracticeCommandResource.COLLECTION,
            "a practice",
            "Practice",
            "practiceId",
            "{\"externalReference\": \"pratique-7\", \"title\": \"Maraude en ligne\", \"description\": \"Aller vers les mineurs "
                    + "là où ils sont.\", \"themes\": [\"OUTREACH\"], \"departments\": [\"59\"], " + PARTNER + ", "
                    + DOCUMENTS
                    + ", \"evaluation\": {\"evaluatedOn\": \"2024-09-02\", \"findings\": \"Trois fois plus de contacts.\"}}");
}
