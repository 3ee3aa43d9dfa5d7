package org.vigie.intake.adapter.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.BlankTexts;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;
import org.vigie.territories.Territories;

/** Fields that calls and actions have in common. */
final class Fields {
    private static final String OCCURRED_AT = "occurredAt";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final int CODE_LENGTH = 5;

    private Fields() {}

    /** When it happened: from 2000, and at most a day ahead, since clocks differ and time zones are mistaken. */
    static Instant occurredAt(JsonBody body, Instant now) {
        if (!body.has(OCCURRED_AT)) {
            return body.instant(OCCURRED_AT); // says that it is required
        }
        Instant at = body.optionalInstant(OCCURRED_AT);
        if (at == null) {
            return EARLIEST; // no instant: a violation already
        }
        if (at.isBefore(EARLIEST) || at.isAfter(now.plus(AHEAD))) {
            body.reject(OCCURRED_AT, "must lie between 2000-01-01T00:00:00Z and a day ahead");
        }
        return at;
    }

    /** INSEE's code of a department, or null when absent. */
    static @Nullable String department(JsonBody body) {
        String code = body.optionalText("department", 1, CODE_LENGTH);
        if (code != null && !Territories.isDepartment(code)) {
            body.reject("department", "must be the code of a department, such as 59, 2A or 971");
        }
        return code;
    }

    /** INSEE's code of a commune within {@code department}, or null when absent. */
    static @Nullable Personal<String> commune(JsonBody body, @Nullable String department) {
        String code = body.optionalText("commune", 1, CODE_LENGTH);
        if (code == null) {
            return null;
        }
        String within = Territories.communeDepartment(code).orElse(null);
        if (within == null) {
            body.reject("commune", "must be the INSEE code of a commune or municipal arrondissement");
        } else if (department != null && !within.equals(department)) {
            body.reject("commune", "must lie in the department");
        }
        return Personal.of(code);
    }

    /** Free text, or null when absent; a blank one says nothing. */
    static @Nullable Personal<String> personalText(JsonBody body, String field) {
        String text = text(body, field);
        return text == null ? null : Personal.of(text);
    }

    /** Free text in the clear, or null when absent or blank. */
    static @Nullable String text(JsonBody body, String field) {
        String text = body.optionalText(field, 0, RequestLimits.MAX_TEXT);
        return text == null || BlankTexts.isBlank(text) ? null : text;
    }
}
