package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.reading.ChainedReadings;
import org.vigie.eventlog.reading.ChainedReadings.Verified;
import org.vigie.referral.application.NoteReadings;

/** In the table {@code note_reading}, of which the service can change and delete nothing. */
@ApplicationScoped
public class ChainedNoteReadings implements NoteReadings {
    private static final String FIND = """
            SELECT number, referral_id, reader, sealed_reason, read_at FROM note_reading
             WHERE number < ? AND referral_id = coalesce(?::uuid, referral_id) AND reader = coalesce(?, reader)
               AND read_at >= coalesce(?::timestamptz, read_at) AND read_at < coalesce(?::timestamptz, 'infinity')
             ORDER BY number DESC LIMIT ?
            """;

    private final DataSource database;
    private final ChainedReadings chain;

    ChainedNoteReadings(DataSource database, Clock clock) {
        this.database = database;
        this.chain = new ChainedReadings(database, clock, "note_reading", "referral_id");
    }

    @Override
    public void record(UUID referralId, String reader, byte[] sealedReason) {
        chain.record(referralId, reader, sealedReason);
    }

    @Override
    public Verified verify() {
        return chain.verify(row -> Optional.of(row.getBytes("sealed_reason")));
    }

    @Override
    public List<NoteReading> find(Filter filter, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, filter.before());
            select.setObject(2, filter.referralId());
            select.setString(3, filter.reader());
            select.setObject(4, atOffset(filter.from()));
            select.setObject(5, atOffset(filter.end()));
            select.setInt(6, limit);
            List<NoteReading> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new NoteReading(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getBytes(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the record of readings cannot be read now", e);
        }
    }

    private static @Nullable OffsetDateTime atOffset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
