package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where the rows of a build go: as long as it is filled beside the live one to a schema of its own, and from the switch on
 * to where everybody reads. Positions are locked before it is asked; a switch locks them too, so what it says holds until
 * the transaction ends.
 */
final class WriteTarget {
    private final Build build;
    private boolean live;

    WriteTarget(BuildRow row) {
        this.build = row.build();
        this.live = row.live();
    }

    /** Makes bare names mean the tables of the build in {@code transaction}. */
    void enter(Connection transaction) throws SQLException {
        if (live) {
            return; // a build that is no longer live has lost its positions
        }
        Optional<BuildRow> row = BuildTable.find(transaction, build);
        if (row.isEmpty() || row.get().isCancelled()) {
            throw new BuildGoneException(build);
        }
        live = row.get().live();
        if (!live) {
            ProjectionSchemas.use(transaction, build.ownSchema());
        }
    }
}
