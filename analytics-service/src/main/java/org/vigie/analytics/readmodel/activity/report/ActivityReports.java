package org.vigie.analytics.readmodel.activity.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SequencedMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicFigures;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;

/** Makes reports from the live counters. */
@ApplicationScoped
class ActivityReports {
    private final AgroalDataSource database;
    private final long publicThreshold;
    private final InstantSource clock = InstantSource.system();

    @Inject
    ActivityReports(
            AgroalDataSource database,
            @ConfigProperty(name = "vigie.analytics.public-threshold") long publicThreshold) {
        this.database = database;
        this.publicThreshold = publicThreshold;
    }

    ActivityReport of(Period period, Audience audience) throws SQLException {
        Instant generatedAt = clock.instant();
        try (Connection connection = database.getConnection()) {
            TotalsQuery.Answer answer = TotalsQuery.read(connection, period);
            SequencedMap<String, Figure> figures = ActivityFigures.of(answer.totals());
            return new ActivityReport(
                    period,
                    answer.positions(),
                    generatedAt,
                    audience == Audience.PUBLIC ? PublicFigures.of(figures, publicThreshold) : figures);
        }
    }
}
