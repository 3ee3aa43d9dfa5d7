package org.vigie.eventlog.verification;

import java.io.PrintStream;

/** Says every few seconds how far a long verification is. */
final class Progress {
    private static final double EVERY_SECONDS = 5;

    private final PrintStream to;
    private final long started;
    private double said;

    Progress(PrintStream to, long started) {
        this.to = to;
        this.started = started;
    }

    void wholeUpTo(long position) {
        double now = seconds(started);
        if (now - said >= EVERY_SECONDS) {
            said = now;
            to.printf("whole up to position %d, %.0f events a second%n", position, position / now);
        }
    }

    static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
