package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.running.Failure;

/**
 * Takes in what a build set aside, event by event in the order of its stream, or leaves one out, as an operator asks. For a projection each goes
 * in a transaction that locks the position of the event's partition, so that nothing of the stream comes in between. A policy holds up
 * nobody else's events: what is set aside meanwhile is tried by itself.
 */
final class ParkedRelease {
    /** More than that wait for another request. */
    private static final int MOST = 10_000;

    private final DataSource database;
    private final Definition definition;
    private final BuildRow build;
    private final PositionTable positions;
    private final ParkedEvents parked;

    ParkedRelease(DataSource database, Definition definition, BuildRow build) {
        this.database = database;
        this.definition = definition;
        this.build = build;
        this.positions = new PositionTable(build.build());
        this.parked = new ParkedEvents(build.build());
    }

    /** Takes in all that waits of the stream of {@code event}, until one fails. */
    ActResult retry(ParkedEvent event) throws SQLException {
        for (int taken = 0; taken < MOST; taken++) {
            try {
                if (!Transaction.in(database, connection -> takeNext(connection, event))) {
                    return new ActResult.Done(taken);
                }
                definition.committed().run();
            } catch (SQLException | RuntimeException e) {
                if (!Poison.is(e) && !definition.isPolicy()) {
                    throw e;
                }
                String why = Failure.describe(e);
                Transaction.in(database, connection -> explain(connection, event.streamId(), why));
                return new ActResult.FailedAgain(taken, why);
            }
        }
        return new ActResult.Done(MOST);
    }

    private boolean takeNext(Connection connection, ParkedEvent event) throws SQLException {
        alone(connection, event);
        Optional<Parcel> first = parked.firstOf(connection, event.streamId());
        if (first.isEmpty()) {
            return false;
        }
        definition.parked().take(connection, build, first.get());
        parked.remove(connection, first.get());
        return true;
    }

    /** With the position locked nothing that follows in the stream is just being set aside. */
    private void alone(Connection transaction, ParkedEvent event) throws SQLException {
        if (!definition.isPolicy()) {
            positions.lock(transaction, Set.of(event.partition()));
        }
    }

    private boolean explain(Connection connection, UUID stream, String why) throws SQLException {
        Optional<Parcel> first = parked.firstOf(connection, stream);
        if (first.isPresent()) {
            parked.explain(connection, first.get(), why);
        }
        return first.isPresent();
    }

    /** Leaves {@code event} out for good; false when it does not wait any more. */
    boolean skip(Connection transaction, ParkedEvent event) throws SQLException {
        alone(transaction, event);
        Optional<Parcel> found = parked.find(transaction, event.eventId());
        if (found.isEmpty()) {
            return false;
        }
        definition.parked().skip(transaction, build, found.get());
        parked.remove(transaction, found.get());
        return true;
    }
}
