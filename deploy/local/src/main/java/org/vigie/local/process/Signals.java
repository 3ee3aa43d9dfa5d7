package org.vigie.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to a process, for those that Java has no word for. */
final class Signals {
    private Signals() {}

    static void send(long pid, String name) {
        try {
            new ProcessBuilder("kill", "-s", name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
