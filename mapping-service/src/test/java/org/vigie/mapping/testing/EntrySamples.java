package org.vigie.mapping.testing;

import java.util.List;
import java.util.UUID;

/** A kind of entries as a client tells of it: the same words with another {@code what}, so that a test may be of every kind. */
public enum EntrySamples {
    WORK_SESSION(
            "workSession",
            "/v1/work-sessions",
            "heldOn",
            "topic",
            "\"heldOn\":\"2024-05-14\",\"topic\":\"%s\",\"partnerIds\":[\"%s\"]"),
    AWARENESS_SESSION(
            "awarenessSession",
            "/v1/awareness-sessions",
            "heldOn",
            "title",
            "\"heldOn\":\"2024-05-14\",\"title\":\"%s\",\"professionals\":12,\"department\":\"59\""),
    PARTNER_MEETING(
            "partnerMeeting",
            "/v1/partner-meetings",
            "heldOn",
            "topic",
            "\"heldOn\":\"2024-05-14\",\"topic\":\"%s\",\"partnerIds\":[\"%s\"],\"participants\":4"),
    WATCH_NOTE(
            "watchNote",
            "/v1/watch-notes",
            "notedOn",
            "title",
            "\"notedOn\":\"2024-05-14\",\"title\":\"%s\",\"text\":\"Vu\",\"partnerIds\":[\"%s\"],\"themes\":[\"LEGAL\"]"),
    PRACTICE(
            "practice",
            "/v1/practices",
            "proposedOn",
            "title",
            "\"title\":\"%s\",\"description\":\"Fait\",\"partnerIds\":[\"%s\"],\"themes\":[\"LEGAL\"],\"departments\":[\"59\"]");

    private final String kind;
    private final String collection;
    private final String day;
    private final String name;
    private final String fields;

    EntrySamples(String kind, String collection, String day, String name, String fields) {
        this.kind = kind;
        this.collection = collection;
        this.day = day;
        this.name = name;
        this.fields = fields;
    }

    /** Its address. */
    public String collection() {
        return collection;
    }

    /** What its id is called. */
    public String idField() {
        return kind + "Id";
    }

    /** The field with the day of which it tells. */
    public String day() {
        return day;
    }

    /** The field that is short and says what it is. */
    public String nameField() {
        return name;
    }

    /** The kinds that name partners. */
    public static List<EntrySamples> withPartners() {
        return List.of(WORK_SESSION, PARTNER_MEETING, WATCH_NOTE, PRACTICE);
    }

    /** A body under a reference, or without one when null. */
    public String body(String reference, String what, UUID partner) {
        String named = reference == null ? "" : "\"externalReference\":\"" + reference + "\",";
        return "{" + named + fields.formatted(what, partner) + "}";
    }

    /** A line of an import with this body. */
    public String line(String body) {
        return "{\"kind\":\"" + kind + "\",\"body\":" + body + "}\n";
    }
}
