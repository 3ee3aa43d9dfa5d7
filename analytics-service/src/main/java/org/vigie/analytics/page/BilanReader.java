package org.vigie.analytics.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;
import org.vigie.analytics.readmodel.activity.breakdown.Breakdowns;
import org.vigie.analytics.readmodel.activity.report.ActivityReport;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.analytics.readmodel.activity.report.ReportBody;
import org.vigie.analytics.readmodel.activity.request.FiguresRequest;
import org.vigie.http.Problems;

/** Reads what pages tell. */
@ApplicationScoped
class BilanReader {
    private static final Logger LOG = Logger.getLogger(BilanReader.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 50;

    private final ActivityReports reports;
    private final Breakdowns breakdowns;
    private final Map<Audience, Long> thresholds;
    private final Map<Period, Bilan> latest = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    @Inject
    BilanReader(
            ActivityReports reports,
            Breakdowns breakdowns,
            @ConfigProperty(name = "vigie.analytics.public-threshold") long publicThreshold,
            @ConfigProperty(name = "vigie.analytics.internal-threshold") long internalThreshold) {
        this.reports = reports;
        this.breakdowns = breakdowns;
        this.thresholds = Map.of(Audience.PUBLIC, publicThreshold, Audience.INTERNAL, internalThreshold);
    }

    /** The day in Paris. */
    LocalDate today() {
        return Paris.dayOf(clock.instant());
    }

    /** What is to be told of {@code period}. Public reports are those of a moment, so who asks within it gets the same page. */
    Bilan of(Period period, Audience audience) {
        ActivityReport report = report(period, audience);
        Bilan known = latest.get(period);
        if (audience == Audience.PUBLIC && known != null && known.readAt().equals(report.generatedAt())) {
            return known;
        }
        Bilan bilan = read(report, period, audience);
        if (audience == Audience.PUBLIC) {
            keep(bilan);
        }
        return bilan;
    }

    private void keep(Bilan bilan) {
        if (latest.size() >= MOST_KEPT) {
            latest.clear();
        }
        latest.put(bilan.period(), bilan);
    }

    private Bilan read(ActivityReport report, Period period, Audience audience) {
        ActivityReport before = report(audience.before(period), audience);
        long threshold = thresholds.getOrDefault(audience, 0L);
        return Bilan.of(report, before, splits(new FiguresRequest(period, audience)), threshold);
    }

    private Splits splits(FiguresRequest request) {
        List<ShownBreakdown> charts = ShownBreakdown.of(request.audience(), request.period());
        if (charts.isEmpty()) {
            return Splits.NONE;
        }
        List<Breakdown> asked = new ArrayList<>(List.of(Breakdown.DEPARTMENT));
        charts.forEach(chart -> asked.add(chart.breakdown()));
        try {
            List<BreakdownBody> bodies = breakdowns.of(asked, request);
            List<ChartTable> tables = new ArrayList<>();
            for (int i = 0; i < charts.size(); i++) {
                tables.add(charts.get(i).table(bodies.get(i + 1)));
            }
            return new Splits(TerritoryMap.of(bodies.getFirst()), tables);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** A report as files are made of it. */
    ReportBody document(Period period, Audience audience) {
        return ReportBody.of(report(period, audience));
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
            throw unavailable(e);
        }
    }

    private static HttpProblem unavailable(SQLException e) {
        LOG.warn("the database does not answer a page", e);
        return Problems.unavailable(RETRY_AFTER);
    }
}
