package org.vigie.eventlog.postgres;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.StoredEvent;

/**
 * What the log holds already of what a batch is about.
 *
 * @param versions of the streams that have events
 * @param stored events whose ids the batch brings again, by id
 * @param keyed subjects that have, or had, a key
 */
record BatchFacts(Map<UUID, Long> versions, Map<UUID, StoredEvent> stored, Set<UUID> keyed) {

    long version(UUID streamId) {
        return versions.getOrDefault(streamId, 0L);
    }
}
