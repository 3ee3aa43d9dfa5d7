package org.vigie.eventlog.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.NewEvent;

/** The events of a batch as one array per column, which the database unnests into rows. */
final class EventColumns {
    private final long[] position;
    private final UUID[] eventId;
    private final String[] streamType;
    private final UUID[] streamId;
    private final long[] streamVersion;
    private final String[] eventType;
    private final int[] schemaVersion;
    private final Instant[] occurredAt;
    private final UUID[] correlationId;
    private final @Nullable UUID[] causationId;
    private final String[] actor;
    private final byte[][] fingerprint;
    private final byte[][] data;
    private final byte[][] hash;
    private int row;

    EventColumns(PlacedBatch batch) {
        int rows = batch.events();
        position = new long[rows];
        eventId = new UUID[rows];
        streamType = new String[rows];
        streamId = new UUID[rows];
        streamVersion = new long[rows];
        eventType = new String[rows];
        schemaVersion = new int[rows];
        occurredAt = new Instant[rows];
        correlationId = new UUID[rows];
        causationId = new UUID[rows];
        actor = new String[rows];
        fingerprint = new byte[rows][];
        data = new byte[rows][];
        hash = new byte[rows][];
        batch.appends().forEach(this::add);
    }

    private void add(PlacedAppend placed) {
        Append append = placed.pending().append();
        for (int i = 0; i < append.events().size(); i++, row++) {
            NewEvent event = append.events().get(i);
            position[row] = placed.position() + i;
            eventId[row] = event.eventId();
            streamType[row] = append.streamType();
            streamId[row] = append.streamId();
            streamVersion[row] = append.expectedVersion() + 1 + i;
            eventType[row] = event.type();
            schemaVersion[row] = event.schemaVersion();
            occurredAt[row] = event.occurredAt();
            correlationId[row] = event.correlationId();
            causationId[row] = event.causationId();
            actor[row] = event.actor();
            fingerprint[row] = event.fingerprint();
            data[row] = event.data();
            hash[row] = placed.hashes().get(i);
        }
    }

    void bind(Parameters parameters) throws SQLException {
        parameters.array("bigint", position);
        parameters.uuids(eventId);
        parameters.array("text", streamType);
        parameters.uuids(streamId);
        parameters.array("bigint", streamVersion);
        parameters.array("text", eventType);
        parameters.array("integer", schemaVersion);
        parameters.instants(occurredAt);
        parameters.uuids(correlationId);
        parameters.uuids(causationId);
        parameters.array("text", actor);
        parameters.array("bytea", fingerprint);
        parameters.array("bytea", data);
        parameters.array("bytea", hash);
    }
}
