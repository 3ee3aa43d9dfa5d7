package org.vigie.analytics.readmodel.activity.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Objects;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinitions;
import org.vigie.analytics.readmodel.activity.release.Release;
import org.vigie.analytics.readmodel.activity.release.Releases;
import org.vigie.analytics.readmodel.activity.report.FigureBody;
import org.vigie.http.csv.Csv;

/** All public figures that were released, as one table: a line for each figure of each period (RFC 4180). Made once a release. */
@ApplicationScoped
class OpenData {
    private static final String HEADER =
            "periode_debut,periode_fin,code,libelle,unite_de_compte,valeur,unite,numerateur,denominateur,publie";

    private final Releases releases;
    private volatile Kept kept = new Kept(-1, "");

    private record Kept(long newest, String text) {}

    @Inject
    OpenData(Releases releases) {
        this.releases = releases;
    }

    /** The file. */
    String csv() throws SQLException {
        long newest = releases.newest();
        Kept last = kept;
        if (last.newest() != newest) {
            last = new Kept(newest, make());
            kept = last;
        }
        return last.text();
    }

    private String make() throws SQLException {
        Csv csv = new Csv(HEADER);
        for (Release release : releases.current()) {
            releases.of(release.period())
                    .figures()
                    .forEach((code, figure) -> add(csv, release.period(), code, FigureBody.of(figure)));
        }
        return csv.text();
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
