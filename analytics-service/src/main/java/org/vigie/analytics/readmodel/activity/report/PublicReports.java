package org.vigie.analytics.readmodel.activity.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicFigures;
import org.vigie.analytics.readmodel.activity.counters.ChronicleQuery;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;

/**
 * Makes reports for the public, all periods of the grid at once: what may be told of one depends on what is told of the others, so all
 * are of one moment. While one reader brings them up to date the others get those before.
 */
@ApplicationScoped
public class PublicReports {

    private record AtOnce(PublicFigures figures, LogPositions positions, long counted, Instant takenAt) {
        AtOnce still(Instant now) {
            return new AtOnce(figures, positions, counted, now);
        }
    }

    private final AgroalDataSource database;
    private final long threshold;
    private final Duration refresh;
    private final InstantSource clock = InstantSource.system();
    private final Lock refreshing = new ReentrantLock();
    private volatile @Nullable AtOnce latest;

    /** For the container. */
    @Inject
    public PublicReports(
            AgroalDataSource database,
            @ConfigProperty(name = "vigie.analytics.public-threshold") long threshold,
            @ConfigProperty(name = "vigie.analytics.public-refresh") Duration refresh) {
        this.database = database;
        this.threshold = threshold;
        this.refresh = refresh;
    }

    ActivityReport of(Period period) throws SQLException {
        AtOnce now = now();
        return new ActivityReport(
                period,
                Audience.PUBLIC,
                now.positions(),
                now.takenAt(),
                now.figures().of(period));
    }

    private AtOnce now() throws SQLException {
        AtOnce known = latest;
        if (known != null && (isFresh(known) || !refreshing.tryLock())) {
            return known;
        }
        if (known == null) {
            refreshing.lock();
        }
        try {
            AtOnce meanwhile = latest;
            AtOnce now = meanwhile != null && isFresh(meanwhile) ? meanwhile : read(meanwhile);
            latest = now;
            return now;
        } finally {
            refreshing.unlock();
        }
    }

    private boolean isFresh(AtOnce known) {
        return clock.instant().isBefore(known.takenAt().plus(refresh));
    }

    /** What is known stays so while nothing more was counted. */
    private AtOnce read(@Nullable AtOnce known) throws SQLException {
        Instant takenAt = clock.instant();
        try (Connection connection = database.getConnection()) {
            long counted = LogPositionTable.counted(connection);
            if (known != null && known.counted() == counted) {
                return known.still(takenAt);
            }
            ChronicleQuery.Answer answer = ChronicleQuery.read(connection);
            return new AtOnce(PublicFigures.of(answer.chronicle(), threshold), answer.positions(), counted, takenAt);
        }
    }
}
