package org.vigie.eventlog.command;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;

/**
 * One stream that is read again and again, such as a book that many decisions rest on. What was folded stays in memory, since events never
 * change, and each reading asks the log for what is new; with it for the last event that is remembered, as a standby that takes over may lack
 * the end of the log: then all is read anew. Nothing personal is opened. For many threads.
 *
 * @param <S> what the stream says; never changed once it was given out
 */
public final class RememberedStream<S> {
    private final EventLog log;
    private final UUID streamId;
    private final BiFunction<S, StoredEvent, S> fold;
    private final Known<S> beginning;
    private volatile Known<S> known;

    /**
     * A stream of which nothing is remembered yet.
     *
     * @param beginning what it says before its first event
     * @param fold what it says once an event has happened as well
     */
    public RememberedStream(EventLog log, UUID streamId, S beginning, BiFunction<S, StoredEvent, S> fold) {
        this.log = log;
        this.streamId = streamId;
        this.fold = fold;
        this.beginning = new Known<>(beginning, null);
        this.known = this.beginning;
    }

    /** What the stream says as of now. Blocks on the log. */
    public S read() {
        Known<S> before = known;
        StoredEvent last = before.last;
        List<StoredEvent> found = log.readStream(streamId, last == null ? 0 : last.streamVersion() - 1);
        Known<S> now;
        if (last == null) {
            now = with(before, found);
        } else if (!found.isEmpty() && Arrays.equals(found.getFirst().hash(), last.hash())) {
            now = with(before, found.subList(1, found.size()));
        } else {
            now = with(beginning, log.readStream(streamId));
        }
        known = now; // whoever was slower is checked by the next reading
        return now.state;
    }

    private Known<S> with(Known<S> before, List<StoredEvent> later) {
        if (later.isEmpty()) {
            return before;
        }
        S state = before.state;
        for (StoredEvent event : later) {
            state = fold.apply(state, event);
        }
        return new Known<>(state, later.getLast());
    }

    /** The stream as far as it was read, and the last event that is in it. */
    private record Known<S>(S state, @Nullable StoredEvent last) {}
}
