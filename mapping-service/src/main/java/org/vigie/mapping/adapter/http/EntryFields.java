package org.vigie.mapping.adapter.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.domain.entry.DocumentReference;
import org.vigie.mapping.domain.entry.FollowUp;

/** Fields that forms of sessions, meetings, practices and notes have in common. */
final class EntryFields {
    /** Characters of what may be told at length. */
    static final int LONGEST_TEXT = RequestLimits.MAX_TEXT;

    private static final int LONGEST_DECISION = 5_000;
    private static final int MOST_PARTNERS = 500;
    private static final int MOST_OF_A_LIST = 100;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST_DUE = LocalDate.of(2099, 12, 31);

    private EntryFields() {}

    /** The day on which something happened, in France: from 2000 to a day ahead. */
    static LocalDate day(JsonBody body, String field, InstantSource clock) {
        if (!body.has(field)) {
            return body.date(field);
        }
        LocalDate day = optionalDay(body, field, clock);
        return day == null ? EARLIEST : day;
    }

    /** The same, or null when absent. */
    static @Nullable LocalDate optionalDay(JsonBody body, String field, InstantSource clock) {
        return within(body, field, EARLIEST, FrenchDay.today(clock).plusDays(1), "a day ahead");
    }

    private static @Nullable LocalDate within(
            JsonBody body, String field, LocalDate first, LocalDate last, String lastInWords) {
        LocalDate day = body.optionalDate(field);
        if (day != null && (day.isBefore(first) || day.isAfter(last))) {
            body.reject(field, "must lie between " + first + " and " + lastInWords);
        }
        return day;
    }

    /** Ids of the partners who took part; required. */
    static List<UUID> partnerIds(JsonBody body) {
        return few(body, "partnerIds", body.uuids("partnerIds"), MOST_PARTNERS);
    }

    /** Ids of partners; none when absent. */
    static List<UUID> optionalPartnerIds(JsonBody body) {
        return few(body, "partnerIds", body.optionalUuids("partnerIds"), MOST_PARTNERS);
    }

    /** {@code documents[{title, url?, reference?}]}; none when absent. */
    static List<DocumentReference> documents(JsonBody body) {
        return few(body, "documents", body.optionalObjects("documents"), MOST_OF_A_LIST).stream()
                .map(EntryFields::document)
                .toList();
    }

    private static DocumentReference document(JsonBody document) {
        String title = document.text("title", 1, Fields.LONGEST_NAME);
        return new DocumentReference(
                title,
                ContactFields.webAddress(document, "url"),
                document.optionalText("reference", 1, Fields.LONGEST_NAME));
    }

    /** What was decided, in words; nothing when absent. */
    static List<String> decisions(JsonBody body) {
        return few(body, "decisions", body.optionalTexts("decisions", 1, LONGEST_DECISION), MOST_OF_A_LIST);
    }

    /** {@code followUps[{followUpId, what, dueOn, doneOn?}]}; none when absent. */
    static List<FollowUp> followUps(JsonBody body, InstantSource clock) {
        List<JsonBody> forms = few(body, "followUps", body.optionalObjects("followUps"), MOST_OF_A_LIST);
        List<FollowUp> followUps =
                forms.stream().map(form -> followUp(form, clock)).toList();
        Fields.rejectRepeated(forms, "followUpId");
        return followUps;
    }

    private static FollowUp followUp(JsonBody form, InstantSource clock) {
        return new FollowUp(
                form.uuid("followUpId"),
                form.text("what", 1, LONGEST_DECISION),
                dueOn(form),
                optionalDay(form, "doneOn", clock));
    }

    private static LocalDate dueOn(JsonBody followUp) {
        if (!followUp.has("dueOn")) {
            return followUp.date("dueOn");
        }
        LocalDate due = within(followUp, "dueOn", EARLIEST, LATEST_DUE, LATEST_DUE.toString());
        return due == null ? EARLIEST : due;
    }

    private static <T> List<T> few(JsonBody body, String field, List<T> elements, int most) {
        if (elements.size() > most) {
            body.reject(field, "must have at most " + most + " elements");
            return List.of();
        }
        return elements;
    }
}
