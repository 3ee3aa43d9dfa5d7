package org.vigie.mapping.domain.practice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.DocumentReference;
import org.vigie.mapping.domain.partner.Theme;

/**
 * What is known of a practice. Its texts are free and never leave the service's own log and answers.
 *
 * @param title what it is called
 * @param description what is done, in words
 * @param themes what it concerns, each once and in order, so that the same set is the same details
 * @param departments codes of the departments where it began, likewise
 * @param partnerIds the partners who began it, likewise
 * @param documents where its documents are found
 * @param evaluation what came of it; null as long as nobody looked
 */
public record PracticeDetails(
        String title,
        String description,
        List<Theme> themes,
        List<String> departments,
        List<UUID> partnerIds,
        List<DocumentReference> documents,
        @Nullable Evaluation evaluation) {
    public PracticeDetails {
        themes = themes.stream().distinct().sorted().toList();
        departments = departments.stream().distinct().sorted().toList();
        partnerIds = partnerIds.stream().distinct().sorted().toList();
        documents = List.copyOf(documents);
    }

    /** Whether others say the same of the practice, whatever came of it. */
    boolean describesAs(PracticeDetails others) {
        return equals(new PracticeDetails(
                others.title,
                others.description,
                others.themes,
                others.departments,
                others.partnerIds,
                others.documents,
                evaluation));
    }
}
