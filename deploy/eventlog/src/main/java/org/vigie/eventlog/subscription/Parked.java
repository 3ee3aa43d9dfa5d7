package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;

/** Takes in, or leaves out for good, an event that was set aside. */
interface Parked {

    /** Takes {@code parcel} in, with {@code transaction} or durably before it lets go of it. */
    void take(Connection transaction, BuildRow build, Parcel parcel) throws SQLException;

    /** Notes that {@code parcel} is left out. */
    void skip(Connection transaction, BuildRow build, Parcel parcel) throws SQLException;

    /** Events that a policy set aside. What it does for one is durable before the transaction lets go of it. */
    record OfPolicy(Policy policy, EventTypes types) implements Parked {

        @Override
        public void take(Connection transaction, BuildRow build, Parcel parcel) {
            policy.react(types.upToDate(parcel.event()));
        }

        @Override
        public void skip(Connection transaction, BuildRow build, Parcel parcel) {}
    }

    /** Events of topics that a projection set aside. */
    record OfProjection(Projection projection, EventTypes types) implements Parked {

        @Override
        public void take(Connection transaction, BuildRow build, Parcel parcel) throws SQLException {
            new WriteTarget(build).enter(transaction);
            projection.apply(transaction, List.of(upToDate(parcel)));
        }

        @Override
        public void skip(Connection transaction, BuildRow build, Parcel parcel) throws SQLException {
            new WriteTarget(build).enter(transaction);
            projection.skip(transaction, upToDate(parcel));
        }

        private ReceivedEvent upToDate(Parcel parcel) {
            return types.upToDate(parcel.event());
        }
    }

    /** Events of the service's own log that a projection set aside; the log has what they say. */
    record OfLogProjection(LogProjection projection, EventLog log) implements Parked {

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
}
