package org.vigie.eventlog.subscription;

import java.util.List;
import java.util.Set;
import org.vigie.eventlog.codec.Upcaster;

/**
 * Reacts to published events with commands of its own: at least once, so what it does carries an id made from the event.
 * Never replayed by a rebuild. A CDI bean; the library runs every one it finds.
 */
public interface Policy {

    /** Name for positions, consumer group and metrics, such as {@code when-information-preoccupante-then-refer}. */
    String name();

    /** Topics read. */
    Set<String> topics();

    /** Event types it reacts to. */
    Set<String> handles();

    /** Event types it leaves aside on purpose; a type in neither set stops the subscription loudly. */
    Set<String> ignores();

    /**
     * Types of those it handles that are never left out, whatever an operator says: an erasure. One that waits is kept and tried again
     * even after the log that told it was restored to a time before it.
     */
    default Set<String> neverSkipped() {
        return Set.of();
    }

    /** The hops from older versions of those types, so that everything on the topics reads as what is handled. */
    default List<Upcaster> upcasters() {
        return List.of();
    }

    /** Does its work for {@code event} and returns when that is durable; blocking is fine (virtual thread). Throws to be called again. */
    void react(ReceivedEvent event);
}
