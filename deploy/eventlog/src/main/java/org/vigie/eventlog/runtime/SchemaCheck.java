package org.vigie.eventlog.runtime;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** A service whose database lacks one of its migrations does not start: it is not the owner, who alone can make it. */
@Singleton
class SchemaCheck {
    /** Before anything reads a table. */
    private static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private static final String NOT_GRANTED = "42501";

    void check(@Observes @Priority(PRIORITY) StartupEvent event, Flyway flyway) {
        try {
            MigrationInfo[] missing = flyway.info().pending();
            if (missing.length > 0) {
                throw refusal("lacks the migration " + missing[0].getVersion() + ", " + missing[0].getDescription());
            }
        } catch (FlywayException unreadable) {
            if (unreadable.getCause() instanceof SQLException sql && NOT_GRANTED.equals(sql.getSQLState())) {
                throw refusal("does not let the service see its migrations");
            }
            throw unreadable;
        }
    }

    private static RuntimeException refusal(String why) {
        return StartRefusal.because(new IllegalStateException("its database " + why
                + ": run the service once with EVENTLOG_MIGRATE=true and the owner's QUARKUS_FLYWAY_USERNAME and"
                + " QUARKUS_FLYWAY_PASSWORD, as deploy/run and compose do by themselves"));
    }
}
