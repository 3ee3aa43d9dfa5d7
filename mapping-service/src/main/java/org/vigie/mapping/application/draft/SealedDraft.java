package org.vigie.mapping.application.draft;

import java.time.Instant;
import java.util.UUID;

/** A draft as it is stored: nobody reads its form without the key of the service. */
public record SealedDraft(
        UUID partnerId,
        UUID revision,
        Instant savedAt,
        @SuppressWarnings("ArrayRecordComponent") byte[] form) {}
