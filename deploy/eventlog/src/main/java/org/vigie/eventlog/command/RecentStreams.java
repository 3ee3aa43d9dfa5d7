package org.vigie.eventlog.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Erasure;
import org.vigie.eventlog.personal.SubjectKey;

/**
 * The streams that this instance has just written to, as they were right after, so that the next command for one of them can be decided
 * without reading. Only what is accepted may rest on it: the append is checked against the version and fails when another instance was
 * there in between. It holds keys, and forgets as soon as they are forgotten elsewhere.
 */
final class RecentStreams<S, E> {
    /** Bounds memory by the events that are in what is kept. */
    private static final long MOST_EVENTS = 10_000;

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Decider<?, S, E, ?> decider;
    private final Cache<UUID, Recent<S>> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_EVENTS)
            .weigher((UUID _, Recent<S> stream) -> (int) Math.min(stream.version(), Integer.MAX_VALUE))
            .expireAfterWrite(A_WHILE)
            .executor(Runnable::run)
            .build();

    RecentStreams(Decider<?, S, E, ?> decider) {
        this.decider = decider;
    }

    /**
     * A stream as it was.
     *
     * @param version of its last event
     * @param key of its subject; null when none was needed
     */
    record Recent<S>(S state, long version, @Nullable SubjectKey key) {}

    /** The stream as it was a moment ago, null when that is not known. */
    @Nullable Recent<S> find(UUID streamId) {
        return recent.getIfPresent(streamId);
    }

    /** Remembers that {@code events} were stored after {@code before}, and are now the stream's last up to {@code version}. */
    void appended(UUID streamId, S before, List<E> events, long version, @Nullable SubjectKey key) {
        S state = before;
        for (E event : events) {
            if (event instanceof Erasure) {
                forget(streamId);
                return;
            }
            state = decider.evolve(state, event);
        }
        recent.put(streamId, new Recent<>(state, version, key));
    }

    /** What is remembered of the stream is no longer so. */
    void forget(UUID streamId) {
        recent.invalidate(streamId);
    }
}
