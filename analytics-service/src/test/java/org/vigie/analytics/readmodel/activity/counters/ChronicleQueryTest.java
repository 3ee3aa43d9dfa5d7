package org.vigie.analytics.readmodel.activity.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Chronicle;
import org.vigie.analytics.domain.Histories;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;

/** Read at once by pieces, every public period has the totals that it has when it is read alone. */
class ChronicleQueryTest {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @Test
    void theFirstYear() throws Exception {
        DATABASE.clear();
        DATABASE.apply(FirstYear.events());

        assertThat(periodsCompared()).isEqualTo(2 + 1 + 2 + 8);
    }

    @Property(tries = 30)
    void anyHistory(@ForAll long seed) throws Exception {
        DATABASE.clear();
        DATABASE.apply(Published.of(new Histories(seed).history(60)));

        assertThat(periodsCompared()).isGreaterThan(1);
    }

    @Test
    void nothingRecorded() throws Exception {
        DATABASE.clear();

        assertThat(periodsCompared()).isGreaterThan(1);
    }

    private static int periodsCompared() throws Exception {
        try (Connection connection = DATABASE.connect()) {
            Chronicle chronicle =
                    ChronicleQuery.read(connection, LocalDate.EPOCH).chronicle();
            List<Period> periods = chronicle.pieces().periods();
            for (Period period : periods) {
                var alone =
                        ActivityFigures.of(TotalsQuery.read(connection, period).totals());
                var atOnce = ActivityFigures.of(chronicle.totals(period));
                if (PublicGrid.isPlatformYear(period)) {
                    assertThat(atOnce).as(period.toString()).isEqualTo(alone);
                } else {
                    alone.keySet().stream()
                            .filter(code -> !code.equals("departments"))
                            .forEach(code -> assertThat(atOnce.get(code))
                                    .as("%s of %s", code, period)
                                    .isEqualTo(alone.get(code)));
                }
            }
            return periods.size();
        }
    }
}
