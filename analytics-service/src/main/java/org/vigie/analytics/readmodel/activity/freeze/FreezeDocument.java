package org.vigie.analytics.readmodel.activity.freeze;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable.Reached;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;
import org.vigie.analytics.readmodel.activity.report.FigureBody;
import org.vigie.eventlog.subscription.LogPlace;
import org.vigie.http.CanonicalJson;

/** What is signed of a report: all that is needed to read it and to compute it once more. Absent is null, as everywhere. */
final class FreezeDocument {
    private static final String KIND = "vigie.activity-report.freeze.v1";

    /** As figures are served: 15.0 is not 15. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private FreezeDocument() {}

    /** The document of figures that stand at {@code logs}. */
    static ObjectNode of(
            UUID id,
            FreezeRequest request,
            String client,
            Instant frozenAt,
            List<Reached> logs,
            SequencedMap<String, Figure> figures) {
        ObjectNode document = JSON.createObjectNode()
                .put("kind", KIND)
                .put("freezeId", id.toString())
                .put("from", request.period().from().toString())
                .put("to", request.period().to().toString())
                .put("audience", request.audience().name().toLowerCase(Locale.ROOT))
                .put("frozenAt", frozenAt.toString())
                .put("frozenBy", client)
                .put("rules", FigureDefinitions.rules());
        ObjectNode positions = document.putObject("position")
                .put("intake", 0)
                .put("mapping", 0)
                .put("referral", 0);
        for (Reached log : logs) {
            positions.put(log.service(), log.highest());
            ObjectNode place = document.withArray("logs")
                    .addObject()
                    .put("service", log.service())
                    .put("epoch", log.epoch().toString())
                    .put("position", log.highest());
            if (!log.hash().isEmpty()) {
                place.put("hash", log.hash());
            }
        }
        ObjectNode frozen = document.putObject("figures");
        ObjectNode definitions = document.putObject("definitions");
        figures.forEach((code, figure) -> {
            frozen.set(code, json(figure));
            FigureDefinition definition = FigureDefinitions.all().get(code);
            definitions.set(code, JSON.valueToTree(definition));
        });
        return document;
    }

    /** {@code figure} as it is frozen. */
    static ObjectNode json(Figure figure) {
        return JSON.valueToTree(FigureBody.of(figure));
    }

    /** The text that {@code json} is compared by. */
    static String canonical(JsonNode json) {
        return new String(CanonicalJson.bytes(json, Set.of()), UTF_8);
    }

    /** The places of the logs at which {@code document} was frozen. */
    static List<LogPlace> places(JsonNode document) {
        List<LogPlace> places = new ArrayList<>();
        for (JsonNode log : document.path("logs")) {
            places.add(new LogPlace(
                    log.path("service").asText(),
                    UUID.fromString(log.path("epoch").asText()),
                    log.path("position").asLong()));
        }
        return places;
    }
}
