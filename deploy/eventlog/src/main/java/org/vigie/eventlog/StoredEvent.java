package org.vigie.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log. Its arrays are not copied: do not change them.
 *
 * @param position place in the log, from 1
 * @param streamVersion place in its stream, from 1
 * @param recordedAt when the log took it, UTC, microseconds
 * @param hash SHA-256 over the previous event's hash, position, recordedAt and the digest of all else
 */
public record StoredEvent(
        long position,
        UUID eventId,
        String streamType,
        UUID streamId,
        long streamVersion,
        String type,
        int schemaVersion,
        Instant occurredAt,
        Instant recordedAt,
        UUID correlationId,
        @Nullable UUID causationId,
        String actor,
        byte[] fingerprint,
        byte[] data,
        byte[] hash) {}
