package org.vigie.eventlog.running;

/**
 * Does something as soon as the process is asked to end. The framework's own event comes after requests under way were waited for: too
 * late for what lets these requests go.
 */
public final class EndNotice implements AutoCloseable {
    private final Thread hook;

    /**
     * A notice that is not given out yet.
     *
     * @param name of the thread that does it
     * @param then what is to be done; it returns soon, for the process waits for it
     */
    public EndNotice(String name, Runnable then) {
        this.hook = new Thread(then, name);
    }

    /** From now on it is done when the process is asked to end. */
    public void start() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** It is not done any more, unless the process is ending already. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // it is being done or was
        }
    }
}
