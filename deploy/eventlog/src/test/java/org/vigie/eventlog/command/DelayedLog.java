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

/** Lets something happen before the first append reaches the log. */
final class DelayedLog implements EventLog {
    private final EventLog log;
    private Runnable before;

    DelayedLog(EventLog log, Runnable before) {
        this.log = log;
        this.before = before;
    }

    @Override
    public CompletionStage<AppendResult> append(Append append) {
        before.run();
        before = () -> {};
        return log.append(append);
    }

    @Override
    public List<StoredEvent> readStream(UUID streamId) {
        return log.readStream(streamId);
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
    public LogHead head() {
        return log.head();
    }

    @Override
    public void onAppended(LongConsumer listener) {
        log.onAppended(listener);
    }
}
