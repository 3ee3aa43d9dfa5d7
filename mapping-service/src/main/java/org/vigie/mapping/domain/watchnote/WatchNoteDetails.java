package org.vigie.mapping.domain.watchnote;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.EntryDetails;
import org.vigie.mapping.domain.partner.Theme;

/**
 * What is known of a watch note. Its texts are free and never leave the service's own log and answers.
 *
 * @param notedOn the day in France on which it was noted
 * @param title what it is about
 * @param text what was seen
 * @param themes what it concerns, each once and in order, so that the same set is the same details
 * @param departments codes of the departments where it was seen, likewise; none for all of France
 * @param partnerIds the partners who saw it, likewise
 * @param source where it comes from, in words; null when not told
 */
public record WatchNoteDetails(
        LocalDate notedOn,
        String title,
        String text,
        List<Theme> themes,
        List<String> departments,
        List<UUID> partnerIds,
        @Nullable String source)
        implements EntryDetails {
    public WatchNoteDetails {
        themes = themes.stream().distinct().sorted().toList();
        departments = departments.stream().distinct().sorted().toList();
        partnerIds = partnerIds.stream().distinct().sorted().toList();
    }

    @Override
    public LocalDate day() {
        return notedOn;
    }
}
