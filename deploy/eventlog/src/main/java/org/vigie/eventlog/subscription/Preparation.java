package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Sees to it that a subscription has the build that the code's version asks for, with its tables: a live one where there is
 * none, one beside it where the live one is of an earlier version, none where it is of a later one.
 */
final class Preparation {
    private static final Logger LOG = Logger.getLogger(Preparation.class);
    private static final String HAS_POSITIONS = """
            SELECT EXISTS (SELECT FROM subscription_position WHERE name = ? AND version = ? AND build = ?)""";

    private final DataSource database;

    Preparation(DataSource database) {
        this.database = database;
    }

    /** Makes what is missing. Any number of instances may do so at once, as often as they like. */
    void prepare(Definition wanted) throws SQLException {
        Transaction.in(database, connection -> {
            BuildTable.alone(connection, wanted.name());
            List<BuildRow> builds = BuildTable.of(connection, wanted.name());
            if (wanted.isPolicy()) {
                if (builds.isEmpty()) {
                    BuildTable.add(connection, wanted.firstBuild(), true, Set.of());
                }
            } else {
                prepareTables(connection, wanted, builds);
            }
            return wanted;
        });
    }

    private static void prepareTables(Connection connection, Definition wanted, List<BuildRow> builds)
            throws SQLException {
        Optional<BuildRow> live = builds.stream().filter(BuildRow::live).findFirst();
        if (live.isEmpty()) {
            removeAll(connection, builds);
            ProjectionSchemas.drop(connection, Build.schema(wanted.name())); // nobody knows what is in it
            add(connection, wanted.firstBuild(), true, Set.of());
        } else if (live.get().build().version() < wanted.version()
                && builds.stream().noneMatch(row -> row.build().version() == wanted.version())) {
            removeAll(connection, builds.stream().filter(row -> !row.live()).toList());
            add(connection, wanted.firstBuild(), false, live.get().leftBehind());
            LOG.infof("%s is built beside %s", wanted.firstBuild(), live.get().build());
        } else {
            for (BuildRow row : builds) {
                if (row.build().version() == wanted.version() && isLost(connection, row)) {
                    LOG.warnf("the tables or positions of %s are gone: it is filled anew", row.build());
                    ProjectionSchemas.drop(connection, row.schema());
                    BuildTable.remove(connection, row.build());
                    add(connection, row.build(), row.live(), row.leftBehind());
                }
            }
        }
    }

    /** Adds a build beside the live one, which it is to take the place of. */
    static void addBeside(Connection transaction, Build build, Collection<UUID> leftBehind) throws SQLException {
        add(transaction, build, false, leftBehind);
    }

    private static void add(Connection transaction, Build build, boolean live, Collection<UUID> leftBehind)
            throws SQLException {
        String schema = live ? Build.schema(build.name()) : build.ownSchema();
        ProjectionSchemas.drop(transaction, build.ownSchema());
        BuildTable.add(transaction, build, live, leftBehind);
        ProjectionSchemas.create(transaction, schema, build.name());
    }

    /** Drops {@code builds} with their tables. */
    static void removeAll(Connection connection, List<BuildRow> builds) throws SQLException {
        for (BuildRow row : builds) {
            ProjectionSchemas.drop(connection, row.schema());
            BuildTable.remove(connection, row.build());
        }
    }

    /** Whether the tables are not there, or hold rows of which nobody knows what they came from. */
    private static boolean isLost(Connection connection, BuildRow row) throws SQLException {
        return !ProjectionSchemas.exists(connection, row.schema())
                || (!hasPositions(connection, row.build()) && !ProjectionSchemas.isEmpty(connection, row.schema()));
    }

    private static boolean hasPositions(Connection connection, Build build) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HAS_POSITIONS)) {
            BuildTable.key(select, 1, build);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
