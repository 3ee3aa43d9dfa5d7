package org.vigie.analytics.readmodel.activity.release;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.BreakdownTable;
import org.vigie.analytics.domain.Chronicle;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicFigures;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.domain.Released;
import org.vigie.analytics.domain.Totals;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;
import org.vigie.analytics.readmodel.activity.breakdown.Breakdowns;
import org.vigie.analytics.readmodel.activity.breakdown.Breakdowns.Given;
import org.vigie.analytics.readmodel.activity.counters.ChronicleQuery;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable;
import org.vigie.analytics.readmodel.activity.counters.LogPositionTable.Reached;
import org.vigie.analytics.readmodel.activity.release.ReleaseTable.Kept;
import org.vigie.analytics.readmodel.activity.signing.SigningKey;
import org.vigie.http.Problems;

/**
 * Releases periods: all answers of all that are due are decided together, as of one moment, and kept. One order at a time, on whatever
 * instance.
 */
@ApplicationScoped
public class ReleaseOrders {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final Breakdowns breakdowns;
    private final SigningKey key;
    private final int settleDays;
    private final long threshold;

    /** For the container. */
    @Inject
    public ReleaseOrders(
            AgroalDataSource database,
            Breakdowns breakdowns,
            SigningKey key,
            @ConfigProperty(name = "vigie.analytics.release-settle") Duration settle,
            @ConfigProperty(name = "vigie.analytics.public-threshold") long threshold) {
        this.database = database;
        this.breakdowns = breakdowns;
        this.key = key;
        this.settleDays = Math.toIntExact(settle.toDays());
        this.threshold = threshold;
    }

    /**
     * Releases all periods that may be and were not yet.
     *
     * @param by who ordered it
     * @return what was released, in order; empty when nothing waits
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 while not everything is counted that was published
     */
    public List<Release> releaseDue(Instant at, String by) throws SQLException {
        return inTurn(connection -> {
            Moment moment = moment(connection, at, by);
            List<Period> due = moment.due();
            return due.isEmpty() ? List.of() : release(moment, due, decide(moment, due));
        });
    }

