package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Events of topics that a projection set aside. */
record ParkedOfProjection(Projection projection, EventTypes types) implements Definition.Parked {

    @Override
    public void take(Connection transaction, BuildRow build, Parcel parcel) throws SQLException {
        new WriteTarget(build).enter(transaction);
        projection.apply(transaction, List.of(upToDate(parcel)));
    }

    private ReceivedEvent upToDate(Parcel parcel) {
        return types.upToDate(parcel.event());
    }

    @Override
    public void skip(Connection transaction, BuildRow build, Parcel parcel) throws SQLException {
        new WriteTarget(build).enter(transaction);
        projection.skip(transaction, upToDate(parcel));
    }
}
