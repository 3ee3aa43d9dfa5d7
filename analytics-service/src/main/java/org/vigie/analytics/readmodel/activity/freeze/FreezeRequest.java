package org.vigie.analytics.readmodel.activity.freeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.request.FiguresRequest;
import org.vigie.http.CanonicalJson;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;

/**
 * What is to be frozen.
 *
 * @param reference the client's own: sent again it is the first freeze; without one each request is a freeze of its own
 * @param fingerprint of all that the request said
 */
public record FreezeRequest(
        Period period, Audience audience, @Nullable String reference, byte[] fingerprint) {
    private static final String REFERENCE = "externalReference";

    /** The shape of the body, for the documentation. */
    @Schema(name = "FreezeRequest")
    record Body(
            @Schema(required = true) LocalDate from,
            @Schema(required = true) LocalDate to,

            @Schema(
                    enumeration = {"internal", "public"},
                    defaultValue = "internal")
            @Nullable String audience,

            @Schema(
                    minLength = 1,
                    maxLength = 200,
                    description =
                            "Sent again it answers the first freeze; without it, or an Idempotency-Key, each is a new one.")
            @Nullable String externalReference) {}

    /** What a person asks for, all of it checked. */
    public static FreezeRequest of(Period period, Audience audience, String reference) {
        JsonNode json = JsonNodeFactory.instance
                .objectNode()
                .put("from", period.from().toString())
                .put("to", period.to().toString())
                .put("audience", audience.name().toLowerCase(Locale.ROOT))
                .put(REFERENCE, reference);
        return read(json, null);
    }

    /** Throws a 422 with all that is wrong. */
    static FreezeRequest read(JsonNode json, @Nullable String idempotencyKey) {
        JsonBody body = JsonBody.of(json);
        LocalDate from = day(body, "from");
        LocalDate to = day(body, "to");
        if (!body.hasViolations() && to.isBefore(from)) {
            body.reject("to", "must not lie before from");
        }
        Audience audience = audience(body);
        if (!body.hasViolations() && audience == Audience.PUBLIC && !PublicGrid.contains(new Period(from, to))) {
            body.reject("from", PublicGrid.DESCRIPTION);
        }
        String reference =
                body.has(REFERENCE) || idempotencyKey != null ? IdempotencyKey.reference(body, idempotencyKey) : null;
        body.finish();
        return new FreezeRequest(new Period(from, to), audience, reference, sha256(json));
    }

    private static LocalDate day(JsonBody body, String field) {
        LocalDate day = body.date(field);
        if (!body.hasViolations() && (day.isBefore(FiguresRequest.EARLIEST) || day.isAfter(FiguresRequest.LATEST))) {
            body.reject(field, "must lie between " + FiguresRequest.EARLIEST + " and " + FiguresRequest.LATEST);
        }
        return day;
    }

    private static Audience audience(JsonBody body) {
        String text = body.optionalText("audience", 1, RequestLimits.MAX_REFERENCE);
        Audience audience = text == null ? Audience.INTERNAL : Audience.of(text);
        if (audience == null) {
            body.reject("audience", "must be public or internal");
            return Audience.INTERNAL;
        }
        return audience;
    }

    private static byte[] sha256(JsonNode json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(CanonicalJson.bytes(json, Set.of()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
