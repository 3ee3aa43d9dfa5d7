package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.running.BackgroundTask;

/**
 * A subscription as the code has it.
 *
 * @param neverSkipped event types that nobody may leave out
 * @param topics that it reads; none for one that reads the service's own log
 * @param tables what there is to know of its tables; null for a policy, which has none
 * @param worker makes who fills a build of it
 * @param parked what becomes of an event that was set aside
 * @param committed called after rows were committed elsewhere than by a worker: by a switch, or of an event that was set aside
 */
record Definition(
        String name,
        int version,
        Set<String> neverSkipped,
        Set<String> topics,
        @Nullable Tables tables,
        Worker worker,
        Parked parked,
        Runnable committed) {

    /** The build that the code's version begins with. */
    Build firstBuild() {
        return Build.first(name, version);
    }

    /** Whether it has effects of its own instead of tables, so that it is never replayed. */
    boolean isPolicy() {
        return tables == null;
    }

    boolean readsOwnLog() {
        return topics.isEmpty();
    }

    /** Says what of the former tables goes on in the new ones, see {@link Projection#takeOver}. */
    @FunctionalInterface
    interface Tables {
        void takeOver(Connection transaction, String formerSchema) throws SQLException;
    }

    /** Makes a task that is not started yet. */
    @FunctionalInterface
    interface Worker {
        BackgroundTask on(Definition definition, BuildState state);
    }
}
