package org.vigie.analytics.readmodel.activity.chapter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.vigie.analytics.domain.Contributions;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** A part of the projection that keeps the facts of one kind of thing. New kinds are new chapters. */
public interface Chapter {

    /** Event types that change its facts. */
    Set<String> handles();

    /** Event types of the same topic that change nothing here; they count for the position of the report alone. */
    Set<String> leavesAside();

    /**
     * Stores what {@code events} tell (handled types only, per stream in order) and adds what changes for the counters to {@code
     * change}. Counters themselves are written once for all chapters, after them, so that their locks are always taken last.
     */
    void apply(Connection transaction, List<ReceivedEvent> events, Contributions change) throws SQLException;
}
