package org.vigie.eventlog.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rehearsal remembers of the commands that it accepted: about 15 MB at most. */
final class RehearsedStreams<S> {
    private static final long MOST_BYTES = 6 << 20;
    private static final long MOST_EVENT_IDS = 1 << 14;

    private final MostRecent<UUID, Remembered<S>> streams = new MostRecent<>(MOST_BYTES);
    private final MostRecent<UUID, Taken> events = new MostRecent<>(MOST_EVENT_IDS);
    private final UuidFilter written = new UuidFilter();

    /**
     * A stream as it would be.
     *
     * @param whole false when it was written to before and forgotten since, so that something is missing
     * @param bytes size of the events that are in it, as a measure of the state's
     */
    record Remembered<S>(S state, long version, boolean whole, long bytes) {
        private static final int OVERHEAD = 512;

        private long weight() {
            return OVERHEAD + bytes;
        }
    }

    /** An event id that would be taken: where its event would be, and a digest of what the request says. */
    record Taken(UUID streamId, long version, byte[] content) {}

    @Nullable Remembered<S> remembered(UUID streamId) {
        return streams.get(streamId);
    }

    void remember(UUID streamId, Remembered<S> stream) {
        streams.put(streamId, stream, stream.weight());
        written.add(streamId);
    }

    boolean hasWritten(UUID streamId) {
        return written.mayContain(streamId);
    }

    @Nullable Taken taken(UUID eventId) {
        return events.get(eventId);
    }

    /** Takes the id unless it is taken: then who has it. */
    @Nullable Taken take(UUID eventId, Taken taking) {
        return events.putIfAbsent(eventId, taking, 1);
    }
}
