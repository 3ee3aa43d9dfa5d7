package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.local.process.ChildProcess;

/**
 * A service that keeps personal data starts on a schema that was migrated before, with the key that its log was written with and a
 * ledger of who was erased, or says what to do. It needs PostgreSQL alone for that.
 */
class MasterKeyTest {
    private static final String NO_LEDGER = "set EVENTLOG_ERASURE_LEDGER_FILE to a file apart from the database";

    /** What a service waits for an answer of the database, in seconds. A migration may take longer: it must not be cut. */
    private static final String SHORT_PATIENCE = "-Dquarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=1";

    private static final String SLOW_MIGRATION = "-Dquarkus.flyway.init-sql=SELECT pg_sleep(3)";

    private final Path folder;
    private final LoneService lone;

    MasterKeyTest(@TempDir Path folder) {
        this.folder = folder;
        lone = new LoneService(folder);
    }

    @Test
    void binds_a_service_to_the_log_that_was_written_with_it() throws IOException {
        String key = lone.keyFile(1);
        lone.migrate("intake");
        ChildProcess first = lone.start("intake", "first", Map.of(LoneService.KEY_FILE, key));
        lone.awaitReady(first);
        first.stop(Duration.ofSeconds(20));

        assertRefused("without", Map.of(), "set EVENTLOG_MASTER_KEY_FILE");
        assertRefused(
                "missing",
                Map.of(LoneService.KEY_FILE, folder.resolve("nowhere").toString()),
                "nowhere is not there");
        assertRefused(
                "another",
                Map.of(LoneService.KEY_FILE, lone.keyFile(2)),
                "the file of the key that it was written with");
        assertRefused("forgetful", Map.of(LoneService.KEY_FILE, key, LoneService.LEDGER_FILE, ""), NO_LEDGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "mapping"})
    void none_that_keeps_personal_data_starts_without_key_or_ledger(String service) throws IOException {
        lone.migrate(service);
        assertRefused(service, service + "-keyless", Map.of(), "set EVENTLOG_MASTER_KEY_FILE");
        assertRefused(
                service,
                service + "-forgetful",
                Map.of(LoneService.KEY_FILE, lone.keyFile(1), LoneService.LEDGER_FILE, ""),
                NO_LEDGER);
    }

    /** Its secrets lie among the keys of subjects and are none: nobody is ever to be erased from it. */
    @Test
    void one_whose_secrets_are_its_only_keys_starts_without_ledger_until_it_has_one_of_a_subject() throws Exception {
        Map<String, String> forgetful = Map.of(LoneService.KEY_FILE, lone.keyFile(1), LoneService.LEDGER_FILE, "");
        lone.migrate("analytics");
        ChildProcess analytics = lone.start("analytics", "secrets", forgetful);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> lone.output("secrets").contains("Listening on") || !analytics.alive());
        assertThat(analytics.alive()).as(lone.output("secrets")).isTrue();
        analytics.stop(Duration.ofSeconds(20));
        assertThat(lone.value("SELECT count(*) FROM subject_key")).isNotEqualTo("0");

        lone.execute("INSERT INTO subject_key (subject_id, shredded_at) VALUES (gen_random_uuid(), now())");
        assertRefused("analytics", "subject", forgetful, NO_LEDGER);
    }

    @Test
    void starts_on_a_migrated_schema_alone_and_takes_one_of_a_newer_release() throws Exception {
        Map<String, String> key = Map.of(LoneService.KEY_FILE, lone.keyFile(1));
        assertRefused("unmigrated", key, "EVENTLOG_MIGRATE=true");
        lone.migrate("intake", SHORT_PATIENCE, SLOW_MIGRATION);
        assertThat(lone.output("migration")).doesNotContain("Listening on");
        lone.execute("DELETE FROM flyway_schema_history WHERE version = '0.5'");
        assertRefused("older", key, "lacks the migration 0.5, only appending");
        lone.execute(
                "INSERT INTO flyway_schema_history SELECT 1000, '0.5', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM flyway_schema_history WHERE version = '0.4'");
        lone.execute(
                "INSERT INTO flyway_schema_history SELECT 1001, '999', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM flyway_schema_history WHERE version = '0.4'");
        ChildProcess newer = lone.start("intake", "newer", key);
        lone.awaitReady(newer);
        newer.stop(Duration.ofSeconds(20));
    }

    @Test
    void trusts_no_local_key_outside_the_local_stack_and_nobody_without_being_told_whom() throws IOException {
        assertRefused(
                "local-key", Map.of("VIGIE_LOCAL_MODE", "false"), "QUARKUS_OIDC_PUBLIC_KEY is for the local stack");
        assertRefused(
                "nobody",
                Map.of("VIGIE_LOCAL_MODE", "false", "QUARKUS_OIDC_PUBLIC_KEY", ""),
                "nobody is trusted to issue tokens");
    }

    private void assertRefused(String name, Map<String, String> variables, String why) throws IOException {
        assertRefused("intake", name, variables, why);
    }

    private void assertRefused(String service, String name, Map<String, String> variables, String why)
            throws IOException {
        ChildProcess refused = lone.start(service, name, variables);
        assertThat(refused.endsWithin(Duration.ofMinutes(1)))
                .as(lone.output(name))
                .isTrue();
        assertThat(refused.ended().join()).isEqualTo(1);
        assertThat(lone.output(name))
                .contains("The service does not start: ", why)
                .doesNotContain("\tat ");
    }
}
