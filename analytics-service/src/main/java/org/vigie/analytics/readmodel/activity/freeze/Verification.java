package org.vigie.analytics.readmodel.activity.freeze;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Change;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Difference;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Log;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Result;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.analytics.readmodel.activity.signing.Signature;
import org.vigie.analytics.readmodel.activity.signing.SigningKey;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.subscription.ProjectionReplay;
import org.vigie.eventlog.subscription.Replayed;

/**
 * Computes a frozen report once more from the logs, up to the positions that it was frozen at, and says whether it comes out the same.
 */
@ApplicationScoped
class Verification {
    private final ProjectionReplay replay;
    private final ActivityReports reports;
    private final SigningKey key;
    private final InstantSource clock = InstantSource.system();

    private record Recomputed(SequencedMap<String, Figure> figures, Map<String, Replayed> logs) {}

    @Inject
    Verification(
            ActivityProjection projection,
            DataSource database,
            ClientSettings kafka,
            ActivityReports reports,
            SigningKey key) {
        this(new ProjectionReplay(projection, database, kafka), reports, key);
    }

    Verification(ProjectionReplay replay, ActivityReports reports, SigningKey key) {
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
        FrozenFigures frozen = new FrozenFigures(genuine.get());
        List<Change> changes =
                frozen.changes(reports.of(frozen.period(), report.audience()).figures());
        try {
            Recomputed again = replay.run(
                    FreezeDocument.places(frozen.document()),
                    progress,
                    (connection, found) -> new Recomputed(
                            ActivityFigures.of(TotalsQuery.read(connection, frozen.period())
                                    .totals()),
                            found));
            List<Log> logs = frozen.logs(again.logs());
            List<Difference> differences = frozen.differences(again.figures());
            return new VerificationView(
                    report.id(),
                    now,
                    Result.of(logs, differences),
                    null,
                    true,
                    logs,
                    frozen.comparable().size(),
                    differences,
                    changes);
        } catch (KafkaException | CancellationException e) {
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
        return Signature.isGenuine(report.jws(), key.get())
                ? report.document()
                        .filter(document -> document.path("freezeId")
                                .asText()
                                .equals(report.id().toString()))
                : Optional.empty();
    }
}
