package org.vigie.mapping.domain.entry;

import org.jspecify.annotations.Nullable;

/** The states of an entry. */
public sealed interface EntryState<D extends EntryDetails> {

    /** Nobody has told of it. */
    record Unknown<D extends EntryDetails>() implements EntryState<D> {}

    /** It is on the map. */
    record Known<D extends EntryDetails>(
            D details, @Nullable String externalReference) implements EntryState<D> {}
}
