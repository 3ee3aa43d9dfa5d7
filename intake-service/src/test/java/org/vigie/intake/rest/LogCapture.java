package org.vigie.intake.rest;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged between start and stop, stack traces too. */
final class LogCapture extends Handler {
    private final StringBuilder lines = new StringBuilder();
    private final Formatter formatter = new SimpleFormatter();

    void start() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    void stop() {
        Logger.getLogger("").removeHandler(this);
    }

    synchronized String text() {
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
