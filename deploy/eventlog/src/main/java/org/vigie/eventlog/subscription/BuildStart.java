package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.vigie.eventlog.running.Failure;

/** How work on a build begins, and how it ends for what needs somebody's eyes. */
final class BuildStart {
    private static final Logger LOG = Logger.getLogger(BuildStart.class);

    private final DataSource database;
    private final Definition definition;
    private final Preparation preparation;

    BuildStart(DataSource database, Definition definition) {
        this.database = database;
        this.definition = definition;
        this.preparation = new Preparation(database);
    }

    /** Says that {@code build} is at work, its tables being there; throws {@link BuildGoneException} when it is not to be. */
    BuildRow begin(Build build) throws SQLException {
        preparation.prepare(definition);
        return Transaction.in(database, connection -> BuildTable.start(connection, build))
                .orElseThrow(() -> new BuildGoneException(build));
    }

    /** Ends the work of this instance until an operator has it begin again, or until the next start. */
    void stopLoudly(BuildState state, String reason) {
        state.stop(reason);
        LOG.errorf("subscription %s stopped: %s", state.build(), reason);
        try {
            Transaction.in(database, connection -> {
                BuildTable.stopped(connection, state.build(), reason);
                return state;
            });
        } catch (SQLException e) {
            LOG.warnf("that %s stopped could not be written down: %s", state.build(), Failure.describe(e));
        }
    }

    /**
     * What becomes of {@code build} when a log of its topics was restored: a projection is filled anew from what the restored log
     * tells, beside the rows that are read; a policy waits for an operator.
     *
     * @return why this build does not go on, for operators
     */
    String leaveBehind(Build build, EpochChangedException changed) throws SQLException {
        if (definition.isPolicy()) {
            Transaction.in(database, connection -> {
                BuildTable.offerToLeave(connection, build, changed.former());
                return build;
            });
            return changed.reason()
                    + ": let it go on, and it reacts to all that the restored log tells; what it did before"
                    + " it does not do twice";
        }
        return changed.reason() + ": it is filled anew as "
                + Transaction.in(database, connection -> fillAnew(connection, build, changed.former()));
    }

    private static Build fillAnew(Connection connection, Build build, UUID former) throws SQLException {
        BuildTable.alone(connection, build.name());
        List<BuildRow> builds = BuildTable.of(connection, build.name());
        BuildRow row = builds.stream()
                .filter(each -> each.build().equals(build))
                .findFirst()
                .orElseThrow(() -> new BuildGoneException(build));
        Build last = builds.stream()
                .map(BuildRow::build)
                .filter(each -> each.version() == build.version())
                .reduce(build, (one, other) -> other.isAfter(one) ? other : one);
        if (!last.equals(build)) {
            return last; // another instance or partition was first
        }
        Set<UUID> leftBehind = new HashSet<>(row.leftBehind());
        leftBehind.add(former);
        if (!row.live()) {
            ProjectionSchemas.drop(connection, build.ownSchema());
            BuildTable.remove(connection, build);
        }
        Preparation.addBeside(connection, build.next(), leftBehind);
        return build.next();
    }
}
