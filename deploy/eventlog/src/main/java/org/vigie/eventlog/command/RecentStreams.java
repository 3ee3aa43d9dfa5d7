package org.vigie.eventlog.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Erasure;
import org.vigie.eventlog.personal.SubjectKey;

/**
 * The streams that this instance has just written to, as they were right after, so that the next command for one of them can be decided
 * without reading. Only what is accepted may rest on it: the append is checked against the version and fails when another instance was
 * there in between. Since it holds keys it forgets within the minute for which they are kept unwrapped elsewhere. Bounded, first in,
 * first out: how often a stream was written to says nothing of whether it will be again.
 */
final class RecentStreams<S, E> {
    private static final long MOST_WEIGHT = 2_000;

    /** A stream weighs as much more as it has events, since its state may hold something of each. */
    private static final int EVENTS_OF_ONE = 64;

    private static final long A_WHILE = Duration.ofMinutes(1).toNanos();

    private final Decider<?, S, E, ?> decider;
    private final LinkedHashMap<UUID, Recent<S>> recent = new LinkedHashMap<>();
    private long weight;

    RecentStreams(Decider<?, S, E, ?> decider) {
        this.decider = decider;
    }

    /**
     * A stream as it was.
     *
     * @param version of its last event, 0 when it has none
     * @param key of its subject; null when none was needed
     * @param since when that was, by {@link System#nanoTime}
     */
    record Recent<S>(S state, long version, @Nullable SubjectKey key, long since) {

        private long weight() {
            return 1 + version / EVENTS_OF_ONE;
        }

        private boolean isOld() {
            return System.nanoTime() - since > A_WHILE;
        }
    }

    /** A stream that nobody has written to. */
    Recent<S> beginning() {
        return new Recent<>(decider.initialState(), 0, null, System.nanoTime());
    }

    /** The stream as it was a moment ago, null when that is not known. */
    synchronized @Nullable Recent<S> find(UUID streamId) {
        Recent<S> found = recent.get(streamId);
        return found == null || found.isOld() ? null : found;
    }

    /** Remembers that {@code added} were stored after {@code before} and brought the stream to {@code version}. */
    void appended(UUID streamId, S before, List<E> added, long version, @Nullable SubjectKey key) {
        S state = before;
        for (E event : added) {
            if (event instanceof Erasure) {
                forget(streamId);
                return;
            }
            state = decider.evolve(state, event);
        }
        put(streamId, new Recent<>(state, version, key, System.nanoTime()));
    }

    private synchronized void put(UUID streamId, Recent<S> stream) {
        forget(streamId);
        recent.put(streamId, stream);
        weight += stream.weight();
        while (weight > MOST_WEIGHT
                || (weight > 0 && recent.firstEntry().getValue().isOld())) {
            forget(recent.firstEntry().getKey());
        }
    }

    /** What is remembered of the stream is no longer so. */
    synchronized void forget(UUID streamId) {
        Recent<S> gone = recent.remove(streamId);
        if (gone != null) {
            weight -= gone.weight();
        }
    }
}
