package org.vigie.mapping.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.vigie.eventlog.ErasedSubjectException;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.UnreadableEventException;
import org.vigie.eventlog.command.CommandHandler;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.Instruction;
import org.vigie.eventlog.command.Rehearsal;
import org.vigie.eventlog.command.Rehearsed;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.eventlog.command.StreamState;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.mapping.application.Telling.Naming.InPlace;

/** The entries of one kind: what is told of them goes to the log, what is asked of them comes from it. */
final class Entries<C, S, E, R> {
    private static final Executor VIRTUAL_THREADS = Thread::startVirtualThread;

    private final EntryKind<C, S, E, R> kind;
    private final EventLog log;
    private final SubjectKeys keys;
    private final ReferenceIds references;
    private final CommandHandler<C, S, E, R> handler;

    Entries(EntryKind<C, S, E, R> kind, EventLog log, SubjectKeys keys, ReferenceIds references) {
        this.kind = kind;
        this.log = log;
        this.keys = keys;
        this.references = references;
        this.handler = new CommandHandler<>(kind.name(), log, kind.codec(), kind.decider(), keys);
    }

    /** Carries out {@code command}, which says what {@code telling} tells, and never blocks. */
    CompletionStage<Told<R>> tell(Telling<?> telling, C command, Instant occurredAt) {
        EntryIds ids = EntryIds.of(references, kind.name(), telling);
        return handle(telling, command, occurredAt, ids)
                .thenCompose(result -> {
                    if (telling.naming() instanceof InPlace
                            && result instanceof Repeated<E, R> repeated
                            && repeated.stored().streamId().equals(ids.streamId())) {
                        return handle(telling, command, occurredAt, ids.withFreshEventId())
                                .thenApply(again -> told(again, ids.streamId()));
                    }
                    return CompletableFuture.completedStage(told(result, ids.streamId()));
                })
                .exceptionallyComposeAsync(failure -> explained(failure, ids.streamId()), VIRTUAL_THREADS);
    }

    /** The name of their kind. */
    String kind() {
        return kind.name();
    }

    /** A rehearsal of what is told of these entries. */
    Rehearsal<C, S, E, R> rehearsal() {
        return new Rehearsal<>(log, kind.codec(), kind.decider(), keys);
    }

    /** What {@link #tell} would come to if all that was rehearsed before had been told; carries nothing out. */
    CompletionStage<Told<R>> rehearse(MapRehearsal rehearsal, Telling<?> telling, C command, Instant occurredAt) {
        EntryIds ids = EntryIds.of(references, kind.name(), telling);
        return rehearsal
                .of(this)
                .handle(instruction(telling, command, occurredAt, ids))
                .thenApply(result -> told(result, ids.streamId()))
                .exceptionallyComposeAsync(failure -> explained(failure, ids.streamId()), VIRTUAL_THREADS);
    }

    /** The entry with this id as it is now; empty when there is none of this kind. Blocks on the log. */
    Optional<StreamState<S>> find(UUID id) {
        List<StoredEvent> events = log.readStream(id);
        if (events.isEmpty() || isForeign(events)) {
            return Optional.empty();
        }
        S state = kind.decider().initialState();
        for (E event : decoded(id, events)) {
            state = kind.decider().evolve(state, event);
        }
        return Optional.of(new StreamState<>(state, events.getLast().streamVersion()));
    }

    /** What was told of the entry with this id, oldest first; nothing when there is none of this kind. Blocks on the log. */
    List<Posting<E>> history(UUID id) {
        List<StoredEvent> events = log.readStream(id);
        if (isForeign(events)) {
            return List.of();
        }
        List<E> told = decoded(id, events);
        return IntStream.range(0, events.size())
                .mapToObj(index -> Posting.of(events.get(index), told.get(index)))
                .toList();
    }

    /** What is personal is read with the entry's key, unless it was destroyed. */
    private List<E> decoded(UUID id, List<StoredEvent> events) {
        return kind.codec()
                .decodeStream(
                        events, kind.codec().hasPersonalData() ? keys.find(id).orElse(null) : null);
    }

    private CompletionStage<CommandResult<E, R>> handle(
            Telling<?> telling, C command, Instant occurredAt, EntryIds ids) {
        return handler.handle(instruction(telling, command, occurredAt, ids));
    }

    private Instruction<C> instruction(Telling<?> telling, C command, Instant occurredAt, EntryIds ids) {
        return new Instruction<>(
                ids.streamId(),
                command,
                ids.eventId(),
                occurredAt,
                ids.eventId(),
                null,
                telling.client(),
                kind.codec().hasPersonalData()
                        ? new RequestContent(new byte[0], telling.content())
                        : new RequestContent(telling.content(), new byte[0]),
                telling.expectedVersion(),
                ids.load());
    }

    private Told<R> told(CommandResult<E, R> result, UUID id) {
        return switch (result) {
            case Recorded<E, R>(var events, var version) ->
                !events.isEmpty() && version == events.size()
                        ? new Told.Created<>(id, version)
                        : new Told.Present<>(id, version);
            case Repeated<E, R>(var first, var _, var sameContent) ->
                sameContent ? new Told.Present<>(first.streamId(), first.streamVersion()) : new Told.Mismatch<>();
            case CommandResult.Refused<E, R>(var rejection, var version) -> new Told.Refused<>(rejection, version);
            case CommandResult.Stale<E, R>(var actualVersion) -> new Told.Stale<>(actualVersion);
        };
    }

    private Told<R> told(Rehearsed<R> result, UUID id) {
        return switch (result) {
            case Rehearsed.Accepted<R>(var opening, var version) ->
                opening ? new Told.Created<>(id, version) : new Told.Present<>(id, version);
            case Rehearsed.Repeated<R>(var streamId, var version, var sameContent) ->
                sameContent ? new Told.Present<>(streamId, version) : new Told.Mismatch<>();
            case Rehearsed.Refused<R>(var rejection, var version) -> new Told.Refused<>(rejection, version);
        };
    }

    /**
     * A client's id may name an entry of another kind, whose events are not this kind's to read, or one of which a restored log knows only that it
     * was erased: no failures of ours.
     */
    private CompletionStage<Told<R>> explained(Throwable failure, UUID id) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case ErasedSubjectException _ -> CompletableFuture.completedStage(new Told.Erased<>());
            case UnreadableEventException _
            when isForeign(log.readStream(id)) -> CompletableFuture.completedStage(new Told.IdTaken<>());
            default -> CompletableFuture.failedStage(failure);
        };
    }

    private boolean isForeign(List<StoredEvent> events) {
        return !events.isEmpty() && !events.getFirst().streamType().equals(kind.name());
    }
}
