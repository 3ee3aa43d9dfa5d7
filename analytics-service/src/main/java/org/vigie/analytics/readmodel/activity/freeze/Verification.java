package org.vigie.analytics.readmodel.activity.freeze;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Change;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Difference;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Log;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Result;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.subscription.LogPlace;
import org.vigie.eventlog.subscription.ProjectionReplay;
import org.vigie.eventlog.subscription.Replayed;

/**
 * Computes a frozen report once more from the logs, up to the positions that it was frozen at, and says whether it comes out the same.
 */
@ApplicationScoped
class Verification {
    private final ProjectionReplay replay;
    private final ActivityReports reports;
    private final FreezeKey key;
    private final InstantSource clock = InstantSource.system();

    private record Recomputed(SequencedMap<String, Figure> figures, Map<String, Replayed> logs) {}

    @Inject
    Verification(
            ActivityProjection projection,
            DataSource database,
            ClientSettings kafka,
            ActivityReports reports,
            FreezeKey key) {
        this(new ProjectionReplay(projection, database, kafka), reports, key);
    }

    Verification(ProjectionReplay replay, ActivityReports reports, FreezeKey key) {
        this.replay = replay;
        this.reports = reports;
        this.key = key;
    }

    /**
     * Verifies {@code report}.
     *
     * @param progress is told how many events were taken in
     * @throws KafkaException when the broker is away
     */
    VerificationView of(FrozenReport report, LongConsumer progress) throws SQLException {
        Instant now = clock.instant();
        Optional<ObjectNode> genuine = genuine(report);
        if (genuine.isEmpty()) {
            return new VerificationView(
                    report.id(), now, Result.SIGNATURE_BROKEN, null, false, List.of(), 0, List.of(), List.of());
        }
        ObjectNode document = genuine.get();
        Period period = new Period(
                LocalDate.parse(document.path("from").asText()),
                LocalDate.parse(document.path("to").asText()));
        List<Change> changes = changes(document, report, period);
        try {
            Recomputed again = replay.run(
                    FreezeDocument.places(document),
                    progress,
                    (connection, found) -> new Recomputed(
                            ActivityFigures.of(
                                    TotalsQuery.read(connection, period).totals()),
                            found));
            List<Log> logs = logs(document, again.logs());
            List<Difference> differences = differences(document, again.figures());
            return new VerificationView(
                    report.id(),
                    now,
                    result(logs, differences),
                    null,
                    true,
                    logs,
                    comparable(document).size(),
                    differences,
                    changes);
        } catch (KafkaException e) {
            throw e;
        } catch (IllegalStateException | IllegalArgumentException e) {
            return new VerificationView(
                    report.id(),
                    now,
                    Result.NOT_RECOMPUTED,
                    Failure.describe(e),
                    true,
                    List.of(),
                    0,
                    List.of(),
                    changes);
        }
    }

    /** What was signed, if it is genuine and of this freeze: a row could have got another's. */
    private Optional<ObjectNode> genuine(FrozenReport report) throws SQLException {
        return FreezeSignature.isGenuine(report.jws(), key.get())
                ? report.document()
                        .filter(document -> document.path("freezeId")
                                .asText()
                                .equals(report.id().toString()))
                : Optional.empty();
    }

    private static Result result(List<Log> logs, List<Difference> differences) {
        if (!logs.stream().allMatch(Log::isWhole)) {
            return Result.LOG_INCOMPLETE;
        }
        if (!logs.stream().allMatch(Log::isTheSame)) {
            return Result.OTHER_LOG;
        }
        return differences.isEmpty() ? Result.EQUAL : Result.FIGURES_DIFFER;
    }

    private static List<Log> logs(ObjectNode document, Map<String, Replayed> found) {
        List<Log> logs = new ArrayList<>();
        for (LogPlace place : FreezeDocument.places(document)) {
            Replayed log = found.getOrDefault(place.service(), Replayed.NOTHING);
            logs.add(new Log(
                    place.service(),
                    place.epoch(),
                    place.position(),
                    log.events(),
                    hashOf(document, place.service()),
                    log.hash().isEmpty() ? null : log.hash()));
        }
        return logs;
    }

    private static @Nullable String hashOf(ObjectNode document, String service) {
        for (JsonNode log : document.path("logs")) {
            if (log.path("service").asText().equals(service)) {
                return log.path("hash").textValue();
            }
        }
        return null;
    }

    /** The frozen figures that were not withheld. */
    private static List<Map.Entry<String, JsonNode>> comparable(ObjectNode document) {
        return document.path("figures").properties().stream()
                .filter(figure -> !figure.getValue().path("suppressed").asBoolean())
                .toList();
    }

    private static List<Difference> differences(ObjectNode document, SequencedMap<String, Figure> again) {
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> frozen : comparable(document)) {
            JsonNode recomputed = json(again.get(frozen.getKey()));
            if (!same(frozen.getValue(), recomputed)) {
                differences.add(new Difference(frozen.getKey(), frozen.getValue(), recomputed));
            }
        }
        return differences;
    }

    private List<Change> changes(ObjectNode document, FrozenReport report, Period period) throws SQLException {
        SequencedMap<String, Figure> now = reports.of(period, report.audience()).figures();
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
