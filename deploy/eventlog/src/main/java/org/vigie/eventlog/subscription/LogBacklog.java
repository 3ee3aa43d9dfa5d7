package org.vigie.eventlog.subscription;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;

/** Looks at how far builds are behind the service's own log. */
final class LogBacklog {
    private final EventLog log;
    private final Map<Build, Long> endsBefore = new HashMap<>();

    LogBacklog(EventLog log) {
        this.log = log;
    }

    /** The backlog of {@code build}, which is at {@code position}. */
    Backlog of(Build build, long position) {
        long end = log.head().position();
        Long before = endsBefore.put(build, end);
        boolean caughtUp = position >= end || (before != null && position >= before);
        return new Backlog(position, Math.max(0, end - position), position < end ? oldest(position) : null, caughtUp);
    }

    private @Nullable Instant oldest(long position) {
        List<StoredEvent> next = log.readAfter(position, 1);
        return next.isEmpty() ? null : next.getFirst().recordedAt();
    }
}
