package org.vigie.intake.readmodel.readings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading of an identity, or a search for one.
 *
 * @param number from 1, dense: one that is missing was taken out
 * @param caseId null when a search found nobody
 * @param reason null when it cannot be told, see {@code reasonIs}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityReadingItem(
        long number,
        @Nullable UUID caseId,
        String reader,
        Instant readAt,
        @Nullable String reason,
        ReasonIs reasonIs) {

    /** Why there is a reason or none. */
    public enum ReasonIs {
        /** It is told. */
        KEPT,
        /** It went with what identified the people of the case. */
        ERASED,
        /** The search found nobody, so there was no case under whose key it could be kept. */
        NOT_KEPT,
        /** It is not what was sealed. */
        BROKEN
    }
}
