package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vigie.eventlog.StoredEvent;

/**
 * A read model filled from the service's own log, without the broker. Position and rows share a transaction. A CDI bean; the
 * library runs every one it finds and wakes it after each append.
 */
public interface LogProjection {

    /** Name for the position and metrics, such as {@code cases}. */
    String name();

    /** Raised when the same events must give other rows. */
    int version();

    /** Changes the rows for {@code events}, in order of position, with {@code transaction}; neither commits nor closes it. */
    void apply(Connection transaction, List<StoredEvent> events) throws SQLException;
}
