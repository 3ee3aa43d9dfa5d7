package org.vigie.analytics.readmodel.activity.breakdown;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.BreakdownTable;
import org.vigie.analytics.domain.CohortCounter;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicBreakdown;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.domain.ShownTable;
import org.vigie.analytics.domain.SmallCells;
import org.vigie.analytics.domain.TerritoryCells;
import org.vigie.analytics.domain.Totals;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.readmodel.activity.request.FiguresRequest;

/**
 * Makes breakdowns from the live counters, each with that of the period before, as of one moment: for readers inside whenever they ask, for
 * the public once, when a period is released.
 */
@ApplicationScoped
public class Breakdowns {
    private final AgroalDataSource database;
    private final PublicBreakdowns released;
    private final long publicThreshold;
    private final long internalThreshold;
    private final InstantSource clock = InstantSource.system();

    /** A table as it was counted, and what the public is given of it. */
    public record Given(BreakdownTable table, BreakdownBody body) {}

    /** For the container. */
    @Inject
    public Breakdowns(
            AgroalDataSource database,
            PublicBreakdowns released,
            @ConfigProperty(name = "vigie.analytics.public-threshold") long publicThreshold,
            @ConfigProperty(name = "vigie.analytics.internal-threshold") long internalThreshold) {
        this.database = database;
        this.released = released;
        this.publicThreshold = publicThreshold;
        this.internalThreshold = internalThreshold;
    }

    /** What {@code request} may see of {@code breakdown}. */
    public BreakdownBody of(Breakdown breakdown, FiguresRequest request) throws SQLException {
        return of(List.of(breakdown), request).getFirst();
    }

    /** What {@code request} may see of each: inside as of one moment, of the public's as it was released. */
    public List<BreakdownBody> of(List<Breakdown> breakdowns, FiguresRequest request) throws SQLException {
        if (request.audience() == Audience.INTERNAL) {
            return inside(breakdowns, request.period());
        }
        List<BreakdownBody> bodies = new ArrayList<>();
        for (Breakdown breakdown : breakdowns) {
            bodies.add(released.of(breakdown, request.period()));
        }
        return bodies;
    }

    private List<BreakdownBody> inside(List<Breakdown> breakdowns, Period period) throws SQLException {
        Instant generatedAt = clock.instant();
        Period before = period.before();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                BreakdownReader reader = new BreakdownReader(connection, Paris.dayOf(generatedAt));
                TotalsQuery.Answer answer = TotalsQuery.read(connection, period);
                Totals totalsBefore = TotalsQuery.read(connection, before).totals();
                List<BreakdownBody> bodies = new ArrayList<>();
                for (Breakdown breakdown : breakdowns) {
                    ShownTable table = inside(reader, breakdown, period, answer.totals());
                    ShownTable previous = inside(reader, breakdown, before, totalsBefore);
                    bodies.add(BreakdownBody.of(
                            breakdown,
                            Audience.INTERNAL,
                            period,
                            answer.positions(),
                            generatedAt,
                            TableBody.of(table),
                            BreakdownBody.PreviousBody.of(before, TableBody.of(previous))));
                }
                return bodies;
            } finally {
                connection.rollback();
            }
        }
    }

    private ShownTable inside(BreakdownReader reader, Breakdown breakdown, Period period, Totals totals)
            throws SQLException {
        BreakdownTable table = reader.read(breakdown, period, totals);
        return switch (breakdown) {
            case DEPARTMENT, REGION -> territories(reader, table, period, totals, internalThreshold);
            default -> SmallCells.withheld(table, internalThreshold);
        };
    }

    private static ShownTable territories(
            BreakdownReader reader, BreakdownTable table, Period period, Totals totals, long threshold)
            throws SQLException {
        return TerritoryCells.shown(
                table,
                reader.read(Breakdown.DEPARTMENT, period, totals),
                BreakdownReader.TERRITORIES,
                totals.departments(),
                threshold);
    }

    /**
     * What the public is given of {@code period}, which is released at {@code at}, of all breakdowns that it is given any of.
     *
     * @param moment a transaction that sees one moment
     * @param figures of the report that is released with them: a breakdown gives nothing that this withholds
     * @param before what was released of the year before, by dimension
     */
    public List<Given> released(
            Connection moment,
            Period period,
            Instant at,
            Map<String, Figure> figures,
            Map<String, BreakdownBody> before)
            throws SQLException {
        BreakdownReader reader = new BreakdownReader(moment, Paris.dayOf(at));
        TotalsQuery.Answer answer = TotalsQuery.read(moment, period);
        List<Given> given = new ArrayList<>();
        for (Breakdown breakdown : Breakdown.values()) {
            if (PublicBreakdown.isGiven(breakdown, period)) {
                BreakdownTable table = reader.read(breakdown, period, answer.totals());
                BreakdownBody.PreviousBody previous = previous(breakdown, period, table, before);
                ShownTable shown = released(reader, table, period, answer.totals(), figures);
                given.add(new Given(
                        table,
                        BreakdownBody.of(
                                breakdown,
                                Audience.PUBLIC,
                                period,
                                answer.positions(),
                                at,
                                TableBody.of(shown),
                                previous)));
            }
        }
        return given;
    }

    /** Of a year that was not released, the codes alone. */
    private static BreakdownBody.PreviousBody previous(
            Breakdown breakdown, Period period, BreakdownTable table, Map<String, BreakdownBody> before) {
        BreakdownBody known = before.get(breakdown.dimension());
        return known == null
                ? BreakdownBody.PreviousBody.of(PublicGrid.before(period), TableBody.of(PublicBreakdown.nothing(table)))
                : BreakdownBody.PreviousBody.of(known);
    }

    private ShownTable released(
            BreakdownReader reader, BreakdownTable table, Period period, Totals totals, Map<String, Figure> figures)
            throws SQLException {
        if (totals.of(CohortCounter.CASES) < publicThreshold) {
            return PublicBreakdown.nothing(table);
        }
        return PublicBreakdown.beside(
                figures,
                switch (table.breakdown()) {
                    case DEPARTMENT, REGION -> territories(reader, table, period, totals, publicThreshold);
                    default -> PublicBreakdown.shown(table, publicThreshold);
                });
    }
}
