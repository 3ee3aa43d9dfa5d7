package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.local.postgresql.Database;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;
import org.vigie.local.testing.Backends;
import org.vigie.local.token.SigningKey;

/**
 * A service that keeps personal data starts on a schema that was migrated before, with the key that its log was written with and a
 * ledger of who was erased, or says what to do. It needs PostgreSQL alone for that.
 */
class MasterKeyTest {
    private static final String KEY_FILE = "EVENTLOG_MASTER_KEY_FILE";
    private static final String LEDGER_FILE = "EVENTLOG_ERASURE_LEDGER_FILE";
    private static final String NO_LEDGER = "set EVENTLOG_ERASURE_LEDGER_FILE to a file apart from the database";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    Path folder;

    private final Database database = Backends.postgres().createDatabase("starts_" + NUMBER.incrementAndGet());
    private final int management = FreePort.any();

    @Test
    void binds_a_service_to_the_log_that_was_written_with_it() throws IOException {
        String key = keyFile(1);
        migrate("intake");
        ChildProcess first = start("intake", "first", Map.of(KEY_FILE, key));
        await().atMost(Duration.ofMinutes(1)).until(() -> isReady() || !first.alive());
        assertThat(first.alive()).as(output("first")).isTrue();
        first.stop(Duration.ofSeconds(20));

        assertRefused("without", Map.of(), "set EVENTLOG_MASTER_KEY_FILE");
        assertRefused("missing", Map.of(KEY_FILE, folder.resolve("nowhere").toString()), "nowhere is not there");
        assertRefused("another", Map.of(KEY_FILE, keyFile(2)), "the file of the key that it was written with");
        assertRefused("forgetful", Map.of(KEY_FILE, key, LEDGER_FILE, ""), NO_LEDGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "mapping"})
    void none_that_keeps_personal_data_starts_without_key_or_ledger(String service) throws IOException {
        migrate(service);
        assertRefused(service, service + "-keyless", Map.of(), "set EVENTLOG_MASTER_KEY_FILE");
        assertRefused(service, service + "-forgetful", Map.of(KEY_FILE, keyFile(1), LEDGER_FILE, ""), NO_LEDGER);
    }

    @Test
    void starts_on_a_migrated_schema_alone_and_takes_one_of_a_newer_release() throws Exception {
        Map<String, String> key = Map.of(KEY_FILE, keyFile(1));
        assertRefused("unmigrated", key, "EVENTLOG_MIGRATE=true");
        migrate("intake");
        assertThat(output("migration")).doesNotContain("Listening on");
        execute("DELETE FROM flyway_schema_history WHERE version = '0.5'");
        assertRefused("older", key, "lacks the migration 0.5, only appending");
        execute(
                "INSERT INTO flyway_schema_history SELECT 1000, '0.5', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM flyway_schema_history WHERE version = '0.4'");
        execute(
                "INSERT INTO flyway_schema_history SELECT 1001, '999', description, type, script, checksum, installed_by,"
                        + " installed_on, execution_time, success FROM flyway_schema_history WHERE version = '0.4'");
        ChildProcess newer = start("intake", "newer", key);
        await().atMost(Duration.ofMinutes(1)).until(() -> isReady() || !newer.alive());
        assertThat(newer.alive()).as(output("newer")).isTrue();
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

    /** The same jar, as the owner, ends once the schema is there; it needs no key and no broker for that. */
    private void migrate(String service) throws IOException {
        ChildProcess migration = start(
                service,
                "migration",
                Map.of(
                        "EVENTLOG_MIGRATE", "true",
                        "QUARKUS_FLYWAY_USERNAME", database.owner(),
                        "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword()));
        assertThat(migration.endsWithin(Duration.ofMinutes(1)))
                .as(output("migration"))
                .isTrue();
        assertThat(migration.ended().join()).as(output("migration")).isZero();
    }

    private void execute(String change) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    private void assertRefused(String name, Map<String, String> variables, String why) throws IOException {
        assertRefused("intake", name, variables, why);
    }

    private void assertRefused(String service, String name, Map<String, String> variables, String why)
            throws IOException {
        ChildProcess refused = start(service, name, variables);
        assertThat(refused.endsWithin(Duration.ofMinutes(1))).as(output(name)).isTrue();
        assertThat(refused.ended().join()).isEqualTo(1);
        assertThat(output(name)).contains("The service does not start: ", why).doesNotContain("\tat ");
    }

    private String keyFile(int number) throws IOException {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        return Files.writeString(
                        folder.resolve("key" + number), Base64.getEncoder().encodeToString(key))
                .toString();
    }

    private ChildProcess start(String service, String name, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>();
        all.put("VIGIE_LOCAL_MODE", "true");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(FreePort.any()));
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        all.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        all.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        all.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        all.put(
                "QUARKUS_OIDC_PUBLIC_KEY",
                SigningKey.at(folder.resolve("signing.pem")).publicKey());
        all.put(LEDGER_FILE, folder.resolve("ledger").toString());
        all.putAll(variables);
        Path jar = RunningStack.checkout().root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words =
                List.of(java, "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
        return ChildProcess.start(new Command(name, List.of(), words, all, folder.resolve(name + ".log"), "KILL"));
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private boolean isReady() {
        try {
            URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
            return ((HttpURLConnection) ready.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
