package org.vigie.eventlog.postgres;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.conformance.EventLogConformance;
import org.vigie.eventlog.conformance.RacingWritersConformance;

/** The log in PostgreSQL keeps the contract of the log. */
class PostgresEventLogTest implements EventLogConformance, RacingWritersConformance {
    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventLog log = open();
    private final PostgresEventLog other = open();

    private PostgresEventLog open() {
        return PostgresEventLog.open(
                database.service(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public EventLog otherInstance() {
        return other;
    }

    @AfterEach
    void close() {
        log.close();
        other.close();
        database.close();
    }
}
