package org.vigie.bench.load;

import org.vigie.bench.stack.Databases;

/** A table as somebody would make it who only wants to keep events: a sequence, and the indexes that the event log has too. */
public final class PlainEvents {
    /** Where the table lies. */
    public static final String DATABASE = "bench";

    private static final String TABLE = """
            CREATE TABLE plain_event (
                position       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                event_id       uuid        NOT NULL UNIQUE,
                stream_id      uuid        NOT NULL,
                stream_version bigint      NOT NULL,
                event_type     text        NOT NULL,
                occurred_at    timestamptz NOT NULL,
                recorded_at    timestamptz NOT NULL DEFAULT now(),
                actor          text        NOT NULL,
                data           bytea       NOT NULL,
                UNIQUE (stream_id, stream_version))""";

    static final String COLUMNS = "(event_id, stream_id, stream_version, event_type, occurred_at, actor, data)";

    private PlainEvents() {}

    /** Makes the table, empty. */
    public static void create(Databases databases) {
        databases.execute("postgres", "DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
        databases.execute(DATABASE, TABLE);
    }

    /** Adds rows, so that the table is as large as what it is compared with. */
    public static void fill(Databases databases, long rows, int dataBytes) {
        databases.execute(
                DATABASE,
                "INSERT INTO plain_event " + COLUMNS + " SELECT " + values(dataBytes) + " FROM generate_series(1, "
                        + rows + ")",
                "VACUUM ANALYZE plain_event");
    }

    /** Inserts one row. */
    public static String insert(int dataBytes) {
        return "INSERT INTO plain_event " + COLUMNS + " VALUES (" + values(dataBytes) + ");\n";
    }

    private static String values(int dataBytes) {
        return "gen_random_uuid(), gen_random_uuid(), 1, 'CallRecorded', now(), 'a client', '" + "x".repeat(dataBytes)
                + "'::bytea";
    }
}
