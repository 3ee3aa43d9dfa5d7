package org.vigie.eventlog.subscription;

import org.jspecify.annotations.Nullable;

/** A build that this instance works on; written by the thread that fills it, read by the one that watches it. */
final class BuildState {
    private final Build build;
    private final int starts;
    private final boolean filling;
    private volatile @Nullable String stopped;

    /**
     * @param starts how often operators had it begin again, as far as known when this work began
     * @param filling whether there is much to take in before it is of use
     */
    BuildState(Build build, int starts, boolean filling) {
        this.filling = filling;
        this.build = build;
        this.starts = starts;
    }

    Build build() {
        return build;
    }

    String name() {
        return build.name();
    }

    boolean isFilling() {
        return filling;
    }

    int starts() {
        return starts;
    }

    /** Why this instance stopped working on it; null while it works. */
    @Nullable String stopped() {
        return stopped;
    }

    void stop(String reason) {
        stopped = reason;
    }
}
