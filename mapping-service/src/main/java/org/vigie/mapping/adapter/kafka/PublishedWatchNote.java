package org.vigie.mapping.adapter.kafka;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.domain.watchnote.WatchNoteDetails;

/** A watch note as others hear of it: when, on what and where; what it says is free text and stays inside. */
record PublishedWatchNote(UUID watchNoteId, LocalDate notedOn, List<Theme> themes, List<String> departments) {

    static PublishedWatchNote of(UUID watchNoteId, WatchNoteDetails details) {
        return new PublishedWatchNote(watchNoteId, details.notedOn(), details.themes(), details.departments());
    }
}
