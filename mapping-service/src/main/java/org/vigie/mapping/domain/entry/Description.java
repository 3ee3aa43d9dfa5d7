package org.vigie.mapping.domain.entry;

import org.jspecify.annotations.Nullable;

/** An event that tells what is known of an entry since: complete, not a difference. */
public interface Description<D extends EntryDetails> {

    /** What is known of the entry since. */
    D details();

    /** The description that put the entry on the map. */
    interface First<D extends EntryDetails> extends Description<D> {

        /** The name under which the source knows the entry, if it gave one. */
        @Nullable String externalReference();
    }
}
