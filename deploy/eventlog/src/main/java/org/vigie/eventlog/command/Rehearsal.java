package org.vigie.eventlog.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.command.RehearsedStreams.Remembered;
import org.vigie.eventlog.command.RehearsedStreams.Taken;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.SubjectKeys;

/**
 * Says what a {@link CommandHandler} would answer to one command after the other, were those before carried out. Writes nothing: each is
 * decided on the log as it is and on what the rehearsal remembers of the commands before.
 *
 * <p>It remembers in bounded memory: the streams and the event ids that were used last, thousands of each, and of all others only that
 * they were written to. What rests on a stream that it no longer remembers is presumed to be accepted, so that it never
 * refuses what would be carried out; what it accepts may still be refused, as it may when the log changes.
 *
 * <p>Instructions for one stream must come one after the other; those for others may come at the same time. An expected version
 * is not looked at.
 *
 * @param <C> commands
 * @param <S> states
 * @param <E> events
 * @param <R> rejections
 */
public final class Rehearsal<C, S, E, R> {
    /** How many read at once: a file's lines come by the thousand, and who records meanwhile needs a connection too. */
    static final int READERS = 4;

    private final Semaphore readers = new Semaphore(READERS, true);
    private final EventLog log;
    private final EventCodec<E> codec;
    private final Decider<C, S, E, R> decider;
    private final SubjectKeys keys;
    private final Repeats<E> repeats;
    private final StreamReader<S, E> reader;
    private final RehearsedStreams<S> streams = new RehearsedStreams<>();

    /** A rehearsal of what a handler with the same parts does. */
    public Rehearsal(EventLog log, EventCodec<E> codec, Decider<C, S, E, R> decider, SubjectKeys keys) {
        this.log = log;
        this.codec = codec;
        this.decider = decider;
        this.keys = keys;
        this.repeats = new Repeats<>(codec, keys);
        this.reader = new StreamReader<>(log, codec, decider);
    }

    /**
     * Says what would become of {@code instruction}. Never blocks the caller's thread; completes exceptionally as {@link
     * CommandHandler#handle} does when the log cannot be read.
     */
    public CompletionStage<Rehearsed<R>> handle(Instruction<C> instruction) {
        CompletableFuture<Rehearsed<R>> answer = new CompletableFuture<>();
        CommandHandler.onVirtualThread(answer, () -> inTurn(instruction));
        return answer;
    }

    private Rehearsed<R> inTurn(Instruction<C> instruction) {
        readers.acquireUninterruptibly();
        try {
            return rehearse(instruction);
        } finally {
            readers.release();
        }
    }

    /** Whether an accepted command was for this stream; of a million streams that none was for, one in 50,000 is mistaken for one. */
    public boolean hasWritten(UUID streamId) {
        return streams.hasWritten(streamId);
    }

    private Rehearsed<R> rehearse(Instruction<C> instruction) {
        Optional<Rehearsed<R>> repeated = repeated(instruction);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        Remembered<S> now = state(instruction.streamId());
        return switch (decider.decide(instruction.command(), now.state())) {
            case Decision.Rejected<E, R>(R rejection) ->
                now.whole()
                        ? new Rehearsed.Refused<>(rejection, now.version())
                        : new Rehearsed.Accepted<>(false, now.version());
            case Decision.Accepted<E, R>(List<E> events)
            when events.isEmpty() -> new Rehearsed.Accepted<>(false, now.version());
            case Decision.Accepted<E, R>(List<E> events) -> accept(instruction, events, now);
        };
    }

    private Optional<Rehearsed<R>> repeated(Instruction<C> instruction) {
        Taken before = streams.taken(instruction.eventId());
        if (before != null) {
            return Optional.of(repeated(instruction, before));
        }
        return log.find(instruction.eventId()).map(stored -> {
            CommandResult.Repeated<E, R> answer = repeats.answer(instruction, stored);
            return new Rehearsed.Repeated<>(
                    answer.stored().streamId(), answer.stored().streamVersion(), answer.sameContent());
        });
    }

    private Rehearsed<R> repeated(Instruction<C> instruction, Taken before) {
        boolean same = before.streamId().equals(instruction.streamId())
                && Fingerprint.sameInMemory(before.content(), instruction.content());
        return new Rehearsed.Repeated<>(before.streamId(), before.version(), same);
    }

    private Rehearsed<R> accept(Instruction<C> instruction, List<E> events, Remembered<S> before) {
        Taken first = streams.take(
                instruction.eventId(),
                new Taken(instruction.streamId(), before.version() + 1, Fingerprint.inMemory(instruction.content())));
        if (first != null) {
            return repeated(instruction, first);
        }
        long version = before.version() + events.size();
        S state = before.state();
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        streams.remember(
                instruction.streamId(),
                new Remembered<>(state, version, before.whole(), before.bytes() + EventSizes.of(codec, events)));
        return new Rehearsed.Accepted<>(before.version() == 0 && before.whole(), version);
    }

    private Remembered<S> state(UUID streamId) {
        Remembered<S> remembered = streams.remembered(streamId);
        return remembered == null ? stored(streamId) : remembered;
    }

    private Remembered<S> stored(UUID streamId) {
        List<StoredEvent> events = log.readStream(streamId);
        SubjectKey key = events.isEmpty() || !codec.hasPersonalData()
                ? null
                : keys.find(streamId).orElse(null);
        StreamState<S> stream = reader.fold(events, key).orElseGet(() -> new StreamState<>(decider.initialState(), 0));
        long bytes = events.stream().mapToLong(event -> event.data().length).sum();
        return new Remembered<>(stream.state(), stream.version(), !streams.hasWritten(streamId), bytes);
    }
}
