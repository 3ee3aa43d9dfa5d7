package org.vigie.eventlog.postgres;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Arrays in PostgreSQL's binary form where the driver knows only text. It would write each id as quoted text for the server to
 * parse, which is the dearest part of a batch on both sides.
 */
public final class BinaryArray {
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int UUID_BYTES = 2 * Long.BYTES;
    private static final int LENGTH_OF_NULL = -1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private BinaryArray() {}

    /** A {@code uuid[]} for a statement of {@code connection}, which may be a pool's. */
    public static Array uuids(Connection connection, @Nullable UUID[] values) throws SQLException {
        ByteBuffer bytes = header(Oid.UUID, values.length, UUID_BYTES);
        for (UUID value : values) {
            if (value == null) {
                bytes.putInt(LENGTH_OF_NULL);
            } else {
                bytes.putInt(UUID_BYTES)
                        .putLong(value.getMostSignificantBits())
                        .putLong(value.getLeastSignificantBits());
            }
        }
        return array(connection, Oid.UUID_ARRAY, bytes);
    }

    /** A {@code timestamptz[]}, to the microsecond, which sums of intervals in SQL are not for every year. */
    public static Array instants(Connection connection, Instant[] values) throws SQLException {
        ByteBuffer bytes = header(Oid.TIMESTAMPTZ, values.length, Long.BYTES);
        for (Instant value : values) {
            bytes.putInt(Long.BYTES).putLong(ChronoUnit.MICROS.between(EPOCH, value));
        }
        return array(connection, Oid.TIMESTAMPTZ_ARRAY, bytes);
    }

    /** Dimensions, whether there are nulls, element type, then length and lower bound of the only dimension. */
    private static ByteBuffer header(int elementType, int length, int elementBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + length * (Integer.BYTES + elementBytes));
        bytes.putInt(length == 0 ? 0 : 1).putInt(1).putInt(elementType);
        return length == 0 ? bytes : bytes.putInt(length).putInt(1);
    }

    private static Array array(Connection connection, int type, ByteBuffer bytes) throws SQLException {
        byte[] exact = new byte[bytes.flip().remaining()];
        bytes.get(exact);
        return new PgArray(connection.unwrap(BaseConnection.class), type, exact);
    }
}
