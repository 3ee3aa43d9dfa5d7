package org.vigie.mapping.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.mapping.application.Telling.Naming.ById;
import org.vigie.mapping.application.Telling.Naming.ByReference;
import org.vigie.mapping.application.Telling.Naming.InPlace;

/**
 * The ids under which a telling goes to the log. The event's id decides what counts as the same telling sent again.
 *
 * @param load whether the entry is likely to exist
 */
record EntryIds(UUID streamId, UUID eventId, Load load) {
    private static final String SERVICE = "mapping";

    static EntryIds of(ReferenceIds ids, String kind, Telling<?> telling) {
        String client = telling.client();
        return switch (telling.naming()) {
            case ByReference(var reference, var id) -> {
                UUID eventId = ids.of(SERVICE, client, kind, reference);
                yield new EntryIds(id == null ? eventId : id, eventId, Load.ASSUME_NEW);
            }
            case ById(var id) ->
                new EntryIds(
                        id, ids.of(SERVICE, client, kind, id.toString(), digest(telling.content())), Load.ASSUME_NEW);
            case InPlace(var id, var reference) ->
                new EntryIds(id, inPlace(ids, client, kind, reference), Load.READ_FIRST);
        };
    }

    /** The same for an entry that took the reference before: being told anew is another event. */
    EntryIds withFreshEventId() {
        return new EntryIds(streamId, UUID.randomUUID(), Load.READ_FIRST);
    }

    /** Without a reference any id will do: what is put twice is found equal and appends nothing. */
    private static UUID inPlace(ReferenceIds ids, String client, String kind, @Nullable String reference) {
        return reference == null ? UUID.randomUUID() : ids.of(SERVICE, client, kind, reference);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
