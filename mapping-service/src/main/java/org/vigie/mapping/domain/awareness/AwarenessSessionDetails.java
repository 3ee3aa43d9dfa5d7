package org.vigie.mapping.domain.awareness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an awareness session.
 *
 * @param heldOn the day in France on which it was held
 * @param title what it was called; free text, which never leaves the service's own log and answers
 * @param professionals how many professionals it reached
 * @param department code of the department where it was held; null when not known, or held for all of France
 */
public record AwarenessSessionDetails(
        LocalDate heldOn,
        String title,
        int professionals,
        @Nullable String department) {}
