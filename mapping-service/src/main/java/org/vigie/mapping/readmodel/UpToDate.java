package org.vigie.mapping.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.vigie.eventlog.subscription.LogProjection;
import org.vigie.eventlog.subscription.ReadYourWrites;

/** Lets a cartographer who was told that something is on the map find it in the list. */
@ApplicationScoped
public class UpToDate {
    /** Many times what a projection needs; when it is stopped or far behind, the list is shown as it is. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ReadYourWrites reads;

    UpToDate(ReadYourWrites reads) {
        this.reads = reads;
    }

    /** Waits until the list shows all that was answered before. */
    public void await(LogProjection projection) {
        reads.await(projection, PATIENCE);
    }
}
