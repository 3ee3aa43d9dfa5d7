package org.vigie.analytics.readmodel.activity.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;

/** Reports: for those inside from the live counters, for the public as they were released. */
@ApplicationScoped
public class ActivityReports {
    private final AgroalDataSource database;
    private final PublicReports publicReports;
    private final InstantSource clock = InstantSource.system();

    /** For the container. */
    @Inject
    public ActivityReports(AgroalDataSource database, PublicReports publicReports) {
        this.database = database;
        this.publicReports = publicReports;
    }

    /**
     * The figures of {@code period} as {@code audience} may see them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when they are the public's and not released
     */
    public ActivityReport of(Period period, Audience audience) throws SQLException {
        return switch (audience) {
            case PUBLIC -> publicReports.of(period);
            case INTERNAL -> inFull(period);
        };
    }

    private ActivityReport inFull(Period period) throws SQLException {
        Instant generatedAt = clock.instant();
        try (Connection connection = database.getConnection()) {
            TotalsQuery.Answer answer = TotalsQuery.read(connection, period);
            return new ActivityReport(
                    period,
                    Audience.INTERNAL,
                    answer.positions(),
                    generatedAt,
                    ActivityFigures.of(answer.totals()),
                    null);
        }
    }
}
