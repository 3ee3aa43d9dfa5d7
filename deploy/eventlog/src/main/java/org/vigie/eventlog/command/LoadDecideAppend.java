package org.vigie.eventlog.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;

/** The long way of a command: reads the stream, decides on its state and appends; once more whenever another writer was first. Blocks. */
final class LoadDecideAppend<C, S, E, R> {
    private static final int ATTEMPTS = 64;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final EventLog log;
    private final FoldedStreams<S, E> streams;
    private final Decider<C, S, E, R> decider;
    private final StreamKeys keys;
    private final RecentStreams<S, E> recent;
    private final Drafts<E> drafts;
    private final Repeats<E> repeats;

    LoadDecideAppend(
            EventLog log,
            EventCodec<E> codec,
            Decider<C, S, E, R> decider,
            StreamKeys keys,
            RecentStreams<S, E> recent,
            Drafts<E> drafts,
            Repeats<E> repeats) {
        this.log = log;
        this.streams = new FoldedStreams<>(log, codec, decider);
        this.decider = decider;
        this.keys = keys;
        this.recent = recent;
        this.drafts = drafts;
        this.repeats = repeats;
    }

    CommandResult<E, R> handle(Instruction<C> instruction) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<CommandResult<E, R>> result = attempt(instruction);
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new LogUnavailableException("too many writers on one stream", RETRY_AFTER, null);
    }

    /** Empty when another writer was first. */
    private Optional<CommandResult<E, R>> attempt(Instruction<C> instruction) {
        UUID stream = instruction.streamId();
        FoldedStreams.Since<S> since = streams.read(stream);
        Folded<S> known = since.known();
        List<StoredEvent> later = since.later();
        Optional<StoredEvent> before = later.stream()
                .filter(event -> event.eventId().equals(instruction.eventId()))
                .findFirst();
        if (before.isPresent()) {
            return Optional.of(repeats.answer(instruction, before.get()));
        }
        long version = known.versionWith(later);
        if (instruction.expectedVersion() != null && instruction.expectedVersion() != version) {
            return Optional.of(earlier(instruction).orElse(new Stale<>(version)));
        }
        StreamKey key = keys.of(instruction, streams.isErased(known, later));
        Folded<S> now = streams.fold(stream, known, later, key.key());
        return switch (decider.decide(instruction.command(), now.state())) {
            case Decision.Rejected<E, R>(R rejection) ->
                Optional.of(earlier(instruction).orElse(new Refused<>(rejection, now.version())));
            case Decision.Accepted<E, R>(List<E> events)
            when events.isEmpty() -> Optional.of(earlier(instruction).orElse(new Recorded<>(events, now.version())));
            case Decision.Accepted<E, R>(List<E> events) -> append(instruction, events, now, bytes(later), key);
        };
    }

    /** The answer of an earlier request under the same reference, wherever it went: it comes before any other answer. */
    private Optional<CommandResult<E, R>> earlier(Instruction<C> instruction) {
        return log.find(instruction.eventId()).map(stored -> repeats.answer(instruction, stored));
    }

    private Optional<CommandResult<E, R>> append(
            Instruction<C> instruction, List<E> events, Folded<S> now, long bytes, StreamKey key) {
        Append append = drafts.append(instruction, events, now.version(), key);
        return switch (await(log.append(append))) {
            case AppendResult.Appended appended -> {
                keys.appended(append);
                recent.appended(
                        append.streamId(), now.state(), events, appended.version(), bytes + append.bytes(), key.key());
                yield Optional.of(new Recorded<>(events, appended.version()));
            }
            case AppendResult.Repeated(StoredEvent first) -> Optional.of(repeats.answer(instruction, first));
            case AppendResult.Conflict _ -> Optional.empty();
        };
    }

    private static long bytes(List<StoredEvent> events) {
        return events.stream().mapToLong(event -> event.data().length).sum();
    }

    private static AppendResult await(CompletionStage<AppendResult> answer) {
        try {
            return answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
