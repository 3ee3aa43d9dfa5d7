package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.vigie.eventlog.StoredEvent;

/**
 * A read model filled from the service's own log, without the broker. Position and rows share a transaction, whose
 * commit does not wait for the disk: what a crash of the database takes of both is made again from the log. Its
 * tables are in {@code db/projection/<name>.sql}, see {@link Projection}. A CDI bean; the library runs every one it finds and
 * wakes it after each append.
 */
public interface LogProjection {

    /** Name for the position and metrics, such as {@code cases}. */
    String name();

    /** Raised when the same events must give other rows, see {@link Projection#version}. */
    int version();

    /**
     * How many times as long as its work this projection rests while more events are recorded than it keeps up with. Not zero where rows
     * are dear and nobody waits for them: recording goes first then, and they follow once there is a lull.
     */
    default int rests() {
        return 0;
    }

    /** Names of event types that an operator must not leave out: an erasure, whose rows would stay. */
    default Set<String> neverSkipped() {
        return Set.of();
    }

    /**
     * Whether its tables have something personal in the clear, such as names to be searched in parts: they are written anew after erasures, since
     * PostgreSQL leaves old rows in the files of a table.
     */
    default boolean holdsPersonalData() {
        return false;
    }

    /** Changes the rows for {@code events}, in order of position, with {@code transaction}; neither commits nor closes it. */
    void apply(Connection transaction, List<StoredEvent> events) throws SQLException;

    /**
     * Called after a commit from which on readers may see other rows, on each instance that follows the log, whichever of them made the
     * rows; sometimes once too often. For who waits for rows: in {@link #apply} nobody sees them yet. It must be quick and must not throw.
     */
    default void committed() {}

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
    default void skip(Connection transaction, StoredEvent event) throws SQLException {}
}
