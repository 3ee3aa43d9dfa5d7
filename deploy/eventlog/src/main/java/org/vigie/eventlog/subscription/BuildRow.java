package org.vigie.eventlog.subscription;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of a build.
 *
 * @param live whether it is the one that everybody reads
 * @param reason why it stopped or was cancelled, for operators
 * @param leftBehind epochs of logs that were restored since: their events count no longer
 * @param starts how often operators had it begin again
 */
record BuildRow(
        Build build, boolean live, Status status, @Nullable String reason, Set<UUID> leftBehind, int starts) {

    /** How a build is. */
    enum Status {
        /** It is read and takes in what comes. */
        RUNNING,
        /** It is filled beside the one that is read. */
        REBUILDING,
        /** An instance met what it must not go on from. */
        STOPPED,
        /** An operator stopped the filling; it keeps what it has and can go on. */
        CANCELLED
    }

    /** The schema that its tables are in now. */
    String schema() {
        return live ? Build.schema(build.name()) : build.ownSchema();
    }

    /** Whether it waits for an operator to let it go on. */
    boolean waitsForOperator() {
        return status == Status.STOPPED || status == Status.CANCELLED;
    }

    boolean isCancelled() {
        return status == Status.CANCELLED;
    }
}
