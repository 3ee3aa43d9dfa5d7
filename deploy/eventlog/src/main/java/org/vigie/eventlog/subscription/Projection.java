package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.vigie.eventlog.codec.Upcaster;

/**
 * A read model filled from Kafka topics. Its position lies in the same transaction as its rows, so each event has its effect
 * exactly once. Its tables are in {@code db/projection/<name>.sql} on the class path, by bare names, and are
 * dropped and made again by the library. A CDI bean; the library runs every one it finds.
 */
public interface Projection {

    /** Name for positions, consumer group and metrics, such as {@code activity}. */
    String name();

    /**
     * Raised when the same events must give other rows: new tables are filled beside those that are read, and take their place
     * once they have caught up. Until then this code reads the former tables.
     */
    int version();

    /** Topics read, such as {@code vigie.intake}. */
    Set<String> topics();

    /** Event types it has an effect for. */
    Set<String> handles();

    /** Event types it leaves aside on purpose; a type in neither set stops the subscription loudly. */
    Set<String> ignores();

    /** Types of those it handles that an operator must not leave out: an erasure, whose rows would stay. */
    default Set<String> neverSkipped() {
        return Set.of();
    }

    /** The hops from older versions of those types, so that everything on the topics reads as what is handled. */
    default List<Upcaster> upcasters() {
        return List.of();
    }

    /** Changes the rows for {@code events} (handled types only, per stream in order) with {@code transaction}; neither commits nor closes it. */
    void apply(Connection transaction, List<ReceivedEvent> events) throws SQLException;

    /**
     * Takes over into the new tables what the former ones hold and events do not tell, such as the columns of a second writer, in
     * the transaction that switches from one to the other: nobody reads or writes either. Bare names are the new tables.
     *
     * @param formerSchema where the former tables are, made by whichever version was live
     */
    default void takeOver(Connection transaction, String formerSchema) throws SQLException {}

    /**
     * Notes that {@code event} is left out for good, for an operator said so; for a projection that counts what it has seen.
     */
    default void skip(Connection transaction, ReceivedEvent event) throws SQLException {}
}
