package org.vigie.eventlog.command;

import java.util.concurrent.CompletionStage;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.EventLog;

/** Lets something happen before the first append reaches the log. */
final class DelayedLog extends ForwardingLog {
    private Runnable before;

    DelayedLog(EventLog log, Runnable before) {
        super(log);
        this.before = before;
    }

    @Override
    public CompletionStage<AppendResult> append(Append append) {
        before.run();
        before = () -> {};
        return super.append(append);
    }
}
