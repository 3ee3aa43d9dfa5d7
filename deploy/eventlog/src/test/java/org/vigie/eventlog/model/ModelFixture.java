package org.vigie.eventlog.model;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.Faults;
import org.vigie.eventlog.postgres.HeadLock;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;

/** One log for all tries of a test class: two sound instances, and one whose connections break as planned. */
final class ModelFixture implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final TestDatabase database = TestDatabase.create();
    private final Faults faults = new Faults(database.service());
    private final PostgresEventLog first;
    private final PostgresEventLog second;
    private final PostgresEventLog frail;

    /** @param settleTimeout how long the frail instance tries to find out what became of a batch */
    ModelFixture(Duration settleTimeout) {
        AppendSettings settings = AppendSettings.defaults();
        first = PostgresEventLog.open(database.service(), settings, InstantSource.system(), new SimpleMeterRegistry());
        second = PostgresEventLog.open(database.service(), settings, InstantSource.system(), new SimpleMeterRegistry());
        frail = PostgresEventLog.open(
                faults.dataSource(),
                new AppendSettings(4096, 16 << 20, 512, Duration.ZERO, LONG, LONG, settleTimeout),
                InstantSource.system(),
                new SimpleMeterRegistry());
    }

    EventLog sound() {
        return first;
    }

    /** The two sound ones, in turn. */
    EventLog instance(int number) {
        return List.of(first, second).get(number % 2);
    }

    EventLog frail() {
        return frail;
    }

    Faults faults() {
        return faults;
    }

    long position() {
        return first.head().position();
    }

    HeadLock lock() throws SQLException {
        return new HeadLock(database);
    }

    /** What was appended after {@code base}. */
    List<PlainList.Line> linesAfter(long base) {
        return first.readAfter(base, Integer.MAX_VALUE).stream()
                .map(PlainList.Line::of)
                .toList();
    }

    @Override
    public void close() {
        first.close();
        second.close();
        frail.close();
        database.close();
    }
}
