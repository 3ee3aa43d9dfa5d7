package org.vigie.mapping.application;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.eventlog.command.Rehearsal;

/** What one file would do to the map: nothing of it is recorded. See {@link Rehearsal} for what it can promise. */
public final class MapRehearsal {
    private final Map<String, Rehearsal<?, ?, ?, ?>> byKind = new ConcurrentHashMap<>();

    /** That of these entries; one that has seen nothing yet when none of them was told of. */
    @SuppressWarnings("unchecked") // whoever asks under a kind's name made it: a name is for ever one kind's
    <C, S, E, R> Rehearsal<C, S, E, R> of(Entries<C, S, E, R> entries) {
        return (Rehearsal<C, S, E, R>) byKind.computeIfAbsent(entries.kind(), _ -> entries.rehearsal());
    }

    /** Whether an entry of this kind was told of, see {@link Rehearsal#hasWritten}. */
    boolean hasWritten(EntryKind<?, ?, ?, ?> kind, UUID id) {
        Rehearsal<?, ?, ?, ?> rehearsal = byKind.get(kind.name());
        return rehearsal != null && rehearsal.hasWritten(id);
    }
}
