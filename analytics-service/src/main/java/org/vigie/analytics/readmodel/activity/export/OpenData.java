package org.vigie.analytics.readmodel.activity.export;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Paris;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;
import org.vigie.analytics.readmodel.activity.document.Csv;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.analytics.readmodel.activity.report.FigureBody;

/**
 * Public figures of all periods of the grid that have ended, as one table: a line for each figure of each period (RFC 4180). Kept for a
 * while, since anybody may ask for it and it is dozens of reports.
 */
@ApplicationScoped
class OpenData {
    private static final String FIRST_DAY = "SELECT min(day) FROM day_total WHERE grain = 0";
    private static final String HEADER =
            "periode_debut,periode_fin,code,libelle,unite_de_compte,valeur,unite,numerateur,denominateur,publie";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AgroalDataSource database;
    private final ActivityReports reports;
    private final InstantSource clock = InstantSource.system();
    private @Nullable Kept kept;

    private record Kept(String text, long nanos) {}

    @Inject
    OpenData(AgroalDataSource database, ActivityReports reports) {
        this.database = database;
        this.reports = reports;
    }

    /** The file, a minute old at most. Who asks meanwhile waits for the one that makes it. */
    synchronized String csv() throws SQLException {
        Kept last = kept;
        if (last == null || System.nanoTime() - last.nanos() > KEPT.toNanos()) {
            last = new Kept(make(), System.nanoTime());
            kept = last;
        }
        return last.text();
    }

    private String make() throws SQLException {
        Csv csv = new Csv(HEADER);
        for (Period period : periods()) {
            reports.of(period, Audience.PUBLIC)
                    .figures()
                    .forEach((code, figure) -> add(csv, period, code, FigureBody.of(figure)));
        }
        return csv.text();
    }

    private List<Period> periods() throws SQLException {
        LocalDate today = Paris.dayOf(clock.instant());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FIRST_DAY)) {
            row.next();
            LocalDate first = row.getObject(1, LocalDate.class);
            return first == null ? List.of() : ended(first, today);
        }
    }

    /** From the quarter of the first day that has something. */
    private static List<Period> ended(LocalDate first, LocalDate today) {
        LocalDate quarter = LocalDate.of(first.getYear(), first.getMonth().firstMonthOfQuarter(), 1);
        return PublicGrid.periods(Year.from(first), Year.from(today)).stream()
                .filter(period ->
                        !period.from().isBefore(quarter) && period.to().isBefore(today))
                .sorted(Comparator.comparing(Period::from).thenComparing(Period::to))
                .toList();
    }

    private static void add(Csv csv, Period period, String code, FigureBody figure) {
        FigureDefinition definition =
                Objects.requireNonNull(FigureDefinitions.all().get(code), code);
        csv.add(
                period.from(),
                period.to(),
                code,
                definition.label(),
                definition.countingUnit(),
                figure.value(),
                unit(figure),
                figure.numerator(),
                figure.denominator(),
                !FigureWords.isWithheld(figure));
    }

    private static String unit(FigureBody figure) {
        return "years".equals(figure.unit()) ? "années" : Objects.toString(figure.unit(), "");
    }
}
