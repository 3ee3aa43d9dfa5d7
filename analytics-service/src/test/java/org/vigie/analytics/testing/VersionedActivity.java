package org.vigie.analytics.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.eventlog.subscription.Projection;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** The projection in a version and from topics of the test's choice. */
public record VersionedActivity(int version, Set<String> topics) implements Projection {
    private static final ActivityProjection REAL = new ActivityProjection();

    @Override
    public String name() {
        return REAL.name();
    }

    @Override
    public Set<String> handles() {
        return REAL.handles();
    }

    @Override
    public Set<String> ignores() {
        return REAL.ignores();
    }

    @Override
    public void apply(Connection transaction, List<ReceivedEvent> events) throws SQLException {
        REAL.apply(transaction, events);
    }
}
