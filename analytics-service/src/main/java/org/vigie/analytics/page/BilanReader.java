package org.vigie.analytics.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.report.ActivityReport;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.http.Problems;

/** Reads what pages tell. */
@ApplicationScoped
class BilanReader {
    private static final Logger LOG = Logger.getLogger(BilanReader.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ActivityReports reports;
    private final long publicThreshold;
    private final Clock clock = Clock.systemUTC();

    @Inject
    BilanReader(
            ActivityReports reports, @ConfigProperty(name = "vigie.analytics.public-threshold") long publicThreshold) {
        this.reports = reports;
        this.publicThreshold = publicThreshold;
    }

    /** The day in Paris. */
    LocalDate today() {
        return Paris.dayOf(clock.instant());
    }

    /** What is to be told of {@code period}. */
    Bilan of(Period period, Audience audience) {
        return Bilan.of(
                audience, report(period, audience), report(before(period, audience), audience), publicThreshold);
    }

    /** The public's period before is the one before on the grid; anybody else's has as many days. */
    private static Period before(Period period, Audience audience) {
        return audience == Audience.PUBLIC ? PublicGrid.before(period) : period.before();
    }

    /** The platform's newest year of which something is told: a new year would else begin with a page of nothing. */
    GridPeriod newest(Audience audience) {
        List<GridPeriod> years = GridPeriod.platformYears(today());
        return years.stream()
                .filter(year -> tellsOfCalls(report(year.period(), audience)))
                .findFirst()
                .orElse(years.getFirst());
    }

    private static boolean tellsOfCalls(ActivityReport report) {
        return report.figures().get("calls") instanceof Count(long calls) && calls > 0;
    }

    private ActivityReport report(Period period, Audience audience) {
        try {
            return reports.of(period, audience);
        } catch (SQLException e) {
            LOG.warn("the database does not answer a page", e);
            throw Problems.unavailable(RETRY_AFTER);
        }
    }
}
