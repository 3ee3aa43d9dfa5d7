package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators did, in a table that is only ever added to. */
final class OperatorActs {
    private static final String ADD =
            "INSERT INTO operator_act (actor, act, subscription, event_id, reason) VALUES (?, ?, ?, ?, ?)";
    private static final String READ = """
            SELECT number, at, actor, act, subscription, event_id, reason FROM operator_act
             WHERE number < ? ORDER BY number DESC LIMIT ?""";

    private OperatorActs() {}

    static void add(Connection transaction, OperatorAct.By by, String act, String subscription, @Nullable UUID event)
            throws SQLException {
        try (PreparedStatement add = transaction.prepareStatement(ADD)) {
            add.setString(1, by.actor());
            add.setString(2, act);
            add.setString(3, subscription);
            add.setObject(4, event);
            add.setString(5, by.reason());
            add.executeUpdate();
        }
    }

    /** The latest before {@code number}, newest first. */
    static List<OperatorAct> before(Connection connection, long number, int limit) throws SQLException {
        List<OperatorAct> acts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, number);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    acts.add(new OperatorAct(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, UUID.class),
                            row.getString(7)));
                }
            }
        }
        return acts;
    }
}
