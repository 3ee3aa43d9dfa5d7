package org.vigie.mapping.application;

import jakarta.inject.Singleton;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.domain.entry.EntryCommand;
import org.vigie.mapping.domain.entry.EntryDecider;
import org.vigie.mapping.domain.entry.EntryRejection;
import org.vigie.mapping.domain.entry.EntryState;
import org.vigie.mapping.domain.watchnote.WatchNoteDetails;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent.WatchNoteChanged;
import org.vigie.mapping.domain.watchnote.WatchNoteEvent.WatchNoteNoted;

/** The watch notes that were taken. */
@Singleton
public class WatchNotes extends DescribedEntries<WatchNoteDetails, WatchNoteEvent> {
    /** How watch notes lie in the log. */
    public static final EntryKind<
                    EntryCommand<WatchNoteDetails>, EntryState<WatchNoteDetails>, WatchNoteEvent, EntryRejection>
            KIND = new EntryKind<>(
                    "watchNote",
                    JacksonEventCodec.of(
                            WatchNoteEvent.class,
                            List.of(
                                    new EventType<>("WatchNoteNoted", 1, WatchNoteNoted.class),
                                    new EventType<>("WatchNoteChanged", 1, WatchNoteChanged.class))),
                    new EntryDecider<>(WatchNoteNoted::new, WatchNoteChanged::new));

    WatchNotes(EventLog log, SubjectKeys keys, ReferenceIds ids, PartnersOnTheMap partners) {
        super(KIND, log, keys, ids, partners);
    }
}
