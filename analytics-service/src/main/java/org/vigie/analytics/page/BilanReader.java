package org.vigie.analytics.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;
import org.vigie.analytics.readmodel.activity.breakdown.Breakdowns;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;
import org.vigie.analytics.readmodel.activity.release.Releases;
import org.vigie.analytics.readmodel.activity.report.ActivityReport;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.analytics.readmodel.activity.report.ReportBody;
import org.vigie.analytics.readmodel.activity.request.FiguresRequest;
import org.vigie.http.Problems;

/** Reads what pages tell: of the public's periods what was released, of any other what is counted now. */
@ApplicationScoped
class BilanReader {
    private static final Logger LOG = Logger.getLogger(BilanReader.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ActivityReports reports;
    private final Breakdowns breakdowns;
    private final Releases releases;
    private final Map<Audience, Long> thresholds;
    private final Clock clock = Clock.systemUTC();
    private volatile Pages pages = new Pages(-1, Map.of());

    /** Public pages as of the newest release, made when they are asked for. */
    private record Pages(long newest, Map<Period, Bilan> made) {}

    @Inject
    BilanReader(
            ActivityReports reports,
            Breakdowns breakdowns,
            Releases releases,
            @ConfigProperty(name = "vigie.analytics.public-threshold") long publicThreshold,
            @ConfigProperty(name = "vigie.analytics.internal-threshold") long internalThreshold) {
        this.reports = reports;
        this.breakdowns = breakdowns;
        this.releases = releases;
        this.thresholds = Map.of(Audience.PUBLIC, publicThreshold, Audience.INTERNAL, internalThreshold);
    }

    /** The day in Paris. */
    LocalDate today() {
        return Paris.dayOf(clock.instant());
    }

    /** What is told inside of {@code period}. */
    Bilan inside(Period period) {
        return asking(() -> {
            ActivityReport report = reports.of(period, Audience.INTERNAL);
            LogPositions at = report.positions();
            return Bilan.of(
                    report,
                    reports.of(Audience.INTERNAL.before(period), Audience.INTERNAL),
                    at.intake() + "." + at.referral() + "." + at.mapping(),
                    splits(new FiguresRequest(period, Audience.INTERNAL)),
                    threshold(Audience.INTERNAL));
        });
    }

    /** What everybody is told of {@code period}; empty when it is not released. */
    Optional<Bilan> released(Period period) {
        return asking(() -> {
            if (releases.current(period).isEmpty()) {
                return Optional.empty();
            }
            Pages known = pages;
            long newest = releases.newest();
            if (known.newest() != newest) {
                known = new Pages(newest, new ConcurrentHashMap<>());
                pages = known;
            }
            Bilan bilan = known.made().get(period);
            if (bilan == null) {
                bilan = published(period, newest);
                known.made().put(period, bilan);
            }
            return Optional.of(bilan);
        });
    }

    private Bilan published(Period period, long newest) throws SQLException {
        ActivityReport report = reports.of(period, Audience.PUBLIC);
        Period before = Audience.PUBLIC.before(period);
        ActivityReport compared =
                releases.current(before).isPresent() ? reports.of(before, Audience.PUBLIC) : report.nothingOf(before);
        return Bilan.of(
                report,
                compared,
                Long.toString(newest),
                splits(new FiguresRequest(period, Audience.PUBLIC)),
                threshold(Audience.PUBLIC));
    }

    /** What is said of {@code period} while it is not released. */
    Awaited awaited(GridPeriod period) {
        return awaited(
                period,
                newestTold().flatMap(newest -> released(newest.period())).orElse(null));
    }

    private Awaited awaited(GridPeriod period, @Nullable Bilan newest) {
        return asking(() -> new Awaited(
                Long.toString(releases.newest()),
                releases.releasableOn(period.period()),
                today(),
                period.period(),
                newest));
    }

    /** The period that is released next, if nothing else is counted. */
    Awaited next() {
        LocalDate today = today();
        return Stream.of(GridPeriod.platformYears(today), GridPeriod.calendarYears(today), GridPeriod.quarters(today))
                .flatMap(List::stream)
                .map(period -> awaited(period, null))
                .filter(Awaited::isToCome)
                .min(Comparator.comparing(Awaited::day))
                .orElseThrow();
    }

    /** The periods that are released. */
    List<GridPeriod> offered() {
        return asking(() -> releases.current().stream()
                .map(release -> GridPeriod.of(release.period()))
                .toList());
    }

    private long threshold(Audience audience) {
        return thresholds.getOrDefault(audience, 0L);
    }

    private Splits splits(FiguresRequest request) throws SQLException {
        List<ShownBreakdown> charts = ShownBreakdown.of(request.audience(), request.period());
        if (charts.isEmpty()) {
            return Splits.NONE;
        }
        List<Breakdown> asked = new ArrayList<>(List.of(Breakdown.DEPARTMENT));
        charts.forEach(chart -> asked.add(chart.breakdown()));
        List<BreakdownBody> bodies = breakdowns.of(asked, request);
        List<ChartTable> tables = new ArrayList<>();
        for (int i = 0; i < charts.size(); i++) {
            tables.add(charts.get(i).table(bodies.get(i + 1)));
        }
        return new Splits(TerritoryMap.of(bodies.getFirst()), tables);
    }

    /** A report as files are made of it; a 404 when it is the public's and not released. */
    ReportBody document(Period period, Audience audience) {
        return asking(() -> ReportBody.of(reports.of(period, audience)));
    }

    /** What a public page shows without being asked: the platform's newest year that is released, else another period, else the running year. */
    GridPeriod newestReleased() {
        return newestTold()
                .or(() -> GridPeriod.newestFirst(offered()).findFirst())
                .orElseGet(() -> GridPeriod.platformYears(today()).getFirst());
    }

    /** The platform's newest year of which calls are told, else another period. */
    private Optional<GridPeriod> newestTold() {
        return asking(() -> {
            for (GridPeriod period : GridPeriod.newestFirst(offered()).toList()) {
                if (tellsOfCalls(reports.of(period.period(), Audience.PUBLIC))) {
                    return Optional.of(period);
                }
            }
            return Optional.empty();
        });
    }

    /** The platform's newest year of which something is told inside: a new year would else begin with a page of nothing. */
    GridPeriod newestInside() {
        List<GridPeriod> years = GridPeriod.platformYears(today());
        return asking(() -> {
            for (GridPeriod year : years) {
                if (tellsOfCalls(reports.of(year.period(), Audience.INTERNAL))) {
                    return year;
                }
            }
            return years.getFirst();
        });
    }

    private static boolean tellsOfCalls(ActivityReport report) {
        return report.figures().get("calls") instanceof Count(long calls) && calls > 0;
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            LOG.warn("the database does not answer a page", e);
            throw Problems.unavailable(RETRY_AFTER);
        }
    }
}
