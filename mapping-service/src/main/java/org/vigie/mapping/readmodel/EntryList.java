package org.vigie.mapping.readmodel;

import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;

/** How entries of one kind come into their list. A CDI bean; {@link EntriesProjection} keeps the list of every one it finds. */
public interface EntryList<V extends ListedEntry> {

    /** The name of the kind, as in the log. */
    String kind();

    /** What the list answers. */
    Class<V> view();

    /**
     * The entry after one more event of its stream.
     *
     * @param before what it was; null before its first event
     */
    V after(@Nullable V before, StoredEvent stored);
}
