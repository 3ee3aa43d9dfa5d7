package org.vigie.eventlog.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.personal.SubjectKey;

/** Folds streams of one type to their state, for reading. Blocks on the log. */
public final class StreamReader<S, E> {
    private final EventLog log;
    private final EventCodec<E> codec;
    private final Decider<?, S, E, ?> decider;

    /** A reader of the streams that {@code decider} writes. */
    public StreamReader(EventLog log, EventCodec<E> codec, Decider<?, S, E, ?> decider) {
        this.log = log;
        this.codec = codec;
        this.decider = decider;
    }

    /** The stream's state with everything personal withheld; empty when there is no such stream. */
    public Optional<StreamState<S>> read(UUID streamId) {
        return fold(log.readStream(streamId), null);
    }

    /** The stream's state with what {@code key} opens, nothing once its subject was erased; empty when there is no such stream. */
    public Optional<StreamState<S>> read(UUID streamId, SubjectKey key) {
        return fold(log.readStream(streamId), key);
    }

    /** The state of the stream that {@code events} are, from its first on. */
    Optional<StreamState<S>> fold(List<StoredEvent> events, @Nullable SubjectKey key) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        S state = decider.initialState();
        for (E event : codec.decodeStream(events, key)) {
            state = decider.evolve(state, event);
        }
        return Optional.of(new StreamState<>(state, events.getLast().streamVersion()));
    }
}
