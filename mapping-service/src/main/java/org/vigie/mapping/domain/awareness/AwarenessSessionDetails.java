package org.vigie.mapping.domain.awareness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.DocumentReference;
import org.vigie.mapping.domain.entry.EntryDetails;

/**
 * What is known of an awareness session. Its texts are free and never leave the service's own log and answers.
 *
 * @param heldOn the day in France on which it was held
 * @param title what it was called
 * @param professionals how many professionals it reached
 * @param department code of the department where it was held; null when not known, or held for all of France
 * @param documents where its documents are found
 */
public record AwarenessSessionDetails(
        LocalDate heldOn,
        String title,
        int professionals,
        @Nullable String department,
        List<DocumentReference> documents)
        implements EntryDetails {
    public AwarenessSessionDetails {
        documents = List.copyOf(documents);
    }

    /** A session without documents. */
    public AwarenessSessionDetails(LocalDate heldOn, String title, int professionals, @Nullable String department) {
        this(heldOn, title, professionals, department, List.of());
    }

    @Override
    public LocalDate day() {
        return heldOn;
    }
}
