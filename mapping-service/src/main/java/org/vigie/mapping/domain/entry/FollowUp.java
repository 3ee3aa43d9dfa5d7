package org.vigie.mapping.domain.entry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was agreed on and is to be done.
 *
 * @param followUpId the client's own id for it, once in its entry
 * @param what what is to be done; free text, which never leaves the service's own log and answers
 * @param dueOn the day by which it is to be done
 * @param doneOn the day on which it was done; null as long as it is open
 */
public record FollowUp(
        UUID followUpId,
        String what,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {}
