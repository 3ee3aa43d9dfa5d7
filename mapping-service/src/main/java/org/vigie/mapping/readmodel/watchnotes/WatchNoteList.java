package org.vigie.mapping.readmodel.watchnotes;

import jakarta.inject.Singleton;
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.domain.watchnote.WatchNoteDetails;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent;
import org.vigie.mapping.readmodel.DescribedList;

/** How watch notes come into their list. */
@Singleton
final class WatchNoteList extends DescribedList<WatchNoteDetails, WatchNoteEvent, WatchNoteView> {
    WatchNoteList() {
        super(WatchNotes.KIND, WatchNoteView.class, WatchNoteView::of);
    }
}
