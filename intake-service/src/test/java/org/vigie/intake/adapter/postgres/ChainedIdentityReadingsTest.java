package org.vigie.intake.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.reading.ChainedReadings.Verified;
import org.vigie.eventlog.reading.ReadingLink;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.IdentityReadings;
import org.vigie.intake.application.ReadingChain;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ChainedIdentityReadingsTest {

    @Inject
    IdentityReadings readings;

    @Inject
    DataSource database;

    @Inject
    ReadingChain chain;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownersPassword;

    @Test
    void racingReadersMakeOneChainThatVerifies() throws Exception {
        race(40);
        byte[] previous = new byte[32];
        long number = 0;
        for (Row row : rows()) {
            assertThat(row.reading(previous).number()).isEqualTo(++number);
            assertThat(row.reading(previous).hash()).isEqualTo(row.hash);
            previous = row.hash;
        }
        assertThat(number).isGreaterThanOrEqualTo(40);
    }

    /** They share a commit. */
    @Test
    void whoCannotBeRecordedIsRefusedAlone() throws Exception {
        asOwner("DELETE FROM identity_reading WHERE number < 1"); // what other tests put beside the chain
        long before = chain.verify().readings();
        List<Integer> refused = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String reader = i % 8 == 3 ? "not a text of PostgreSQL's \0" : "reader-" + i;
                all.add(threads.submit(() -> readings.record(UUID.randomUUID(), reader, new byte[] {1})));
            }
            for (int i = 0; i < 40; i++) {
                try {
                    all.get(i).get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(LogUnavailableException.class);
                    refused.add(i);
                }
            }
        }
        assertThat(refused).containsExactly(3, 11, 19, 27, 35);
        assertThat(chain.verify())
                .extracting(Verified::readings, Verified::firstBroken)
                .containsExactly(before + 35, null);
    }

    @Test
    void whatWasChangedTakenOutOrCutOffIsNamed() throws Exception {
        asOwner("DELETE FROM identity_reading WHERE number < 1"); // what other tests put beside the chain
        race(5);
        Verified intact = chain.verify();
        assertThat(intact.firstBroken()).isNull();
        long last = intact.readings();
        assertThat(last).isGreaterThanOrEqualTo(5);

        for (String changed : List.of(
                "reader = reader || 'x'",
                "read_at = read_at + interval '1 microsecond'",
                "sealed_reason = sealed_reason || '\\x00'",
                "case_id = gen_random_uuid()")) {
            assertThat(brokenBy("UPDATE identity_reading SET " + changed + " WHERE number = " + (last - 2)))
                    .as(changed)
                    .isEqualTo(last - 2);
        }
        assertThat(brokenBy("DELETE FROM identity_reading WHERE number = " + (last - 2)))
                .isEqualTo(last - 2);
        assertThat(brokenBy("DELETE FROM identity_reading WHERE number > " + (last - 2)))
                .isEqualTo(last - 1);
        assertThat(brokenBy(
                        "INSERT INTO identity_reading SELECT number + 1, case_id, reader, reason, read_at, hash, sealed_reason,"
                                + " sealed_afterwards FROM identity_reading WHERE number = " + last))
                .isEqualTo(last + 1);
        assertThat(chain.verify()).isEqualTo(intact);
    }

    @Test
    void theServiceCanNeitherChangeAReadingNorSetTheChainBack() throws Exception {
        race(3);
        Verified intact = chain.verify();
        for (String change : List.of(
                "UPDATE identity_reading SET reader = 'another'",
                "DELETE FROM identity_reading",
                "TRUNCATE identity_reading",
                "UPDATE identity_reading_head SET number = number - 1",
                "UPDATE identity_reading_head SET number = 0, hash = decode(repeat('00', 32), 'hex')",
                "UPDATE identity_reading_head SET hash = decode(repeat('00', 32), 'hex')",
                "UPDATE identity_reading_head SET number = number + 2",
                "DELETE FROM identity_reading_head",
                "TRUNCATE identity_reading_head",
                "ALTER TABLE identity_reading_head DISABLE TRIGGER ALL")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
        assertThat(chain.verify()).isEqualTo(intact);
    }

    /** Where the chain is broken by {@code change}, which is taken back afterwards. */
    private @Nullable Long brokenBy(String change) throws SQLException {
        asOwner("CREATE TABLE kept_readings AS TABLE identity_reading", change);
        try {
            return chain.verify().firstBroken();
        } finally {
            asOwner(
                    "DELETE FROM identity_reading",
                    "INSERT INTO identity_reading SELECT * FROM kept_readings",
                    "DROP TABLE kept_readings");
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownersPassword);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void race(int readers) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                String reader = "reader-" + i;
                all.add(threads.submit(() -> readings.record(UUID.randomUUID(), reader, new byte[] {1, 2, 3})));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private List<Row> rows() throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT number, case_id, reader, sealed_reason, read_at, hash FROM identity_reading WHERE number > 0 ORDER BY number")) {
            while (row.next()) {
                rows.add(new Row(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getBytes(4),
                        row.getObject(5, OffsetDateTime.class),
                        row.getBytes(6)));
            }
        }
        return rows;
    }

    private record Row(long number, UUID caseId, String reader, byte[] reason, OffsetDateTime readAt, byte[] hash) {

        ReadingLink reading(byte[] previous) {
            return new ReadingLink(number, caseId, reader, reason, readAt.toInstant(), previous);
        }
    }
}
