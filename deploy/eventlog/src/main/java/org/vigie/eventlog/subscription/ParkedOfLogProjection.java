package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;

/** Events of the service's own log that a projection set aside; the log has what they say. */
record ParkedOfLogProjection(LogProjection projection, EventLog log) implements Definition.Parked {

    @Override
    public void take(Connection transaction, BuildRow build, Parcel parcel) throws SQLException {
        new WriteTarget(build).enter(transaction);
        projection.apply(transaction, List.of(stored(parcel)));
    }

    @Override
    public void skip(Connection transaction, BuildRow build, Parcel parcel) throws SQLException {
        new WriteTarget(build).enter(transaction);
        projection.skip(transaction, stored(parcel));
    }

    private StoredEvent stored(Parcel parcel) {
        return log.find(parcel.eventId())
                .orElseThrow(() -> new IllegalStateException("an event that was set aside is not in the log"));
    }
}
