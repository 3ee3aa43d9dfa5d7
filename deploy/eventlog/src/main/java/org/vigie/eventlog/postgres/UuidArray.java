package org.vigie.eventlog.postgres;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * {@code uuid[]} in PostgreSQL's binary form. The driver would write each id as quoted text for the server to parse, which is the
 * dearest part of a batch on both sides, while everyone waits for it.
 */
final class UuidArray {
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int UUID_BYTES = 2 * Long.BYTES;
    private static final int LENGTH_OF_NULL = -1;

    private UuidArray() {}

    static Array of(BaseConnection connection, @Nullable UUID[] values) throws SQLException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + values.length * (Integer.BYTES + UUID_BYTES));
        putHeader(bytes, values.length);
        for (UUID value : values) {
            if (value == null) {
                bytes.putInt(LENGTH_OF_NULL);
            } else {
                bytes.putInt(UUID_BYTES)
                        .putLong(value.getMostSignificantBits())
                        .putLong(value.getLeastSignificantBits());
            }
        }
        byte[] exact = new byte[bytes.flip().remaining()];
        bytes.get(exact);
        return new PgArray(connection, Oid.UUID_ARRAY, exact);
    }

    /** Dimensions, whether there are nulls, element type, then length and lower bound of the only dimension. */
    private static void putHeader(ByteBuffer bytes, int length) {
        bytes.putInt(length == 0 ? 0 : 1).putInt(1).putInt(Oid.UUID);
        if (length > 0) {
            bytes.putInt(length).putInt(1);
        }
    }
}
