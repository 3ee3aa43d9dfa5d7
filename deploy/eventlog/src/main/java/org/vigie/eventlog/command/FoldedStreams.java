package org.vigie.eventlog.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.personal.SubjectKey;

/**
 * Folds streams and remembers the long ones for a while, so that a command reads what is new and not all that ever was. Events never
 * change: what was folded once is right for ever, whoever appends. Only what a destroyed key had opened must be forgotten.
 */
final class FoldedStreams<S, E> {
    /** Shorter streams are read in one go in hardly more time, and nothing of them is kept in memory. */
    private static final long LONG = 16;

    /** Bounds memory by the events that are in what is kept. */
    private static final long MOST_EVENTS = 200_000;

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final EventLog log;
    private final EventCodec<E> codec;
    private final Decider<?, S, E, ?> decider;
    private final Cache<UUID, Folded<S>> known = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((UUID _, Folded<S> folded) -> (int) Math.min(folded.version(), Integer.MAX_VALUE))
            .expireAfterWrite(A_WHILE)
            .executor(Runnable::run)
            .build();

    FoldedStreams(EventLog log, EventCodec<E> codec, Decider<?, S, E, ?> decider) {
        this.log = log;
        this.codec = codec;
        this.decider = decider;
    }

    /**
     * A stream as it was read.
     *
     * @param known what is remembered of it, or its beginning
     * @param later the events after that
     */
    record Since<S>(Folded<S> known, List<StoredEvent> later) {}

    /** The stream; nothing is remembered of one that the log has otherwise: a standby that takes over may lack its end. */
    Since<S> read(UUID streamId) {
        Folded<S> folded = known.getIfPresent(streamId);
        if (folded != null) {
            List<StoredEvent> found = log.readStream(streamId, folded.version() - 1);
            if (!found.isEmpty() && Arrays.equals(found.getFirst().hash(), folded.hash())) {
                return new Since<>(folded, found.subList(1, found.size()));
            }
            known.invalidate(streamId);
        }
        return new Since<>(beginning(), log.readStream(streamId));
    }

    /** Whether there is an erasure in {@code before} or among {@code later}. */
    boolean isErased(Folded<S> before, List<StoredEvent> later) {
        return before.erased() || later.stream().anyMatch(codec::isErasure);
    }

    /** {@code before} with {@code later}, the events after it, its personal fields as far as {@code key} opens them. */
    Folded<S> fold(UUID streamId, Folded<S> before, List<StoredEvent> later, @Nullable SubjectKey key) {
        boolean goesOn = before.version() == 0 || before.opened() == (key != null);
        if (goesOn && later.isEmpty()) {
            return before;
        }
        Folded<S> folded = goesOn ? evolve(before, later, key) : evolve(beginning(), log.readStream(streamId), key);
        if (folded.version() >= LONG) {
            known.put(streamId, folded);
        }
        return folded;
    }

    private Folded<S> beginning() {
        return new Folded<>(decider.initialState(), 0, new byte[0], false, false);
    }

    private Folded<S> evolve(Folded<S> before, List<StoredEvent> later, @Nullable SubjectKey key) {
        S state = before.state();
        for (StoredEvent event : later) {
            state = decider.evolve(state, codec.decode(event, key));
        }
        byte[] hash = later.isEmpty() ? before.hash() : later.getLast().hash();
        return new Folded<>(state, before.versionWith(later), hash, key != null, isErased(before, later));
    }
}
