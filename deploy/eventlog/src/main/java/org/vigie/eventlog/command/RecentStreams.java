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
    /** Room for some two thousand streams of a few events. */
    private static final long MOST_WEIGHT = 6L << 20;

    /** Bytes that a stream takes beside its events. */
    private static final int OF_A_STREAM = 2_048;

    /** Bytes that a state may hold of an event whose size is not known any more. */
    private static final int OF_AN_EVENT = 64;

    private static final long ERASED = -1;

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
     * @param bytes of the events behind the state, as far as they are known; -1 for a stream that was erased
     * @param key of its subject; null when none was needed
     * @param since when that was, by {@link System#nanoTime}
     */
    record Recent<S>(
            S state, long version, long bytes, @Nullable SubjectKey key, long since) {

        private long weight() {
            return OF_A_STREAM + version * OF_AN_EVENT + bytes;
        }

        private boolean isErased() {
            return bytes < 0;
        }

        private boolean isOld() {
            return System.nanoTime() - since > A_WHILE;
        }
    }

    /** A stream that nobody has written to. */
    Recent<S> beginning() {
        return new Recent<>(decider.initialState(), 0, 0, null, System.nanoTime());
    }

    /** The stream as it was a moment ago, null when that is not known. */
    synchronized @Nullable Recent<S> find(UUID streamId) {
        Recent<S> found = recent.get(streamId);
        return found == null || found.isOld() || found.isErased() ? null : found;
    }

    /**
     * Remembers that {@code added} were stored after {@code before} and brought the stream to {@code version}.
     *
     * @param bytes of all events behind the state, as far as they are known
     */
    void appended(UUID streamId, S before, List<E> added, long version, long bytes, @Nullable SubjectKey key) {
        S state = before;
        for (E event : added) {
            if (event instanceof Erasure) {
                erased(streamId, version);
                return;
            }
            state = decider.evolve(state, event);
        }
        put(streamId, new Recent<>(state, version, bytes, key, System.nanoTime()));
    }

    /** Without the state and the key, and so that an answer which comes late does not bring them back. */
    private void erased(UUID streamId, long version) {
        put(streamId, new Recent<>(decider.initialState(), version, ERASED, null, System.nanoTime()));
    }

    private synchronized void put(UUID streamId, Recent<S> stream) {
        Recent<S> known = recent.get(streamId);
        if (known != null && known.version() >= stream.version()) {
            return;
        }
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
