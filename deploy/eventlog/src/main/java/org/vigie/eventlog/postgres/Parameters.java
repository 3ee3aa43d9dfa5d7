package org.vigie.eventlog.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/** Sets the parameters of a statement from left to right, by the database's types. */
final class Parameters {
    private final PreparedStatement statement;
    private final BaseConnection connection;
    private int index;

    Parameters(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.connection = statement.getConnection().unwrap(BaseConnection.class);
    }

    void bigint(long value) throws SQLException {
        statement.setLong(++index, value);
    }

    void bytea(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
    }

    void uuid(UUID value) throws SQLException {
        statement.setObject(++index, value);
    }

    void instant(Instant value) throws SQLException {
        statement.setObject(++index, value.atOffset(ZoneOffset.UTC));
    }

    void uuids(@Nullable UUID[] values) throws SQLException {
        statement.setArray(++index, BinaryArray.uuids(connection, values));
    }

    void instants(Instant[] values) throws SQLException {
        statement.setArray(++index, BinaryArray.instants(connection, values));
    }

    /** An array whose elements are {@code type} in the database's words. */
    void array(String type, Object values) throws SQLException {
        statement.setArray(++index, connection.createArrayOf(type, values));
    }
}
