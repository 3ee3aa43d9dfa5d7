package org.vigie.mapping.readmodel;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@link EntriesProjection} writes: {@code entry} and {@code follow_up}. */
final class EntryTables {
    private static final String VIEW = "SELECT view FROM entry WHERE entry_id = ?";
    private static final String UPSERT = """
            INSERT INTO entry (entry_id, kind, on_day, stage, partner_ids, departments, themes, view)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (entry_id) DO UPDATE SET
              on_day = excluded.on_day, stage = excluded.stage, partner_ids = excluded.partner_ids,
              departments = excluded.departments, themes = excluded.themes, view = excluded.view
            """;
    private static final String FORGET = "DELETE FROM follow_up WHERE entry_id = ?";
    private static final String FOLLOW_UP = """
            INSERT INTO follow_up (row_id, entry_id, kind, follow_up_id, what, due_on, done_on) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private EntryTables() {}

    /** An entry and the name of its kind. */
    record Entry(String kind, ListedEntry listed) {}

    /** What the list answers of this entry; null when it is not there. */
    static @Nullable String view(Connection transaction, UUID id) throws SQLException {
        try (PreparedStatement select = transaction.prepareStatement(VIEW)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** The entries by id, as they are now. */
    static void write(Connection transaction, Map<UUID, Entry> entries) throws SQLException {
        try (PreparedStatement upsert = transaction.prepareStatement(UPSERT);
                PreparedStatement forget = transaction.prepareStatement(FORGET);
                PreparedStatement followUp = transaction.prepareStatement(FOLLOW_UP)) {
            for (var each : entries.entrySet()) {
                UUID id = each.getKey();
                Entry entry = each.getValue();
                bind(upsert, id, entry);
                upsert.addBatch();
                forget.setObject(1, id);
                forget.addBatch();
                for (FollowUpView toDo : entry.listed().toDo()) {
                    bind(followUp, id, entry.kind(), toDo);
                    followUp.addBatch();
                }
            }
            upsert.executeBatch();
            forget.executeBatch();
            followUp.executeBatch();
        }
    }

    private static void bind(PreparedStatement upsert, UUID id, Entry row) throws SQLException {
        ListedEntry entry = row.listed();
        Connection connection = upsert.getConnection();
        upsert.setObject(1, id);
        upsert.setString(2, row.kind());
        upsert.setObject(3, entry.day());
        upsert.setString(4, entry.atStage());
        upsert.setArray(5, connection.createArrayOf("uuid", entry.withPartners().toArray()));
        upsert.setArray(
                6, connection.createArrayOf("varchar", entry.inDepartments().toArray()));
        upsert.setArray(
                7,
                connection.createArrayOf(
                        "varchar", entry.onThemes().stream().map(Enum::name).toArray()));
        upsert.setString(8, ViewJson.write(entry));
    }

    private static void bind(PreparedStatement insert, UUID entry, String kind, FollowUpView toDo) throws SQLException {
        insert.setObject(1, rowId(entry, toDo.followUpId()));
        insert.setObject(2, entry);
        insert.setString(3, kind);
        insert.setObject(4, toDo.followUpId());
        insert.setString(5, toDo.what());
        insert.setObject(6, toDo.dueOn());
        insert.setObject(7, toDo.doneOn());
    }

    private static UUID rowId(UUID entry, UUID followUp) {
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(32)
                .putLong(entry.getMostSignificantBits())
                .putLong(entry.getLeastSignificantBits())
                .putLong(followUp.getMostSignificantBits())
                .putLong(followUp.getLeastSignificantBits())
                .array());
    }
}
