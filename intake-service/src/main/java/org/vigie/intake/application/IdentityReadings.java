package org.vigie.intake.application;

import java.util.UUID;

/** The record of who read whose identity and why. Append-only; kept apart from the log. */
public interface IdentityReadings {

    /**
     * Keeps a reading, durably, before anything is shown.
     *
     * @param reader the client that reads
     * @param reason why, in the reader's words
     */
    void record(UUID caseId, String reader, String reason);
}
