package org.vigie.operations;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Things by colour, in a table that a test makes. */
@Singleton
public class CountedThings implements Counted {
    static final String GAUGE = "vigie.things";
    static final AtomicInteger ASKED = new AtomicInteger();

    @Override
    public Map<String, String> gauges() {
        return Map.of(GAUGE, "Things by colour");
    }

    @Override
    public void count(Connection database, Counts counts) throws SQLException {
        ASKED.incrementAndGet();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT colour, count(*) FROM thing GROUP BY colour")) {
            while (rows.next()) {
                counts.add(GAUGE, rows.getLong(2), "colour", rows.getString(1));
            }
        }
    }
}
