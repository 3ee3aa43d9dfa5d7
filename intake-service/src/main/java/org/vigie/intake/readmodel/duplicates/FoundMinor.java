package org.vigie.intake.readmodel.duplicates;

import java.util.UUID;

/** A minor of a case. */
record FoundMinor(UUID caseId, UUID minorId) {
    /** Before all others. */
    static final FoundMinor NONE = new FoundMinor(new UUID(0, 0), new UUID(0, 0));
}
