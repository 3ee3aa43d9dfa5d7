package org.vigie.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.vigie.bench.stack.Databases;

/** COPY of plain events, all in one transaction: the fastest way that PostgreSQL has for rows to come in. */
public final class PlainCopy {
    private static final int BLOCK = 64 << 10;

    private final Databases databases;
    private final byte[] rest;
    private final SplittableRandom random = new SplittableRandom();

    /**
     * Copies into the table of plain events.
     *
     * @param dataBytes of each event
     */
    public PlainCopy(Databases databases, int dataBytes) {
        this.databases = databases;
        this.rest = ("\t1\tCallRecorded\t2026-01-01T00:00:00Z\ta client\t" + "x".repeat(dataBytes) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Copies so many rows; rows a second, the commit included. */
    public double rowsPerSecond(long rows) {
        try (Connection connection = databases.connect(PlainEvents.DATABASE)) {
            long begin = System.nanoTime();
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY plain_event " + PlainEvents.COLUMNS + " FROM STDIN");
            send(copy, rows);
            if (copy.endCopy() != rows) throw new IllegalStateException("not all rows were copied");
            return rows / ((System.nanoTime() - begin) / 1e9);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void send(CopyIn copy, long rows) throws SQLException, IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK + 2048);
        for (long row = 0; row < rows; row++) {
            block.write(uuid());
            block.write('\t');
            block.write(uuid());
            block.write(rest);
            if (block.size() >= BLOCK || row == rows - 1) {
                copy.writeToCopy(block.toByteArray(), 0, block.size());
                block.reset();
            }
        }
    }

    private byte[] uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString().getBytes(StandardCharsets.US_ASCII);
    }
}
