package org.vigie.intake.adapter.http;

import java.time.Instant;
import java.util.UUID;

/**
 * What an erasure is answered with, each time the same.
 *
 * @param version version of the case right after it
 */
record ErasureAnswer(UUID caseId, Instant erasedAt, long version) {

    static ErasureAnswer of(Posted posted) {
        return new ErasureAnswer(posted.event().caseId(), posted.event().occurredAt(), posted.version());
    }
}
