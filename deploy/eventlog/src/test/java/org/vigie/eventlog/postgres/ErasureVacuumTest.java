package org.vigie.eventlog.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.event;
import static org.vigie.eventlog.conformance.Samples.stream;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.MasterKeyRing;
import org.vigie.eventlog.personal.SubjectKey;

/** Looks into the files of tables, as whoever has the disk can. */
class ErasureVacuumTest {
    private static final LocalMasterKey MASTER = new LocalMasterKey(new byte[32]);

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PostgresSubjectKeys keys = new PostgresSubjectKeys(database.service(), MASTER);
    private final ErasureVacuum vacuum = vacuum(Set.of());
    private PostgresEventLog log;
    private byte[] destroyed;

    @BeforeEach
    void open() {
        log = PostgresEventLog.open(
                database.service(),
                AppendSettings.defaults(),
                InstantSource.system(),
                meters,
                new FileErasureLedger(folder.resolve("ledger")));
        database.asSuperuser("ALTER TABLE subject_key SET (autovacuum_enabled = false)"); // none of it by chance
        create("kept");
        destroyed = create("erased");
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    private ErasureVacuum vacuum(Set<String> projections) {
        return new ErasureVacuum(database.service(), projections, Duration.ofHours(1), meters);
    }

    private byte[] create(String name) {
        SubjectKey key = keys.create(stream(name));
        Append first = new Append("sample", stream(name), 0, List.of(event(name)), key);
        assertThat(answer(log, first)).isInstanceOf(Appended.class);
        return key.wrapped();
    }

    private void erase() {
        erase("erased");
    }

    private void erase(String name) {
        Append erasure = new Append("sample", stream(name), 1, List.of(event("erasure of " + name)), null, true);
        assertThat(answer(log, erasure)).isInstanceOf(Appended.class);
    }

    private boolean fileHolds(byte[] key) {
        return fileHolds("subject_key", key);
    }

    private boolean fileHolds(String table, byte[] bytes) {
        database.asSuperuser("CHECKPOINT");
        return database.asSuperuser(
                        "SELECT position('\\x%s'::bytea IN pg_read_binary_file(pg_relation_filepath('%s'))) > 0"
                                .formatted(HexFormat.of().formatHex(bytes), table))
                .equals("t");
    }

    private double remaining() {
        return meters.get("eventlog.erasures.remaining").gauge().value();
    }

    @Test
    void destroyed_keys_are_in_the_file_until_their_table_is_written_anew() throws SQLException {
        List<String> names = List.of("a", "b", "c", "d", "e", "f");
        List<byte[]> all = names.stream().map(this::create).toList();
        names.forEach(this::erase);
        assertThat(all).allMatch(this::fileHolds);
        database.asSuperuser("VACUUM subject_key");
        assertThat(all).as("after an ordinary vacuum").anyMatch(this::fileHolds);

        assertThat(vacuum.vacuum()).isTrue();
        assertThat(all).noneMatch(this::fileHolds);
        assertThat(keys.find(stream("kept"))).isPresent();
        assertThat(remaining()).isZero();
    }

    @Test
    void without_an_erasure_nothing_is_written_anew() throws SQLException {
        assertThat(vacuum.vacuum()).isTrue();
        String first = file();
        assertThat(vacuum.vacuum()).isTrue();
        assertThat(file()).isEqualTo(first);
        erase();
        assertThat(vacuum.vacuum()).isTrue();
        String second = file();
        assertThat(second).isNotEqualTo(first);
        assertThat(vacuum.vacuum()).isTrue();
        assertThat(file()).isEqualTo(second);
    }

    private String file() {
        return database.asSuperuser("SELECT pg_relation_filepath('subject_key')");
    }

    /** As a backup may. */
    @Test
    void what_a_long_transaction_may_read_is_left_to_a_later_try() throws SQLException {
        try (Connection reader = database.service().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("SELECT count(*) FROM event");
            erase();
            assertThat(vacuum.vacuum()).isFalse();
            assertThat(fileHolds(destroyed)).isTrue();
            assertThat(remaining()).isEqualTo(1);

            statement.execute("SELECT count(*) FROM subject_key");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(vacuum::vacuum)
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("55P03");
            reader.rollback();
            reader.setAutoCommit(true);
        }
        assertThat(vacuum.vacuum()).isTrue();
        assertThat(fileHolds(destroyed)).isFalse();
    }

    @Test
    void one_instance_at_a_time_does_it() throws SQLException {
        erase();
        try (Connection other = database.service().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('erasure_vacuum'))");
            assertThat(vacuum.vacuum()).isFalse();
            statement.execute("SELECT pg_advisory_unlock_all()");
        }
        assertThat(vacuum.vacuum()).isTrue();
    }

    @Test
    void what_a_former_master_key_wrapped_leaves_the_file_too() throws SQLException {
        KeyCheck.verify(database.service(), MASTER);
        byte[] next = new byte[32];
        next[0] = 1;
        try (AgroalDataSource owner = database.owner()) {
            MasterKeyRing ring = new MasterKeyRing(new LocalMasterKey(next), List.of(MASTER));
            assertThat(new KeyRotation(owner, ring).run()).isEqualTo(2);
        }
        assertThat(fileHolds(destroyed)).isTrue();
        assertThat(vacuum.vacuum()).isTrue();
        assertThat(fileHolds(destroyed)).isFalse();
    }

    /** The rows of names go when the projection comes to the erasure, and nobody knows when that is. */
    @Test
    void a_projection_s_tables_are_written_anew_once_it_has_read_the_erasure() throws SQLException {
        byte[] name = "Zorvilka".getBytes(US_ASCII);
        execute("CREATE SCHEMA names; CREATE TABLE names.name (name text); INSERT INTO names.name VALUES ('Zorvilka')");
        execute("INSERT INTO subscription (name, version, status, changed_at) VALUES ('names', 1, 'RUNNING', now())");
        execute(
                "INSERT INTO subscription_position (name, version, topic, partition, position) VALUES ('names', 1, 'log', 0, 2)");
        ErasureVacuum withNames = vacuum(Set.of("names"));
        assertThat(withNames.vacuum()).isTrue();
        erase();
        assertThat(withNames.vacuum()).as("it is at the event before").isFalse();
        assertThat(fileHolds(destroyed)).as("keys do not wait for it").isFalse();

        execute("DELETE FROM names.name; UPDATE subscription_position SET position = 3");
        assertThat(fileHolds("names.name", name)).isTrue();
        assertThat(withNames.vacuum()).isTrue();
        assertThat(fileHolds("names.name", name)).isFalse();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.service().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
