package org.vigie.intake.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of who read whose identity and why. Append-only; kept apart from the log. Blocks. */
public interface IdentityReadings {

    /**
     * Keeps a reading, durably, before anything is shown.
     *
     * @param reader the client that reads, and whom it reads for
     * @param sealedReason why, under the key of the case: who is forgotten is not named by a reason either
     */
    void record(UUID caseId, String reader, byte[] sealedReason);

    /** The readings of a case, oldest first. */
    List<Reading> of(UUID caseId);

    /** At most {@code most} readings whose reason is in the clear, as releases before kept it. */
    List<ClearReason> inTheClear(int most);

    /** Keeps {@code sealed} in place of a reason in the clear; null when its key is destroyed and nobody shall read it. */
    void seal(long number, byte @Nullable [] sealed);

    /** A reading of a case in the clear. */
    record Reading(String reader, Instant at) {}

    /** A reading with the reason in the clear. */
    record ClearReason(long number, UUID caseId, String reason) {
        /** Says nothing, since a reason may name somebody. */
        @Override
        public String toString() {
            return "ClearReason";
        }
    }
}