    /** The periods that {@link #releaseDue} would release. */
    public List<Period> waiting(Instant at) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return oneMoment(connection, () -> moment(connection, at, "").due());
        }
    }

    /** Since when the first of those that wait may be released. */
    public Optional<Instant> waitingSince(Instant at) throws SQLException {
        return waiting(at).stream()
                .map(period -> PublicGrid.releasableOn(period, settleDays))
                .min(Comparator.naturalOrder())
                .map(Paris::startOf);
    }

    /**
     * Releases {@code period} once more.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it was not released, or when some cell changed by too little
     */
    public List<Release> revise(Period period, Instant at, String by) throws SQLException {
        return inTurn(connection -> {
            Moment moment = moment(connection, at, by);
            List<Kept> formers = moment.before().stream()
                    .filter(kept -> kept.period().equals(period))
                    .toList();
            if (formers.isEmpty()) {
                throw Problems.conflict(
                        "not-released",
                        "A period that was not released cannot be revised.",
                        Map.of("releasableFrom", PublicGrid.releasableOn(period, settleDays)));
            }
            List<Period> alone = List.of(period);
            PublicFigures figures = decide(moment, alone);
            if (!formers.stream().map(Kept::released).allMatch(figures::mayRevise)
                    || !mayRevise(formers, cells(moment, period), moment.live())) {
                throw Problems.conflict(
                        "release-change-too-small",
                        "What changed since the release is nothing, or so little that it would tell of few children. Both would be public.",
                        Map.of());
            }
            return release(moment, alone, figures);
        });
    }

    private interface Work {
        List<Release> run(Connection connection) throws SQLException;
    }

    private interface Reading<T> {
        T run() throws SQLException;
    }

    /** All that a decision is made from, as of one moment. */
    private record Moment(
            Connection connection,
            Instant at,
            String by,
            ChronicleQuery.Answer counted,
            List<Reached> logs,
            List<Kept> before,
            List<Period> closed) {
        /**
         * What may be released and was not: every period since the platform opened, for a period that was released only once something is counted for it
         * would tell of that.
         */
        List<Period> due() {
            return closed.stream()
                    .filter(live()::isOpenIn)
                    .filter(period -> revision(period) == 0)
                    .toList();
        }

        Chronicle live() {
            return counted.chronicle();
        }

        /** The newest revision of {@code period}; 0 when it was not released. */
        int revision(Period period) {
            return before.stream()
                    .filter(kept -> kept.period().equals(period))
                    .mapToInt(Kept::revision)
                    .max()
                    .orElse(0);
        }
    }

    /** In a transaction that begins once nobody else releases any more. */
    private List<Release> inTurn(Work work) throws SQLException {
        key.get(); // made on first use, in a transaction of its own
        try (Connection connection = database.getConnection()) {
            ReleaseTable.lock(connection);
            try {
                return oneMoment(connection, () -> work.run(connection));
            } finally {
                ReleaseTable.unlock(connection);
            }
        }
    }

    private static <T> T oneMoment(Connection connection, Reading<T> work) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            T result = work.run();
            connection.commit();
            return result;
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private Moment moment(Connection connection, Instant at, String by) throws SQLException {
        List<Reached> logs = LogPositionTable.read(connection);
        ChronicleQuery.Answer counted = ChronicleQuery.within(connection, Paris.dayOf(at));
        return new Moment(
                connection,
                at.truncatedTo(ChronoUnit.MILLIS),
                by,
                counted,
                logs,
                ReleaseTable.kept(connection),
                counted.chronicle().pieces().periods().stream()
                        .filter(period ->
                                !PublicGrid.releasableOn(period, settleDays).isAfter(Paris.dayOf(at)))
                        .toList());
    }

    private PublicFigures decide(Moment moment, List<Period> wanted) {
        if (!moment.logs().stream().allMatch(Reached::whole)) {
            throw Problems.unavailable(RETRY_AFTER);
        }
        List<Released> before = moment.before().stream().map(Kept::released).toList();
        return PublicFigures.of(moment.live(), threshold, before, Set.copyOf(moment.closed()), Set.copyOf(wanted));
    }

    /** All cells of the breakdowns of {@code period}, by dimension. */
    private Map<String, Map<String, Long>> cells(Moment moment, Period period) throws SQLException {
        return breakdowns.released(moment.connection(), period, moment.at(), Map.of(), Map.of()).stream()
                .map(Given::table)
                .collect(Collectors.toMap(table -> table.breakdown().dimension(), BreakdownTable::cells));
    }

    /**
     * Whether each cell of the breakdowns differs from what it was in every former revision by nothing or by as many as the threshold, and anything
     * has changed since the last.
     */
    private boolean mayRevise(List<Kept> formers, Map<String, Map<String, Long>> cells, Chronicle live) {
        Kept last = formers.getLast();
        Totals then = Chronicle.of(last.counted().chronicle()).totals(last.period());
        boolean isOther = !cells.equals(last.counted().cells(last.period()))
                || !ActivityFigures.of(live.totals(last.period())).equals(ActivityFigures.of(then));
        return isOther
                && formers.stream()
                        .map(former -> former.counted().cells(former.period()))
                        .allMatch(was -> cells.entrySet().stream()
                                .allMatch(table ->
                                        isNoneOrMany(was.getOrDefault(table.getKey(), Map.of()), table.getValue())));
    }

    private boolean isNoneOrMany(Map<String, Long> was, Map<String, Long> is) {
        return Stream.concat(was.keySet().stream(), is.keySet().stream())
                .mapToLong(key -> Math.abs(is.getOrDefault(key, 0L) - was.getOrDefault(key, 0L)))
                .allMatch(change -> change == 0 || change >= threshold);
    }

    /** Years in the order of time, for each tells of the one before. */
    private List<Release> release(Moment moment, List<Period> periods, PublicFigures figures) throws SQLException {
        UUID id = UUID.randomUUID();
        Map<LocalDate, Map<String, Map<String, Long>>> cells = new TreeMap<>();
        Map<Period, Map<String, BreakdownBody>> bodies = new HashMap<>();
        List<Release> releases = new ArrayList<>();
        for (Period period :
                periods.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            Map<String, BreakdownBody> given = new LinkedHashMap<>();
            Map<String, BreakdownBody> before = yearBefore(moment, period, bodies);
            for (Given each :
                    breakdowns.released(moment.connection(), period, moment.at(), figures.of(period), before)) {
                String dimension = each.table().breakdown().dimension();
                given.put(dimension, each.body());
                cells.computeIfAbsent(period.from(), _ -> new TreeMap<>())
                        .put(dimension, each.table().cells());
            }
            bodies.put(period, given);
            int revision = moment.revision(period) + 1;
            String jws = ReleaseDocument.of(
                            id, revision, period, moment.at(), moment.counted().positions(), figures.of(period), given)
                    .sign(key);
            releases.add(new Release(0, id, moment.at(), period, revision, jws));
        }
        ReleaseTable.add(
                moment.connection(),
                id,
                moment.at(),
                moment.by(),
                new Counted(moment.logs(), moment.live().snapshot(), cells));
        for (Release release : releases) {
            ReleaseTable.add(moment.connection(), release, figures.tables(release.period()));
        }
        return releases;
    }

    /** What is told of the platform's year before {@code period}, from this order or the newest before it. */
    private Map<String, BreakdownBody> yearBefore(
            Moment moment, Period period, Map<Period, Map<String, BreakdownBody>> fresh) throws SQLException {
        if (!PublicGrid.isPlatformYear(period)) {
            return Map.of();
        }
        Period before = PublicGrid.before(period);
        Map<String, BreakdownBody> known = fresh.get(before);
        if (known != null) {
            return known;
        }
        Optional<Release> newest = ReleaseTable.since(moment.connection(), 0).stream()
                .filter(release -> release.period().equals(before))
                .reduce((_, later) -> later);
        return newest.isPresent()
                ? ReleaseDocument.genuine(newest.get(), key)
                        .map(ReleaseDocument::breakdowns)
                        .orElse(Map.of())
                : Map.of();
    }
}
