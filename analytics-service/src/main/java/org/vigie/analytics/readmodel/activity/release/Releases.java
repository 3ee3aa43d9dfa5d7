package org.vigie.analytics.readmodel.activity.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;
import org.vigie.analytics.readmodel.activity.breakdown.PublicBreakdowns;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable.Reached;
import org.vigie.analytics.readmodel.activity.report.ActivityReport;
import org.vigie.analytics.readmodel.activity.report.PublicReports;
import org.vigie.analytics.readmodel.activity.signing.Signature;
import org.vigie.analytics.readmodel.activity.signing.SigningKey;
import org.vigie.http.Problems;

/**
 * All that the public is told, from the one store of releases. What was read of it stays in memory, for it never changes; whether there
 * is more is asked each time, so all instances tell the same.
 */
@ApplicationScoped
public class Releases implements PublicReports, PublicBreakdowns {
    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final SigningKey key;
    private final Duration settle;
    private final InstantSource clock = InstantSource.system();
    private volatile Known known = Known.NOTHING;

    /**
     * What was read.
     *
     * @param newest number of the newest release
     * @param all every period that was ever released, in order
     * @param current the newest of each period; without a document when it is not as it was signed
     */
    private record Known(long newest, List<Release> all, Map<Period, Given> current) {
        static final Known NOTHING = new Known(0, List.of(), Map.of());
    }

    private record Given(Release release, @Nullable ReleaseDocument document) {}

    /** For the container. */
    @Inject
    public Releases(
            AgroalDataSource database,
            SigningKey key,
            @ConfigProperty(name = "vigie.analytics.release-settle") Duration settle) {
        this.database = database;
        this.key = key;
        this.settle = settle;
    }

    /** The number of the newest release: while it stays the same, so does everything that is public. */
    public long newest() throws SQLException {
        return known().newest();
    }

    /** The newest release of each period, by their days. */
    public List<Release> current() throws SQLException {
        return known().current().values().stream()
                .map(Given::release)
                .sorted(Comparator.comparing(
                                (Release release) -> release.period().from())
                        .thenComparing(release -> release.period().to()))
                .toList();
    }

    /** The newest release of {@code period}, if there is one. */
    public Optional<Release> current(Period period) throws SQLException {
        return Optional.ofNullable(known().current().get(period)).map(Given::release);
    }

    /** Every period that was ever released, the newest first. */
    public List<Release> all() throws SQLException {
        return known().all().reversed();
    }

    /** The first day on which {@code period}, one of the grid, may be released. */
    public LocalDate releasableOn(Period period) {
        return PublicGrid.releasableOn(period, Math.toIntExact(settle.toDays()));
    }

    @Override
    public ActivityReport of(Period period) throws SQLException {
        return document(period).report();
    }

    @Override
    public BreakdownBody of(Breakdown breakdown, Period period) throws SQLException {
        return Objects.requireNonNull(document(period).breakdowns().get(breakdown.dimension()), breakdown.dimension());
    }

    /**
     * All that {@code release} gave, as it was signed.
     *
     * @throws HttpProblem 503 when its row is not as it was signed
     */
    public ObjectNode answers(Release release) throws SQLException {
        return ReleaseDocument.genuine(release, key)
                .flatMap(_ -> Signature.document(release.jws()))
                .orElseThrow(() -> Problems.unavailable(RETRY_AFTER));
    }

    /** How far each log had been counted when {@code release} was made. */
    public List<Reached> logs(Release release) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ReleaseTable.counted(connection, release.releaseId()).logs();
        }
    }

    private ReleaseDocument document(Period period) throws SQLException {
        Given given = known().current().get(period);
        if (given == null) {
            throw notReleased(period);
        }
        if (given.document() == null) {
            throw Problems.unavailable(RETRY_AFTER);
        }
        return given.document();
    }

    /** 404: {@code period} lies on the grid and was not released. */
    public HttpProblem notReleased(Period period) {
        LocalDate day = releasableOn(period);
        String detail = day.isAfter(Paris.dayOf(clock.instant()))
                ? "The figures of %s to %s are not released yet; they may be on %s."
                        .formatted(period.from(), period.to(), day)
                : "The figures of %s to %s are not released. They may be since %s: with the next release, if the platform was open then."
                        .formatted(period.from(), period.to(), day);
        return Problems.of("not-released", "Not released", 404, detail)
                .with("releasableFrom", day)
                .build();
    }

    private Known known() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Known now = known;
            long newest = ReleaseTable.newest(connection);
            if (newest != now.newest()) {
                now = more(now, connection);
                known = now;
            }
            return now;
        }
    }

    /** What was read last is read again: where it is not there any more, another database was put in this one's place. */
    private Known more(Known before, Connection connection) throws SQLException {
        List<Release> rows = ReleaseTable.since(connection, before.newest() - 1);
        boolean goesOn = before.all().isEmpty()
                || (!rows.isEmpty() && rows.getFirst().equals(before.all().getLast()));
        if (!goesOn) {
            return more(Known.NOTHING, connection);
        }
        List<Release> fresh = before.all().isEmpty() ? rows : rows.subList(1, rows.size());
        List<Release> all = new ArrayList<>(before.all());
        all.addAll(fresh);
        Map<Period, Release> newest = new HashMap<>();
        fresh.forEach(release -> newest.put(release.period(), release));
        Map<Period, Given> current = new HashMap<>(before.current());
        for (Release release : newest.values()) {
            current.put(release.period(), given(release));
        }
        return new Known(all.isEmpty() ? 0 : all.getLast().number(), List.copyOf(all), Map.copyOf(current));
    }

    private Given given(Release release) throws SQLException {
        Optional<ReleaseDocument> document = ReleaseDocument.genuine(release, key);
        if (document.isEmpty()) {
            LOG.errorf(
                    "release %s of %s to %s is not as it was signed and is not served: restore it from a backup",
                    release.releaseId(),
                    release.period().from(),
                    release.period().to());
        }
        return new Given(release, document.orElse(null));
    }
}
