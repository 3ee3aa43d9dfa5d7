package org.vigie.mapping.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.application.Telling.Naming.ByReference;
import org.vigie.mapping.domain.entry.Description;
import org.vigie.mapping.domain.entry.EntryCommand;
import org.vigie.mapping.domain.entry.EntryCommand.DescribeEntry;
import org.vigie.mapping.domain.entry.EntryCommand.RecordEntry;
import org.vigie.mapping.domain.entry.EntryDetails;
import org.vigie.mapping.domain.entry.EntryRejection;
import org.vigie.mapping.domain.entry.EntryState;
import org.vigie.mapping.domain.entry.EntryState.Known;

/** The entries of one kind of which nothing is decided but what is known of them. */
public class DescribedEntries<D extends EntryDetails, E extends Description<D>> {
    private final Entries<EntryCommand<D>, EntryState<D>, E, EntryRejection> entries;
    private final PartnersOnTheMap partners;

    DescribedEntries(
            EntryKind<EntryCommand<D>, EntryState<D>, E, EntryRejection> kind,
            EventLog log,
            SubjectKeys keys,
            ReferenceIds ids,
            PartnersOnTheMap partners) {
        this.entries = new Entries<>(kind, log, keys, ids);
        this.partners = partners;
    }

    /** Takes what is told of an entry. Never blocks. */
    public CompletionStage<Told<EntryRejection>> tell(Telling<D> telling) {
        return partners.among(telling.details().partnerIds())
                .thenCompose(known -> entries.tell(telling, command(telling, known), occurredAt(telling)));
    }

    /** What would become of what is told of an entry, if all that was rehearsed before had been told. Never blocks. */
    public CompletionStage<Told<EntryRejection>> rehearse(Telling<D> telling, MapRehearsal rehearsal) {
        return partners.among(telling.details().partnerIds(), rehearsal)
                .thenCompose(
                        known -> entries.rehearse(rehearsal, telling, command(telling, known), occurredAt(telling)));
    }

    /** The entry with this id as it is now, its own writes included. Blocks on the log. */
    public Optional<Entry<D>> find(UUID id) {
        return entries.find(id)
                .flatMap(found -> found.state() instanceof Known<D>(var details, var reference)
                        ? Optional.of(new Entry<>(id, found.version(), details, reference))
                        : Optional.empty());
    }

    private static Instant occurredAt(Telling<? extends EntryDetails> telling) {
        return FrenchDay.beginning(telling.details().day());
    }

    private EntryCommand<D> command(Telling<D> telling, Set<UUID> partnersOnTheMap) {
        var reference = telling.naming().externalReference();
        return telling.naming() instanceof ByReference
                ? new RecordEntry<>(telling.details(), reference, partnersOnTheMap)
                : new DescribeEntry<>(telling.details(), reference, partnersOnTheMap);
    }
}
