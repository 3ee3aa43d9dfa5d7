package org.vigie.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code with its words. A code is never taken away, since what was recorded with it must read for ever: it is retired.
 *
 * @param label what users see, in French
 * @param definition what it means, in French
 * @param validFrom first day, in Paris, that what is newly told may bear it
 * @param validUntil last such day; null as long as it is in use
 */
public record Term(
        String code,
        String label,
        String definition,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Whether what happened on {@code day}, in Paris, may be told with it. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
