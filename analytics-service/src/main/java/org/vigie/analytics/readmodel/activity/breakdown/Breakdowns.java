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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.BreakdownTable;
import org.vigie.analytics.domain.CohortCounter;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicBreakdown;
import org.vigie.analytics.domain.ShownTable;
import org.vigie.analytics.domain.SmallCells;
import org.vigie.analytics.domain.TerritoryCells;
import org.vigie.analytics.domain.Totals;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.readmodel.activity.request.FiguresRequest;

/** Makes breakdowns from the live counters, each with that of the period before, as of one moment. */
@ApplicationScoped
public class Breakdowns {
    private final AgroalDataSource database;
    private final long publicThreshold;
    private final long internalThreshold;
    private final InstantSource clock = InstantSource.system();

    @Inject
    Breakdowns(
            AgroalDataSource database,
            @ConfigProperty(name = "vigie.analytics.public-threshold") long publicThreshold,
            @ConfigProperty(name = "vigie.analytics.internal-threshold") long internalThreshold) {
        this.database = database;
        this.publicThreshold = publicThreshold;
        this.internalThreshold = internalThreshold;
    }

    /** What {@code request} may see of {@code breakdown}. */
    public BreakdownBody of(Breakdown breakdown, FiguresRequest request) throws SQLException {
        return of(List.of(breakdown), request).getFirst();
    }

    /** What {@code request} may see of each, as of one moment. */
    public List<BreakdownBody> of(List<Breakdown> breakdowns, FiguresRequest request) throws SQLException {
        Instant generatedAt = clock.instant();
        Period period = request.period();
        Period before = request.audience().before(period);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                BreakdownReader reader = new BreakdownReader(connection, Paris.dayOf(generatedAt));
                TotalsQuery.Answer answer = TotalsQuery.read(connection, period);
                Totals totalsBefore = TotalsQuery.read(connection, before).totals();
                List<BreakdownBody> bodies = new ArrayList<>();
                for (Breakdown breakdown : breakdowns) {
                    ShownTable table = shown(reader, breakdown, period, answer.totals(), request.audience());
                    ShownTable previous = shown(reader, breakdown, before, totalsBefore, request.audience());
                    bodies.add(BreakdownBody.of(
                            breakdown,
                            request.audience(),
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

    /** The one place where something is withheld. */
    private ShownTable shown(
            BreakdownReader reader, Breakdown breakdown, Period period, Totals totals, Audience audience)
            throws SQLException {
        BreakdownTable table = reader.read(breakdown, period, totals);
        boolean isPublic = audience == Audience.PUBLIC;
        if (isPublic
                && (!PublicBreakdown.isGiven(breakdown, period) || totals.of(CohortCounter.CASES) < publicThreshold)) {
            return PublicBreakdown.nothing(table);
        }
        return switch (breakdown) {
            case DEPARTMENT, REGION ->
                TerritoryCells.shown(
                        table,
                        reader.read(Breakdown.DEPARTMENT, period, totals),
                        BreakdownReader.TERRITORIES,
                        totals.departments(),
                        isPublic ? publicThreshold : internalThreshold);
            default ->
                isPublic
                        ? PublicBreakdown.shown(table, publicThreshold)
                        : SmallCells.withheld(table, internalThreshold);
        };
    }
}
