package org.vigie.analytics.readmodel.activity.freeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Change;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Difference;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Log;
import org.vigie.eventlog.subscription.LogPlace;
import org.vigie.eventlog.subscription.Replayed;

/**
 * What was frozen, to be held against what is computed.
 *
 * @param document as it was signed
 */
record FrozenFigures(ObjectNode document) {

    Period period() {
        return new Period(
                LocalDate.parse(document.path("from").asText()),
                LocalDate.parse(document.path("to").asText()));
    }

    /** The logs at the positions of the freeze, beside what was {@code found} of them. */
    List<Log> logs(Map<String, Replayed> found) {
        List<Log> logs = new ArrayList<>();
        for (LogPlace place : FreezeDocument.places(document)) {
            Replayed log = found.getOrDefault(place.service(), Replayed.NOTHING);
            logs.add(new Log(
                    place.service(),
                    place.epoch(),
                    place.position(),
                    log.events(),
                    hashOf(place.service()),
                    log.hash().isEmpty() ? null : log.hash()));
        }
        return logs;
    }

    private @Nullable String hashOf(String service) {
        for (JsonNode log : document.path("logs")) {
            if (log.path("service").asText().equals(service)) {
                return log.path("hash").textValue();
            }
        }
        return null;
    }

    /** The frozen figures that were not withheld. */
    List<Map.Entry<String, JsonNode>> comparable() {
        return document.path("figures").properties().stream()
                .filter(figure -> !figure.getValue().path("suppressed").asBoolean())
                .toList();
    }

    /** What comes out otherwise when it is computed {@code again}. */
    List<Difference> differences(SequencedMap<String, Figure> again) {
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> frozen : comparable()) {
            JsonNode recomputed = json(again.get(frozen.getKey()));
            if (!same(frozen.getValue(), recomputed)) {
                differences.add(new Difference(frozen.getKey(), frozen.getValue(), recomputed));
            }
        }
        return differences;
    }

    /** What the figures are {@code now}, where that is something else. */
    List<Change> changes(SequencedMap<String, Figure> now) {
        List<Change> changes = new ArrayList<>();
        document.path("figures").properties().forEach(frozen -> {
            JsonNode today = json(now.get(frozen.getKey()));
            if (!same(frozen.getValue(), today)) {
                changes.add(new Change(frozen.getKey(), frozen.getValue(), today));
            }
        });
        return changes;
    }

    private static JsonNode json(@Nullable Figure figure) {
        return figure == null ? JsonNodeFactory.instance.objectNode() : FreezeDocument.json(figure);
    }

    /** Absent is null, and 15.0 is 15.0 however it was read. */
    private static boolean same(JsonNode one, JsonNode other) {
        return FreezeDocument.canonical(one).equals(FreezeDocument.canonical(other));
    }
}
