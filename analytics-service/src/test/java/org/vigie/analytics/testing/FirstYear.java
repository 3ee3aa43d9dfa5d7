package org.vigie.analytics.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.http.testing.Tokens;

/** The fictional first year as the events that intake and mapping publish when its requests are posted. */
public final class FirstYear {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CLIENT = "demo";
    private static final Set<String> CALL_FIELDS = Set.of("occurredAt", "channel", "caller", "concerns");
    private static final Set<String> MINOR_FIELDS =
            Set.of("minorId", "gender", "age", "department", "knownToChildProtection");
    private static final Set<String> ACTION_FIELDS = Set.of(
            "type",
            "occurredAt",
            "minorIds",
            "department",
            "urgency",
            "parentsInformed",
            "feedbackRequested",
            "adviceKinds",
            "partnerId");

    private final Map<String, Long> positions = new HashMap<>();

    private FirstYear() {}

    /** Its events, in the order of the timeline. */
    public static List<ReceivedEvent> events() throws IOException {
        FirstYear year = new FirstYear();
        List<ReceivedEvent> events = new ArrayList<>();
        for (String line : text("timeline.ndjson").lines().toList()) {
            events.add(year.event(MAPPER.readTree(line)));
        }
        return events;
    }

    /** The figures it amounts to. */
    public static JsonNode expected() throws IOException {
        return MAPPER.readTree(text("expected.json"));
    }

    /** The breakdowns it amounts to, by dimension and key; numbers are not in bands. Counted by {@code breakdowns.py} beside them. */
    public static JsonNode expectedBreakdowns() throws IOException {
        return MAPPER.readTree(text("breakdowns.json"));
    }

    /** Orders, over HTTP, the release of all that is counted and may be public. */
    public static void release() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().auth()
                                .oauth2(Tokens.of("coordinator"))
                                .noContentType()
                                .post("/v1/releases")
                                .statusCode()
                        < 300);
    }

    private ReceivedEvent event(JsonNode line) {
        JsonNode body = line.path("body");
        String reference = body.path("externalReference").textValue();
        UUID caseId = EventIds.of("intake", CLIENT, "case", line.path("case").asText());
        return switch (line.path("kind").textValue()) {
            case "call" -> event("vigie.intake.CallRecorded.v1", caseId, at(body), call(body, caseId, reference));
            case "action" -> event("vigie.intake.ActionTaken.v1", caseId, at(body), action(body, caseId, reference));
            case "partner" -> {
                UUID id = UUID.fromString(body.path("partnerId").textValue());
                yield event("vigie.mapping.PartnerRegistered.v1", id, Instant.EPOCH, body.deepCopy());
            }
            case "workSession" -> session("WorkSession", "workSessionId", body, reference);
            case "awarenessSession" -> session("AwarenessSession", "awarenessSessionId", body, reference);
            default -> throw new IllegalArgumentException("a line of the year of another kind: " + line.path("kind"));
        };
    }

    private ObjectNode call(JsonNode body, UUID caseId, String reference) {
        ObjectNode data = body.deepCopy();
        data.retain(CALL_FIELDS);
        data.put("caseId", caseId.toString());
        data.put("callId", EventIds.of("intake", CLIENT, "call", reference).toString());
        ArrayNode minors = data.putArray("minors");
        body.path("minors").forEach(minor -> minors.add(((ObjectNode) minor.deepCopy()).retain(MINOR_FIELDS)));
        return data;
    }

    private ObjectNode action(JsonNode body, UUID caseId, String reference) {
        ObjectNode data = body.deepCopy();
        data.retain(ACTION_FIELDS);
        data.put("caseId", caseId.toString());
        data.put("actionId", EventIds.of("intake", CLIENT, "action", reference).toString());
        return data;
    }

    private ReceivedEvent session(String kind, String idField, JsonNode body, String reference) {
        UUID id = EventIds.of("mapping", CLIENT, kind, reference);
        ObjectNode data = body.deepCopy();
        data.put(idField, id.toString());
        return event("vigie.mapping." + kind + "Held.v1", id, Instant.EPOCH, data);
    }

    private ReceivedEvent event(String type, UUID stream, Instant time, ObjectNode data) {
        long position = positions.merge(type.split("\\.", -1)[1], 1L, Long::sum);
        return Published.event(type, position, stream, time, data);
    }

    private static Instant at(JsonNode body) {
        return OffsetDateTime.parse(body.path("occurredAt").textValue()).toInstant();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = FirstYear.class.getResourceAsStream("/first-year/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
