package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.nextContact;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.reading;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.backup.BackupReader;
import org.vigie.eventlog.backup.LogBackup;
import org.vigie.eventlog.backup.LogRestore;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.Amendments;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.application.Retention;
import org.vigie.intake.application.RetentionPeriod;
import org.vigie.intake.application.RetentionRuns;
import org.vigie.local.postgresql.Database;
import org.vigie.local.testing.Backends;
import org.vigie.local.testing.StackResource;

/** A backup of intake with all that nothing fills again comes back as it was. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class RestoredBackupTest {
    private static final String SERVICE = "intake";

    @Inject
    RetentionRuns runs;

    @Inject
    RetentionPeriod period;

    @Inject
    MergeBooks merges;

    @Inject
    CaseHistories histories;

    @Inject
    Amendments amendments;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    @Test
    void runsOfRetentionAndReadingsAreBackAndGoOn() throws SQLException, IOException {
        String read = openCase(fullCall(UUID.randomUUID()));
        String promised = openCase(leastCall());
        amend("/v1/cases/" + promised + "/next-contacts", nextContact()).then().statusCode(201);
        reading(COORDINATOR, "Suivi", "/v1/cases/" + read + "/identity").then().statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> listed(read, promised));
        Instant then = Instant.now().plus(Duration.ofDays(732));
        Retention retention = new Retention(runs, period, merges, histories, amendments, InstantSource.fixed(then));
        retention.carryOn(() -> false);
        UUID rehearsed = retention.begin(true, "test").orElseThrow();
        UUID run = retention.begin(false, "test").orElseThrow();
        retention.carryOn(() -> false);
        Path file = folder.resolve("backup");
        new LogBackup(database, SERVICE).write(file, _ -> {});

        Database copy = Backends.postgres()
                .createDatabase("restored_" + ProcessHandle.current().pid());
        Flyway.configure()
                .dataSource(copy.jdbcUrl(), copy.owner(), copy.ownerPassword())
                .locations("db/eventlog", "db/migration")
                .placeholders(Map.of("service_role", copy.user()))
                .load()
                .migrate();
        try (AgroalDataSource owner = TestDatabase.connect(copy.jdbcUrl(), copy.owner(), copy.ownerPassword());
                AgroalDataSource service = TestDatabase.connect(copy.jdbcUrl(), copy.user(), copy.password());
                BackupReader backup = BackupReader.open(file)) {
            new LogRestore(owner).run(backup, SERVICE, _ -> {});

            for (UUID id : List.of(rehearsed, run)) {
                assertThat(rows(service, "retention_run", "run_id", id))
                        .isEqualTo(rows(database, "retention_run", "run_id", id));
                assertThat(rows(service, "retention_case", "run_id", id))
                        .contains(read, promised)
                        .isEqualTo(rows(database, "retention_case", "run_id", id));
            }
            assertThat(rows(service, "identity_reading", "case_id", UUID.fromString(read)))
                    .isNotBlank()
                    .isEqualTo(rows(database, "identity_reading", "case_id", UUID.fromString(read)));
            assertThat(
                            number(
                                    service,
                                    "INSERT INTO retention_run (run_id, dry_run, period, requested_by, started_at, finished_at)"
                                            + " VALUES (gen_random_uuid(), true, 'P2Y', 'test', now(), now()) RETURNING number"))
                    .isEqualTo(number(service, "SELECT max(number) FROM retention_run"));
        }
    }

    private boolean listed(String... caseIds) throws SQLException {
        for (String caseId : caseIds) {
            if (number(
                            database,
                            "SELECT count(*) FROM case_summary WHERE case_id = '" + caseId
                                    + "' AND version = (SELECT max(stream_version) FROM event WHERE stream_id = case_id)")
                    == 0) {
                return false;
            }
        }
        return true;
    }

    private static String rows(DataSource database, String table, String column, UUID value) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT string_agg(t::text, chr(10) ORDER BY t::text) FROM "
                        + table + " t WHERE " + column + " = ?")) {
            query.setObject(1, value);
            var row = query.executeQuery();
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static long number(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
