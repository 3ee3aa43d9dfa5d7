package org.vigie.eventlog.postgres;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.vigie.eventlog.StoredEvent;

/**
 * Events as the database copies them out (COPY in binary format, PostgreSQL's manual, part "COPY"): one row in memory at a time
 * and several times the rate of a query.
 */
public final class EventCopy implements AutoCloseable {
    private static final String SQL = "COPY (SELECT " + EventRows.COLUMNS
            + " FROM event WHERE position BETWEEN %d AND %d ORDER BY position) TO STDOUT (FORMAT binary)";
    private static final int SIGNATURE_AND_FLAGS = 11 + Integer.BYTES;
    private static final int COLUMNS = 15;
    private static final short NO_MORE = -1;
    private static final int NULL = -1;
    private static final int MICROS = 1_000_000;
    private static final long EPOCH_2000 = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final DataInputStream in;

    private EventCopy(DataInputStream in) throws IOException {
        this.in = in;
        in.skipNBytes(SIGNATURE_AND_FLAGS);
        in.skipNBytes(in.readInt());
    }

    /** Reads what {@link CopyStreams#events} wrote. */
    public static EventCopy of(InputStream copied) throws IOException {
        return new EventCopy(new DataInputStream(copied));
    }

    static EventCopy of(Connection connection, long first, long last) throws SQLException, IOException {
        String sql = SQL.formatted(first, last);
        return new EventCopy(new DataInputStream(
                new BufferedInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class), sql), 1 << 16)));
    }

    /**
     * The next event, null after the last one.
     *
     * @throws UnreadableRowException when a row has a null where every event has a value; the one after it cannot be read any more
     */
    public @Nullable StoredEvent next() throws IOException {
        short columns = in.readShort();
        if (columns == NO_MORE) {
            return null;
        }
        if (columns != COLUMNS) {
            throw new IOException("a row of %d columns where %d were asked for".formatted(columns, COLUMNS));
        }
        return new StoredEvent(
                int8(),
                uuid(),
                text(),
                uuid(),
                int8(),
                text(),
                int4(),
                instant(),
                instant(),
                uuid(),
                optionalUuid(),
                text(),
                bytea(),
                bytea(),
                bytea());
    }

    private long int8() throws IOException {
        length();
        return in.readLong();
    }

    private int int4() throws IOException {
        length();
        return in.readInt();
    }

    private UUID uuid() throws IOException {
        length();
        return new UUID(in.readLong(), in.readLong());
    }

    private @Nullable UUID optionalUuid() throws IOException {
        return in.readInt() == NULL ? null : new UUID(in.readLong(), in.readLong());
    }

    /** Microseconds since 2000. */
    private Instant instant() throws IOException {
        long micros = int8();
        return Instant.ofEpochSecond(EPOCH_2000 + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000L);
    }

    private String text() throws IOException {
        return new String(bytea(), StandardCharsets.UTF_8);
    }

    private byte[] bytea() throws IOException {
        byte[] bytes = new byte[length()];
        in.readFully(bytes);
        return bytes;
    }

    private int length() throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            throw new UnreadableRowException();
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
