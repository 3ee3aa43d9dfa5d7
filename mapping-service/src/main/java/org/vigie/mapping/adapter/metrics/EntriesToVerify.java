package org.vigie.mapping.adapter.metrics;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.verification.VerificationSettings;
import org.vigie.operations.Counted;
import org.vigie.operations.Counts;

/**
 * {@code vigie_partners_to_verify{state}}: entries nobody has assured yet, those whose assurance ends soon, and those whose assurance has
 * ended.
 */
@Singleton
final class EntriesToVerify implements Counted {
    private static final String GAUGE = "vigie.partners.to.verify";
    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE verify_by IS NULL),
                   count(*) FILTER (WHERE verify_by >= ? AND verify_by <= ?),
                   count(*) FILTER (WHERE verify_by < ?)
              FROM partner WHERE closed_on IS NULL AND merged_into IS NULL
            """;

    private final VerificationSettings settings;
    private final InstantSource clock;

    EntriesToVerify(VerificationSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<String, String> gauges() {
        return Map.of(GAUGE, "Entries of the map that nobody has assured, or not for long");
    }

    @Override
    public void count(Connection database, Counts counts) throws SQLException {
        LocalDate today = FrenchDay.today(clock);
        try (PreparedStatement statement = database.prepareStatement(COUNT)) {
            statement.setObject(1, today);
            statement.setObject(2, today.plusDays(settings.daysAhead()));
            statement.setObject(3, today);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                counts.add(GAUGE, row.getLong(1), "state", "proposed");
                counts.add(GAUGE, row.getLong(2), "state", "due");
                counts.add(GAUGE, row.getLong(3), "state", "overdue");
            }
        }
    }
}
