package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGStatement;

/**
 * The one statement that appends: moves the head if it is where the writer thinks, stores new subject keys and inserts the
 * events. Everything hangs on the head's row, so that either all of it happens or nothing.
 *
 * <p>The unique indexes judge versions that are too low and repeats. A version that is too high would leave a hole that no
 * index sees, hence the look at each stream's predecessor; its subquery is scalar so that it is always an index look-up.
 */
final class AppendStatement implements AutoCloseable {
    private static final String SQL = """
            WITH head AS (
                UPDATE log_head
                SET position = ?, hash = ?, recorded_at = ?
                WHERE only_row AND epoch = ?::uuid AND position = ? AND hash = ?
                  AND ?::timestamptz BETWEEN clock_timestamp() - interval '%1$d s' AND clock_timestamp() + interval '%1$d s'
                  AND NOT EXISTS (
                      SELECT FROM unnest(?::uuid[], ?::bigint[]) AS needed (stream_id, stream_version)
                      WHERE (SELECT e.position FROM event e
                             WHERE e.stream_id = needed.stream_id AND e.stream_version = needed.stream_version) IS NULL)
                RETURNING recorded_at),
            new_key AS (
                INSERT INTO subject_key (subject_id, wrapped_key)
                SELECT k.subject_id, k.wrapped_key
                FROM head CROSS JOIN unnest(?::uuid[], ?::bytea[]) AS k (subject_id, wrapped_key))
            INSERT INTO event (position, event_id, stream_type, stream_id, stream_version, event_type, schema_version,
                occurred_at, recorded_at, correlation_id, causation_id, actor, fingerprint, data, hash)
            SELECT e.position, e.event_id, e.stream_type, e.stream_id, e.stream_version, e.event_type, e.schema_version,
                e.occurred_at, head.recorded_at,
                e.correlation_id, e.causation_id, e.actor, e.fingerprint, e.data, e.hash
            FROM head CROSS JOIN unnest(?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::integer[],
                    ?::timestamptz[], ?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
                AS e (position, event_id, stream_type, stream_id, stream_version, event_type, schema_version,
                    occurred_at, correlation_id, causation_id, actor, fingerprint, data, hash)""".formatted(LogClock.BOUND.toSeconds());

    private final PreparedStatement statement;

    AppendStatement(Connection connection) throws SQLException {
        statement = connection.prepareStatement(SQL);
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
    }

    /**
     * Whether the batch was stored; false, and nothing has changed, when the head or a stream is elsewhere, or {@code now}, what this
     * instance takes for the time, is further from the database's than {@link LogClock#BOUND}.
     */
    boolean execute(PlacedBatch batch, Instant now) throws SQLException {
        Parameters parameters = new Parameters(statement);
        HeadRow after = batch.after();
        parameters.bigint(after.position());
        parameters.bytea(after.hash());
        parameters.instant(after.recordedAt());
        parameters.uuid(after.epoch());
        parameters.bigint(batch.before().position());
        parameters.bytea(batch.before().hash());
        parameters.instant(now);
        NeededRows needed = new NeededRows(batch);
        needed.bindStreams(parameters);
        needed.bindKeys(parameters);
        new EventColumns(batch).bind(parameters);
        return statement.executeUpdate() > 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
