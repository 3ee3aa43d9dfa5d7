package org.vigie.referral.testing;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Everything that is logged while it is a handler of the root logger, stack traces too. */
public final class LogCapture extends Handler {
    private final StringBuilder lines = new StringBuilder();
    private final Formatter formatter = new SimpleFormatter();

    public LogCapture() {
        setLevel(Level.ALL);
    }

    public synchronized String text() {
        return lines.toString();
    }

    @Override
    public synchronized void publish(LogRecord line) {
        lines.append(formatter.format(line));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
