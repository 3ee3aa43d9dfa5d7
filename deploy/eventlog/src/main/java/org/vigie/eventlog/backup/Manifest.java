package org.vigie.eventlog.backup;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.erasure.LedgerEnd;

/**
 * What a backup says of itself.
 *
 * @param service whose log it is
 * @param takenAt when
 * @param epoch of the log that it was taken of
 * @param position of the last event in it
 * @param hash of that event
 * @param recordedAt of that event
 * @param keyCheck opens with the master key that the log was written with, null when there was none
 * @param erasures where the erasure ledger ended
 * @param tables beside the events, in their order
 */
public record Manifest(
        String service,
        Instant takenAt,
        UUID epoch,
        long position,
        byte[] hash,
        Instant recordedAt,
        byte @Nullable [] keyCheck,
        LedgerEnd erasures,
        List<Table> tables) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public Manifest {
        tables = List.copyOf(tables);
    }

    /** A table whose rows are in the backup as they are. */
    public record Table(String name, List<String> columns) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest of(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }
}
