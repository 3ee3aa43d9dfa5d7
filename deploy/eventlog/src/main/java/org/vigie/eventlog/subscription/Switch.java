package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Puts a build that has caught up in the place of the live one, in one transaction that waits for whoever reads the former
 * tables and keeps everybody off them until it is done: a reader's transaction sees all former rows or all new ones. It
 * waits for a moment only and gives way, since others wait behind it; it is then tried again.
 */
final class Switch {
    private static final Logger LOG = Logger.getLogger(Switch.class);

    /** Shorter than PostgreSQL looks for deadlocks (1 s), so that it is never a reader that is told of one. */
    private static final String GIVE_WAY = "SET LOCAL lock_timeout = '300ms'";

    private static final Set<String> IN_USE = Set.of("55P03", "40P01");

    private final DataSource database;

    Switch(DataSource database) {
        this.database = database;
    }

    /** Makes {@code build} the live one; false when the former tables are in use just now. */
    boolean toLive(Definition definition, Build build) throws SQLException {
        try {
            return Transaction.in(database, connection -> switchTo(connection, definition, build));
        } catch (SQLException e) {
            if (IN_USE.contains(String.valueOf(e.getSQLState()))) {
                LOG.debugf("%s waits for readers of the former tables", build);
                return false;
            }
            throw e;
        }
    }

    private static boolean switchTo(Connection connection, Definition definition, Build build) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(GIVE_WAY);
        }
        BuildTable.alone(connection, build.name());
        List<BuildRow> builds = BuildTable.lock(connection, build.name());
        Optional<BuildRow> live = builds.stream().filter(BuildRow::live).findFirst();
        if (builds.stream().noneMatch(row -> isReady(row, build)) || live.isEmpty()) {
            return false;
        }
        PositionTable.lockAll(connection, build.name());
        Build former = live.get().build();
        String schema = Build.schema(build.name());
        ProjectionSchemas.lock(connection, schema);
        ProjectionSchemas.rename(connection, schema, former.ownSchema());
        ProjectionSchemas.rename(connection, build.ownSchema(), schema);
        ProjectionSchemas.use(connection, schema);
        if (definition.tables() != null) {
            definition.tables().takeOver(connection, former.ownSchema());
        }
        for (BuildRow row : builds) {
            if (build.isAfter(row.build())) {
                ProjectionSchemas.drop(connection, row.build().ownSchema());
                BuildTable.remove(connection, row.build());
            }
        }
        BuildTable.makeLive(connection, build);
        LOG.infof("%s takes the place of %s", build, former);
        return true;
    }

    private static boolean isReady(BuildRow row, Build build) {
        return row.build().equals(build) && row.status() == BuildRow.Status.REBUILDING;
    }
}
