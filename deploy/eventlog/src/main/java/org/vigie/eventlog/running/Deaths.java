package org.vigie.eventlog.running;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * The threads of this process that were to run for ever and ended by what nobody expected. Such a process is not live: what has
 * thrown an {@code Error} once is not begun again in the same process, a new one is.
 */
public final class Deaths {
    private static final Logger LOG = Logger.getLogger(Deaths.class);
    private static final List<String> NAMES = new CopyOnWriteArrayList<>();

    private Deaths() {}

    /** Thread {@code name} ends by {@code cause}. */
    public static void died(String name, Throwable cause) {
        NAMES.add(name);
        LOG.errorf("%s died and is not begun again, restart this process: %s", name, Failure.describe(cause));
    }

    /** Names of the threads that died, none in a process that is live. */
    public static List<String> names() {
        return List.copyOf(NAMES);
    }

    /** For tests, whose process goes on. */
    static void forget() {
        NAMES.clear();
    }
}
