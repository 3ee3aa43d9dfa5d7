package org.vigie.eventlog.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogHead;
import org.vigie.eventlog.StoredEvent;

/** Another log, as it is. */
class ForwardingLog implements EventLog {
    private final EventLog log;

    ForwardingLog(EventLog log) {
        this.log = log;
    }

    @Override
    public CompletionStage<AppendResult> append(Append append) {
        return log.append(append);
    }

    @Override
    public List<StoredEvent> readStream(UUID streamId, long version) {
        return log.readStream(streamId, version);
    }

    @Override
    public List<StoredEvent> readAfter(long position, int limit) {
        return log.readAfter(position, limit);
    }

    @Override
    public Optional<StoredEvent> find(UUID eventId) {
        return log.find(eventId);
    }

    @Override
    public Optional<byte[]> hashAt(long position) {
        return log.hashAt(position);
    }

    @Override
    public Optional<String> actorOf(UUID eventId) {
        return log.actorOf(eventId);
    }

    @Override
    public Optional<String> openerOf(UUID streamId) {
        return log.openerOf(streamId);
    }

    @Override
    public LogHead head() {
        return log.head();
    }

    @Override
    public void onAppended(LongConsumer listener) {
        log.onAppended(listener);
    }
}
