package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What operators can see and do of the subscriptions of a service. Every act is written down with who and why, in the
 * transaction that does it. All of it blocks.
 */
public final class SubscriptionOperations {
    private final DataSource database;
    private final List<Watched> watched;

    /** @param watched all subscriptions, to which more may be added */
    SubscriptionOperations(DataSource database, List<Watched> watched) {
        this.database = database;
        this.watched = watched;
    }

    /** Every subscription of this service's code, by name; how far each is behind is a second old at most. */
    public List<SubscriptionOverview> all() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Snapshot now = Snapshot.read(connection);
            List<SubscriptionOverview> overviews = new ArrayList<>();
            for (Watched each : watched) {
                now.builds(each.definition().name()).stream()
                        .filter(BuildRow::live)
                        .findFirst()
                        .ifPresent(live -> overviews.add(Overviews.of(each, live, now)));
            }
            overviews.sort((one, other) -> one.name().compareTo(other.name()));
            return overviews;
        }
    }

    /** One subscription. */
    public Optional<SubscriptionOverview> find(String name) throws SQLException {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** At most {@code limit} events that {@code name} set aside, by stream and position, after position {@code after} of {@code stream}. */
    public List<ParkedEvent> parked(String name, UUID stream, long after, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ParkedList.after(connection, name, stream, after, limit);
        }
    }

    /** The event {@code id}, once for each build of {@code name} that set it aside. */
    public List<ParkedEvent> parked(String name, UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ParkedList.find(connection, name, id);
        }
    }

    /** What operators did before act {@code number}, newest first. */
    public List<OperatorAct> acts(long number, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return OperatorActs.before(connection, number, limit);
        }
    }

    /** Takes in the event {@code id} and all that was set aside with it in its stream, in order, until one fails again. */
    public ActResult retry(String name, UUID id, OperatorAct.By by) throws SQLException {
        return onParked(name, id, (definition, rows, events) -> {
            record(by, "RETRY", name, id);
            long taken = 0;
            for (ParkedEvent event : events) {
                ActResult result = new ParkedRelease(database, definition, row(rows, event)).retry(event);
                if (!(result instanceof ActResult.Done(long of))) {
                    return result;
                }
                taken += of;
            }
            return new ActResult.Done(taken);
        });
    }

    /**
     * Leaves the event {@code id} out for good, unless it is of a type that is never left out. What follows in the stream of a projection waits
     * until it is retried; a policy goes on with it.
     */
    public ActResult skip(String name, UUID id, OperatorAct.By by) throws SQLException {
        return onParked(name, id, (definition, rows, events) -> {
            String type = events.getFirst().type();
            if (definition.neverSkipped().contains(type)) {
                return new ActResult.Impossible("An event of the type " + type
                        + " is never left out, since what it erases would stay: mend the cause, then retry it.");
            }
            return Transaction.in(database, connection -> {
                OperatorActs.add(connection, by, "SKIP", name, id);
                long skipped = 0;
                for (ParkedEvent event : events) {
                    if (new ParkedRelease(database, definition, row(rows, event)).skip(connection, event)) {
                        skipped++;
                    }
                }
                return new ActResult.Done(skipped);
            });
        });
    }

    /** Fills the tables of {@code name} anew beside those that are read. */
    public ActResult rebuild(String name, OperatorAct.By by) throws SQLException {
        return alone(name, "REBUILD", by, BuildActs::rebuild);
    }

    /** Breaks off what is filled beside what is read; it keeps what it has. */
    public ActResult cancel(String name, OperatorAct.By by) throws SQLException {
        return alone(name, "CANCEL", by, BuildActs::cancel);
    }

    /** Has what stopped or was cancelled go on where it was. */
    public ActResult resume(String name, OperatorAct.By by) throws SQLException {
        return alone(name, "RESUME", by, BuildActs::resume);
    }

    private ActResult alone(String name, String act, OperatorAct.By by, BuildAct work) throws SQLException {
        Optional<Definition> definition = definition(name);
        if (definition.isEmpty()) {
            return new ActResult.Unknown("subscription");
        }
        return Transaction.in(database, connection -> {
            BuildTable.alone(connection, name);
            ActResult result = work.on(connection, definition.get(), BuildTable.of(connection, name), by);
            if (result instanceof ActResult.Done) {
                OperatorActs.add(connection, by, act, name, null);
            }
            return result;
        });
    }

    private ActResult onParked(String name, UUID id, ParkedAct work) throws SQLException {
        Optional<Definition> definition = definition(name);
        if (definition.isEmpty()) {
            return new ActResult.Unknown("subscription");
        }
        List<ParkedEvent> events = parked(name, id);
        if (events.isEmpty()) {
            return new ActResult.Unknown("parked event");
        }
        if (events.stream()
                .anyMatch(event -> event.version() != definition.get().version())) {
            return new ActResult.Impossible("It was set aside by another version than this instance's code has.");
        }
        return work.on(definition.get(), builds(name), events);
    }

    private Optional<Definition> definition(String name) {
        return watched.stream()
                .map(Watched::definition)
                .filter(definition -> definition.name().equals(name))
                .findFirst();
    }

    private List<BuildRow> builds(String name) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return BuildTable.of(connection, name);
        }
    }

    private static BuildRow row(List<BuildRow> rows, ParkedEvent event) {
        return rows.stream()
                .filter(row -> row.build().equals(event.parkedBy()))
                .findFirst()
                .orElseThrow(() -> new BuildGoneException(event.parkedBy()));
    }

    private void record(OperatorAct.By by, String act, String name, UUID event) throws SQLException {
        Transaction.in(database, connection -> {
            OperatorActs.add(connection, by, act, name, event);
            return act;
        });
    }

    /** What is done to parked events. */
    @FunctionalInterface
    private interface ParkedAct {
        ActResult on(Definition definition, List<BuildRow> rows, List<ParkedEvent> events) throws SQLException;
    }

    /** What is done to builds while nobody else makes or switches any. */
    @FunctionalInterface
    private interface BuildAct {
        ActResult on(Connection transaction, Definition definition, List<BuildRow> rows, OperatorAct.By by)
                throws SQLException;
    }
}
