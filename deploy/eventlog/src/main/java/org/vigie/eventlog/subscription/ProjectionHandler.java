package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.Backoff;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * Takes events into a projection: rows and positions in one transaction that locks the positions first. Whoever comes late
 * with the same events finds them covered and writes nothing, so each has its effect exactly once.
 */
final class ProjectionHandler implements BatchHandler {
    private static final Logger LOG = Logger.getLogger(ProjectionHandler.class);

    private final Projection projection;
    private final DataSource database;
    private final StopSignal stop;
    private final Retries retries;
    private final BuildRow build;
    private final WriteTarget target;
    private final EventTypes types;
    private final PositionTable positions;
    private final ParkedEvents parkedEvents;

    ProjectionHandler(
            Projection projection,
            EventTypes types,
            DataSource database,
            BuildRow build,
            StopSignal stop,
            Retries retries) {
        this.projection = projection;
        this.database = database;
        this.build = build;
        this.stop = stop;
        this.retries = retries;
        this.target = new WriteTarget(build);
        this.types = types;
        this.positions = new PositionTable(build.build());
        this.parkedEvents = new ParkedEvents(build.build());
    }

    @Override
    public void handle(List<Arrival> arrivals, Runnable keepAlive) throws SQLException, InterruptedException {
        try {
            take(arrivals);
        } catch (SQLException | RuntimeException e) {
            if (!Poison.is(e)) {
                throw e;
            }
            LOG.warnf("%s fails on a batch, which is taken one by one: %s", projection.name(), Failure.describe(e));
            for (Arrival arrival : arrivals) {
                takeAlone(arrival);
                keepAlive.run();
            }
        }
    }

    private void take(List<Arrival> arrivals) throws SQLException {
        Selection selection = Transaction.in(database, connection -> {
            Selection selected = select(connection, arrivals);
            List<Arrival> good = withoutParked(connection, selected.handled());
            if (!good.isEmpty()) {
                projection.apply(
                        connection,
                        good.stream()
                                .map(arrival -> types.upToDate(arrival.event()))
                                .toList());
            }
            positions.move(connection, selected.positions());
            return selected;
        });
        selection.stopIfMust();
    }

    private void takeAlone(Arrival arrival) throws SQLException, InterruptedException {
        Backoff backoff = retries.backoff();
        for (int attempt = 1; !stop.isStopped(); attempt++) {
            try {
                take(List.of(arrival));
                return;
            } catch (SQLException | RuntimeException e) {
                if (!Poison.is(e)) {
                    throw e;
                }
                if (attempt == retries.most()) {
                    park(arrival, Failure.describe(e));
                    return;
                }
                stop.await(backoff.next());
            }
        }
    }

    private void park(Arrival arrival, String reason) throws SQLException {
        Transaction.in(database, connection -> {
            Selection selected = select(connection, List.of(arrival));
            parkedEvents.park(
                    connection, selected.handled().stream().map(Parcel::of).toList(), reason);
            positions.move(connection, selected.positions());
            return selected;
        });
        LOG.errorf(
                "%s set position %d of %s aside, and what follows in its stream: %s",
                projection.name(), arrival.position(), arrival.partition(), reason);
    }

    private Selection select(Connection connection, List<Arrival> arrivals) throws SQLException {
        var stored = positions.lock(connection, partitions(arrivals));
        target.enter(connection);
        return Selection.of(arrivals, stored, types, build.leftBehind(), Set.of());
    }

    /** Sets aside what follows an event that was set aside in its stream. */
    private List<Arrival> withoutParked(Connection connection, List<Arrival> handled) throws SQLException {
        Set<UUID> parked = parkedEvents.streams(connection);
        if (parked.isEmpty()) {
            return handled;
        }
        List<Arrival> good = new ArrayList<>();
        List<Parcel> followers = new ArrayList<>();
        for (Arrival arrival : handled) {
            if (parked.contains(arrival.streamId())) {
                followers.add(Parcel.of(arrival));
            } else {
                good.add(arrival);
            }
        }
        parkedEvents.park(connection, followers, ParkedEvents.FOLLOWS);
        return good;
    }

    private static Collection<TopicPartition> partitions(List<Arrival> arrivals) {
        Set<TopicPartition> partitions = new HashSet<>();
        arrivals.forEach(arrival -> partitions.add(arrival.partition()));
        return partitions;
    }
}
