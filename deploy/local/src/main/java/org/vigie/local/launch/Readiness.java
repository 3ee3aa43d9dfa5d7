package org.vigie.local.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.StartFailure;

/** Waits until a process takes requests. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Readiness() {}

    /**
     * Waits for a 200.
     *
     * @throws StartFailure when the process ends first, or takes longer than anybody would wait
     */
    static void await(String name, URI ready, ChildProcess process) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (status(ready) != 200) {
            if (process.endsWithin(BETWEEN)) throw StartFailure.of(name, process.log());
            if (Instant.now().isAfter(deadline))
                throw new StartFailure(
                        name + " is not ready after " + PATIENCE.toMinutes() + " minutes; see " + process.log());
        }
    }

    /** What the probe answers, 0 when it does not. */
    static int status(URI probe) {
        try {
            HttpURLConnection connection = (HttpURLConnection) probe.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode();
        } catch (IOException unanswered) {
            return 0;
        }
    }
}
