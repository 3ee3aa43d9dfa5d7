package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.vigie.eventlog.codec.Upcaster;

/**
 * A read model filled from Kafka topics. Its position lies in the same transaction as its rows, so each event has its effect
 * exactly once. A CDI bean; the library runs every one it finds.
 */
public interface Projection {

    /** Name for positions, consumer group and metrics, such as {@code activity}. */
    String name();

    /** Raised when the same events must give other rows: the projection is then rebuilt. */
    int version();

    /** Topics read, such as {@code vigie.intake}. */
    Set<String> topics();

    /** Event types it has an effect for. */
    Set<String> handles();

    /** Event types it leaves aside on purpose; a type in neither set stops the subscription loudly. */
    Set<String> ignores();

    /** The hops from older versions of those types, so that everything on the topics reads as what is handled. */
    default List<Upcaster> upcasters() {
        return List.of();
    }

    /** Changes the rows for {@code events} (handled types only, per stream in order) with {@code transaction}; neither commits nor closes it. */
    void apply(Connection transaction, List<ReceivedEvent> events) throws SQLException;
}
