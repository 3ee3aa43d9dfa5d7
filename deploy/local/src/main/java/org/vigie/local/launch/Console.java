package org.vigie.local.launch;

import java.io.PrintStream;

/** What the launcher tells people, a line at a time. */
public final class Console {
    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** Whether people watch as it is written, so that a line may be written over; deploy/run knows. */
    public boolean terminal() {
        return Boolean.getBoolean("vigie.terminal");
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /**
     * Writes over the line that was written this way before; for a terminal.
     *
     * @param last whether this line stays
     */
    public synchronized void overwrite(String line, boolean last) {
        out.print("\r" + line + (last ? System.lineSeparator() : ""));
        out.flush();
    }
}
