package org.vigie.eventlog.command;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;

/** Counts how many events of streams are read. */
final class CountingLog extends ForwardingLog {
    private final AtomicLong count = new AtomicLong();

    CountingLog(EventLog log) {
        super(log);
    }

    long eventsRead() {
        return count.get();
    }

    @Override
    public List<StoredEvent> readStream(UUID streamId, long version) {
        List<StoredEvent> events = super.readStream(streamId, version);
        count.addAndGet(events.size());
        return events;
    }
}
