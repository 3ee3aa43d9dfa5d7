package org.vigie.analytics.readmodel.activity.freeze;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable.Reached;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.readmodel.activity.release.Release;
import org.vigie.analytics.readmodel.activity.release.Releases;
import org.vigie.analytics.readmodel.activity.signing.Signature;
import org.vigie.analytics.readmodel.activity.signing.SigningKey;
import org.vigie.eventlog.running.StopSignal;
import org.vigie.http.PageRequest;
import org.vigie.http.PathIds;
import org.vigie.http.Problems;
import org.vigie.operations.Ending;

/** Freezes reports and finds those that were frozen. */
@ApplicationScoped
public class Freezes {
    private static final Logger LOG = Logger.getLogger(Freezes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final SigningKey key;
    private final Releases releases;
    private final InstantSource clock = InstantSource.system();
    private final StopSignal stop = new StopSignal();

    /** A report that was frozen, now or by an earlier request of the same reference. */
    public record Outcome(FrozenReport report, boolean fresh) {}

    private record Snapshot(List<Reached> logs, SequencedMap<String, Figure> figures) {
        boolean isWhole() {
            return logs.stream().allMatch(Reached::whole);
        }
    }

    @Inject
    Freezes(AgroalDataSource database, SigningKey key, Ending ending, Releases releases) {
        this.database = database;
        this.key = key;
        this.releases = releases;
        ending.then(stop::stop);
    }

    /**
     * Freezes what {@code client} asks for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when public figures are not released; 422 when the reference stands for
     *     something else; 503 when the figures do not
     *     stand at one position of each log for so long: a burst is coming in, or an event is set aside
     */
    public Outcome freeze(FreezeRequest request, String client) throws SQLException, InterruptedException {
        Optional<FrozenReport> known = known(request, client);
        if (known.isPresent()) {
            return repeated(known.get(), request);
        }
        Snapshot snapshot = switch (request.audience()) {
            case INTERNAL -> wholeSnapshot(request.period());
            case PUBLIC -> released(request.period());
        };
        UUID id = UUID.randomUUID();
        Instant frozenAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String jws = Signature.sign(
                FreezeDocument.of(id, request, client, frozenAt, snapshot.logs(), snapshot.figures()), key.get());
        FrozenReport report = new FrozenReport(
                id,
                0,
                client,
                request.reference(),
                request.fingerprint(),
                request.period(),
                request.audience(),
                frozenAt,
                jws);
        try (Connection connection = database.getConnection()) {
            if (FrozenReportTable.add(connection, report)) {
                return new Outcome(report, true);
            }
        }
        return repeated(known(request, client).orElseThrow(), request);
    }

    private Optional<FrozenReport> known(FreezeRequest request, String client) throws SQLException {
        String reference = request.reference();
        if (reference == null) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection()) {
            return FrozenReportTable.find(connection, client, reference);
        }
    }

    /** An audience that was not said and the same one said are one content. */
    private static Outcome repeated(FrozenReport known, FreezeRequest request) {
        if (!known.period().equals(request.period()) || known.audience() != request.audience()) {
            throw Problems.idempotencyMismatch();
        }
        return new Outcome(known, false);
    }

    /** What the public was given, at the positions at which it was. */
    private Snapshot released(Period period) throws SQLException {
        Release release = releases.current(period)
                .orElseThrow(() -> Problems.conflict(
                        "not-released",
                        "Public figures are frozen as they were released, and these were not yet.",
                        Map.of("releasableFrom", releases.releasableOn(period))));
        return new Snapshot(releases.logs(release), releases.of(period).figures());
    }

    /** Figures can be ahead of the position that a report tells; what is to be computed once more must not be. */
    private Snapshot wholeSnapshot(Period period) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Snapshot snapshot = snapshot(period);
        while (!snapshot.isWhole()) {
            if (System.nanoTime() > deadline || stop.await(LOOK)) {
                throw Problems.unavailable(RETRY_AFTER);
            }
            snapshot = snapshot(period);
        }
        return snapshot;
    }

    private Snapshot snapshot(Period period) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return new Snapshot(
                        LogPositionTable.read(connection),
                        ActivityFigures.of(TotalsQuery.read(connection, period).totals()));
            } finally {
                connection.rollback(); // only read
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        }
    }

    /** The one that a request calls {@code freezeId}; a 404 when there is none. */
    public FrozenReport get(String freezeId) throws SQLException {
        return find(PathIds.uuid(freezeId, "freeze")).orElseThrow(() -> Problems.notFound("freeze"));
    }

    /** For who asks while database or broker do not answer. */
    public static RuntimeException unavailable(Exception e) {
        LOG.warn("database or broker do not answer", e);
        return Problems.unavailable(RETRY_AFTER);
    }

    Optional<FrozenReport> find(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return FrozenReportTable.find(connection, id);
        }
    }

    /** A page of them, the newest first. */
    public List<FrozenReport> page(PageRequest page) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return FrozenReportTable.page(connection, page);
        }
    }
}
