package org.vigie.eventlog.trouble;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;

/** The log as services have it, but for how long it waits when its database is in trouble. */
final class ImpatientLog {
    private ImpatientLog() {}

    static PostgresEventLog open(DataSource database) {
        Duration half = Duration.ofMillis(500);
        AppendSettings settings =
                new AppendSettings(4096, 16 << 20, 512, Duration.ZERO, Duration.ofSeconds(30), half, half);
        return PostgresEventLog.open(database, settings, InstantSource.system(), new SimpleMeterRegistry());
    }
}
