package org.vigie.intake.domain.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that can be sent. It is never taken away, since what was sent must read for ever: it is retired.
 *
 * @param reference what actions call it, such as {@code GUIDE-PARENTS}
 * @param url where it can be read
 * @param validUntil last day, in Paris, on which it can have been sent; null as long as it is in use
 */
public record Document(
        String reference,
        String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable LocalDate validUntil) {

    /** Whether it can have been sent on {@code day}, in Paris. */
    public boolean isValidOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }
}
