package org.vigie.eventlog.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.vigie.eventlog.StoredEvent;

/**
 * The events that this instance wrote last, one after the other, for those who follow the log: reading them back costs the database
 * more than a third of what storing them does. Bounded by bytes; what is forgotten, and what others wrote, is in the table.
 */
final class RecentEvents {
    private final long mostBytes;
    private final ArrayDeque<StoredEvent> events = new ArrayDeque<>();
    private long bytes;

    RecentEvents(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Adds what has just been committed. When others wrote in between, what came before is forgotten. */
    synchronized void add(Collection<StoredEvent> committed) {
        for (StoredEvent event : committed) {
            if (!events.isEmpty() && events.getLast().position() + 1 != event.position()) {
                forget();
            }
            events.add(event);
            bytes += bytes(event);
            while (bytes > mostBytes) {
                bytes -= bytes(events.remove());
            }
        }
    }

    /** Forgets all: whether the database still has it is not known. */
    synchronized void forget() {
        events.clear();
        bytes = 0;
    }

    /** At most {@code limit} of the events after {@code position}, beginning with the very next one; empty when that is not here. */
    synchronized List<StoredEvent> after(long position, int limit) {
        if (events.isEmpty()
                || events.getFirst().position() > position + 1
                || events.getLast().position() <= position) {
            return List.of();
        }
        List<StoredEvent> found = new ArrayList<>();
        for (StoredEvent event : events) {
            if (event.position() > position && found.size() < limit) {
                found.add(event);
            }
        }
        return found;
    }

    private static long bytes(StoredEvent event) {
        return (long) PendingAppend.ROW_OVERHEAD + event.data().length;
    }
}
