package org.vigie.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.postgresql.Database;
import org.vigie.local.postgresql.Durability;

class EmbeddedPostgreSqlTest {
    @TempDir
    Path folder;

    @Test
    void is_durable_unless_a_test_asks_otherwise() throws SQLException {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder, 0)) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "SHOW server_version")).startsWith("18");
        }
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder, 0, Durability.PROCESS)) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("off");
        }
    }

    @Test
    void a_database_has_an_owner_and_a_service_role_and_is_made_once() throws SQLException {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder, 0, Durability.PROCESS)) {
            server.createDatabase("intake");
            Database intake = server.createDatabase("intake");
            run(intake.jdbcUrl(), intake.owner(), intake.ownerPassword(), "CREATE TABLE kept (id int)");
            run(intake.jdbcUrl(), intake.owner(), intake.ownerPassword(), "GRANT SELECT ON kept TO \"intake\"");
            run(intake.jdbcUrl(), intake.user(), intake.password(), "SELECT * FROM kept");
            assertThatThrownBy(() -> run(intake.jdbcUrl(), intake.owner(), intake.password(), "SELECT 1"))
                    .as("the owner has a password of its own")
                    .isInstanceOf(SQLException.class);
            Database mapping = server.createDatabase("mapping");
            assertThatThrownBy(() -> run(intake.jdbcUrl(), mapping.user(), mapping.password(), "SELECT 1"))
                    .as("a service does not come near another's database")
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void picks_up_its_data_after_a_power_cut_whoever_has_its_process_id_by_then() throws Exception {
        EmbeddedPostgreSql first = EmbeddedPostgreSql.start(folder, 0);
        run(first.jdbcUrl("postgres"), "postgres", first.password(), "CREATE TABLE survivor AS SELECT 42 AS answer");
        first.kill();
        Path pidFile = folder.resolve("data/postmaster.pid");
        String stranger = Long.toString(ProcessHandle.current().pid());
        Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("[0-9]+", stranger));

        try (EmbeddedPostgreSql second = EmbeddedPostgreSql.start(folder, 0)) {
            assertThat(ask(second, "SELECT answer FROM survivor")).isEqualTo("42");
        }
    }

    @Test
    void ends_the_orphan_of_a_killed_parent_before_it_starts() throws SQLException {
        EmbeddedPostgreSql orphan = EmbeddedPostgreSql.start(folder, 0);
        try (EmbeddedPostgreSql next = EmbeddedPostgreSql.start(folder, 0)) {
            assertThat(orphan.alive()).isFalse();
            assertThat(ask(next, "SELECT 1")).isEqualTo("1");
        }
    }

    private static String ask(EmbeddedPostgreSql server, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", server.password());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void run(String url, String user, String password, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
