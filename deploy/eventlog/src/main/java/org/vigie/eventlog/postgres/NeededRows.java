package org.vigie.eventlog.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.personal.SubjectKey;

/** What a batch brings or presupposes beside its events: the last event of each stream it goes on with, and new keys. */
final class NeededRows {
    private final List<UUID> streams = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final List<UUID> subjects = new ArrayList<>();
    private final List<byte[]> wrappedKeys = new ArrayList<>();

    NeededRows(PlacedBatch batch) {
        Set<UUID> seen = new HashSet<>();
        for (PlacedAppend placed : batch.appends()) {
            Append append = placed.pending().append();
            if (seen.add(append.streamId()) && append.expectedVersion() > 0) {
                streams.add(append.streamId());
                versions.add(append.expectedVersion());
            }
            SubjectKey key = append.newKey();
            if (key != null) {
                subjects.add(key.subjectId());
                wrappedKeys.add(key.wrapped());
            }
        }
    }

    void bindStreams(Parameters parameters) throws SQLException {
        parameters.uuids(streams.toArray(UUID[]::new));
        parameters.array("bigint", versions.toArray(Long[]::new));
    }

    void bindKeys(Parameters parameters) throws SQLException {
        parameters.uuids(subjects.toArray(UUID[]::new));
        parameters.array("bytea", wrappedKeys.toArray(byte[][]::new));
    }
}
