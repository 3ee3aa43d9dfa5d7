package org.vigie.intake.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.IdentityReadings;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ChainedIdentityReadingsTest {

    @Inject
    IdentityReadings readings;

    @Inject
    DataSource database;

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
