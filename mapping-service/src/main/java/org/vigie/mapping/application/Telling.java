package org.vigie.mapping.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client tells of one entry.
 *
 * @param client who tells: a system, never a person
 * @param naming how it says which entry it means
 * @param details what is known of the entry
 * @param content what the request says, in one spelling, to tell a repeat from a conflict
 * @param expectedVersion the version of the entry that {@code If-Match} names, null for any
 */
public record Telling<D>(
        String client,
        Naming naming,
        D details,
        byte[] content,
        @Nullable Long expectedVersion) {

    /** How a client says which entry it means, and with it what sending the same again does. */
    public sealed interface Naming {

        /** The source's name for it, if it was given. */
        @Nullable String externalReference();

        /**
         * A new entry under the client's reference. The same reference again is a repeat, or a mismatch if it says other things.
         *
         * @param id the client's own id for the entry; null to get one made from the reference
         */
        record ByReference(
                String externalReference, @Nullable UUID id) implements Naming {}

        /**
         * An entry under the client's id, new or not, as a file tells of it. The same line sent again changes nothing, also
         * after the entry was changed in another way: a file can be sent twice without undoing corrections.
         */
        record ById(UUID id) implements Naming {
            @Override
            public @Nullable String externalReference() {
                return null;
            }
        }

        /**
         * The entry with this id, new or not, from now on as told here.
         *
         * @param externalReference taken by this entry, so that it cannot name another; null for none
         */
        record InPlace(UUID id, @Nullable String externalReference) implements Naming {}
    }
}
