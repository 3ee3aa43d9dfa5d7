package org.vigie.mapping.domain.watchnote;

import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.entry.Description;

/** What happened to one watch note. */
public sealed interface WatchNoteEvent extends Description<WatchNoteDetails> {

    /** Something was noted. */
    record WatchNoteNoted(
            WatchNoteDetails details, @Nullable String externalReference)
            implements WatchNoteEvent, Description.First<WatchNoteDetails> {}

    /** It is noted otherwise. */
    record WatchNoteChanged(WatchNoteDetails details) implements WatchNoteEvent {}
}
