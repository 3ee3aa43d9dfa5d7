package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.vigie.eventlog.running.StopSignal;

/**
 * Has a policy react to events: those of one stream in order, several streams at a time. The position moves once all of a
 * batch are done or set aside, so after a crash a batch is reacted to again. What was set aside is for {@link ParkedRetries}.
 */
final class PolicyHandler implements BatchHandler {
    private final DataSource database;
    private final EventTypes types;
    private final PositionTable positions;
    private final ParkedEvents parkedEvents;
    private final StreamReaction reaction;
    private final BuildRow build;

    PolicyHandler(
            Policy policy, EventTypes types, DataSource database, BuildRow build, StopSignal stop, Retries retries) {
        this.database = database;
        this.build = build;
        this.types = types;
        this.positions = new PositionTable(build.build());
        this.parkedEvents = new ParkedEvents(build.build());
        this.reaction = new StreamReaction(policy, types, database, parkedEvents, stop, retries);
    }

    @Override
    public void handle(List<Arrival> arrivals, Runnable keepAlive) throws SQLException, InterruptedException {
        Map<UUID, List<Arrival>> streams = new LinkedHashMap<>();
        Selection selection = Transaction.in(database, connection -> {
            Selection selected = select(connection, arrivals);
            selected.handled()
                    .forEach(arrival -> streams.computeIfAbsent(arrival.streamId(), id -> new ArrayList<>())
                            .add(arrival));
            parkFollowers(connection, streams);
            if (streams.isEmpty()) {
                positions.move(connection, selected.positions());
            }
            return selected;
        });
        if (!streams.isEmpty()) {
            reactToAll(streams.values(), keepAlive);
            Transaction.in(database, connection -> {
                positions.move(connection, selection.positions());
                return selection;
            });
        }
        selection.stopIfMust();
    }

    private Selection select(Connection connection, List<Arrival> arrivals) throws SQLException {
        var partitions = arrivals.stream().map(Arrival::partition).collect(Collectors.toSet());
        return Selection.of(
                arrivals, positions.lock(connection, partitions), types, build.leftBehind(), types.neverSkipped());
    }

    private void parkFollowers(Connection connection, Map<UUID, List<Arrival>> streams) throws SQLException {
        Set<UUID> parked = parkedEvents.streams(connection, streams.keySet());
        parked.retainAll(streams.keySet());
        for (UUID stream : parked) {
            List<Arrival> followers = streams.remove(stream);
            if (followers != null) {
                parkedEvents.park(
                        connection,
                        followers.stream().map(Parcel::of).toList(),
                        ParkedEvents.FOLLOWS,
                        Duration.ZERO); // as soon as it is its turn, which may be now
            }
        }
    }

    private void reactToAll(Collection<List<Arrival>> streams, Runnable keepAlive)
            throws SQLException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> reactions = streams.stream()
                    .map(stream -> threads.submit(() -> reaction.toAll(stream)))
                    .toList();
            SQLException failure = null;
            for (Future<Void> each : reactions) {
                try {
                    await(each, keepAlive);
                } catch (ExecutionException e) {
                    failure = new SQLException("a batch was not finished", e.getCause());
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    private static void await(Future<Void> reaction, Runnable keepAlive)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                reaction.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                keepAlive.run();
            }
        }
    }
}
