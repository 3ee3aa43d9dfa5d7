package org.vigie.mapping.domain.entry;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked about one entry. */
public sealed interface EntryCommand<D extends EntryDetails> {

    /** What is known of the entry from now on. */
    D details();

    /** The name under which the source knows the entry, if it gave one; kept from the first time that it is told of. */
    @Nullable String externalReference();

    /** Those of the named partners who are on the map: things are done with partners, not with strangers. */
    Set<UUID> partnersOnTheMap();

    /** Tell of an entry that nobody has told of yet. */
    record RecordEntry<D extends EntryDetails>(
            D details, @Nullable String externalReference, Set<UUID> partnersOnTheMap) implements EntryCommand<D> {}

    /** Say what is known of an entry, whether it was told of or not. */
    record DescribeEntry<D extends EntryDetails>(
            D details, @Nullable String externalReference, Set<UUID> partnersOnTheMap) implements EntryCommand<D> {}
}
