package org.vigie.eventlog.operating;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.event;
import static org.vigie.eventlog.conformance.Samples.stream;

import io.agroal.api.AgroalDataSource.FlushMode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.LogHead;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.KeyCheck;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.PostgresSubjectKeys;
import org.vigie.eventlog.postgres.TestDatabase;

/** The commands as an operator types them. */
class LogCommandTest {
    private final TestDatabase database = TestDatabase.create();
    private final String service = database.address().user();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path ledger;
    private Path backup;
    private Path key;

    @BeforeEach
    void fill() throws IOException {
        ledger = folder.resolve("ledger");
        backup = folder.resolve("backup");
        key = keyFile("key", 1);
        Path migrations = folder.resolve(service + "-service/src/main/resources/db/migration");
        Files.createDirectories(migrations);
        Files.writeString(migrations.resolve("V1__view.sql"), "CREATE TABLE sample_view (id bigint)");
        KeyCheck.verify(database.service(), LocalMasterKey.read(key));
        inLog(log -> {
            for (int i = 1; i <= 6; i++) {
                answer(log, open("s" + i, LocalMasterKey.read(key)));
            }
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Path keyFile(String name, int number) throws IOException {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(bytes));
    }

    private Append open(String subject, LocalMasterKey masterKey) {
        var newKey = new PostgresSubjectKeys(database.service(), masterKey).create(stream(subject));
        return new Append("sample", stream(subject), 0, List.of(event(subject)), newKey);
    }

    private void inLog(Use use) {
        try (PostgresEventLog log = PostgresEventLog.open(
                database.service(),
                AppendSettings.defaults(),
                InstantSource.system(),
                new SimpleMeterRegistry(),
                new FileErasureLedger(ledger))) {
            use.with(log);
        }
        database.service().flush(FlushMode.ALL);
    }

    private interface Use {
        void with(PostgresEventLog log);
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(
                "--service", service, "--url", database.address().jdbcUrl(), "--erasure-ledger", ledger.toString()));
        if (!all.contains("--master-key")) {
            all.addAll(List.of("--master-key", key.toString()));
        }
        out.reset();
        err.reset();
        return new LogCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(
                        all,
                        folder,
                        Map.of(
                                "PGUSER", database.address().owner(),
                                "PGPASSWORD", database.address().ownerPassword()));
    }

    private LogHead head() {
        LogHead[] head = new LogHead[1];
        inLog(log -> head[0] = log.head());
        return head[0];
    }

    private void erase(String subject) {
        inLog(log ->
                answer(log, new Append("sample", stream(subject), 1, List.of(event("erased " + subject)), null, true)));
    }

    @Test
    void whatWasBackedUpComesBackInPlaceOfWhatIsThere() {
        LogHead before = head();
        assertThat(run("backup", "--to", backup.toString())).isZero();
        assertThat(out.toString(UTF_8)).contains("up to position 6");
        erase("s2");

        assertThat(run("restore", "--from", backup.toString(), "--replace", "7"))
                .as(err::toString)
                .isZero();

        assertThat(out.toString(UTF_8)).contains("up to position 6", "1 subjects were erased again");
        assertThat(head().position()).isEqualTo(7);
        assertThat(head().epoch()).isNotEqualTo(before.epoch());
        assertThat(new PostgresSubjectKeys(database.service(), LocalMasterKey.read(key)).isDestroyed(stream("s2")))
                .isTrue();
        assertThat(database.asSuperuser("SELECT tableowner FROM pg_tables WHERE tablename = 'sample_view'"))
                .isEqualTo(database.address().owner());
        inLog(log -> assertThat(answer(log, append("s1", 1, "on"))).isEqualTo(new Appended(2, 8)));
    }

    @Test
    void aBackupTakesTheOlderOnesOfItsServiceAwayWhenItIsToldTo() throws IOException {
        assertThat(run("backup", "--to", backup.toString())).isZero();
        String whole = Files.readString(backup, ISO_8859_1);
        Path old = backupTaken(36, whole, "old");
        Path torn = backupTaken(36, whole.substring(0, whole.length() - 40), "torn");
        Path kept = backupTaken(34, whole, "kept");
        String another = service.replaceFirst(".$", "x");
        Path foreign = backupTaken(36, whole.replaceFirst(service, another), "foreign");
        Path noBackup = Files.writeString(folder.resolve("notes"), "deploy/log backup");
        assertThat(run("backup", "--to", folder.resolve("other").toString())).isZero();
        assertThat(old).exists();

        Path next = folder.resolve("next");
        assertThat(run("backup", "--to", next.toString(), "--delete-older-than", "35"))
                .as(err::toString)
                .isZero();

        assertThat(List.of(old, torn)).allMatch(Files::notExists);
        assertThat(List.of(next, backup, kept, foreign, noBackup)).allMatch(Files::exists);
        assertThat(out.toString(UTF_8)).contains(old + " was older", torn + " was older");
        assertThat(run("backup", "--to", folder.resolve("last").toString(), "--delete-older-than", "soon"))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("\"soon\" is no number of days");
    }

    private Path backupTaken(int daysAgo, String backup, String name) throws IOException {
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo).toString();
        String dated = backup.replaceFirst("(?<=\"takenAt\":\")\\d{4}-\\d\\d-\\d\\d", day);
        return Files.writeString(folder.resolve(name), dated, ISO_8859_1);
    }

    @Test
    void nothingIsGivenUpUnlessThePositionIsRight() {
        run("backup", "--to", backup.toString());

        assertThat(run("restore", "--from", backup.toString(), "--replace", "5"))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("ends at position 6, not at 5");
        assertThat(run("restore", "--from", backup.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("not empty");
        assertThat(head().position()).isEqualTo(6);
    }

    @Test
    void nothingIsGivenUpWhileOthersAreConnected() throws Exception {
        run("backup", "--to", backup.toString());
        try (var _ = database.service().getConnection()) {
            assertThat(run("restore", "--from", backup.toString(), "--replace", "6"))
                    .isEqualTo(1);
        }
        assertThat(err.toString(UTF_8)).contains("stop the service");
        assertThat(head().position()).isEqualTo(6);
    }

    @Test
    void nothingIsGivenUpForABackupUnderAnotherKeyOrWithoutItsLedger() throws IOException {
        erase("s2");
        run("backup", "--to", backup.toString());
        String other = keyFile("other", 2).toString();

        assertThat(run("restore", "--from", backup.toString(), "--replace", "7", "--master-key", other))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("another master key");
        Files.delete(ledger);
        assertThat(run("restore", "--from", backup.toString(), "--replace", "7"))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("knows of 1 erasures");
        assertThat(database.asSuperuser("SELECT position FROM log_head")).isEqualTo("7");
    }

    @Test
    void aLostLedgerIsWrittenAnewFromTheLog() throws IOException {
        erase("s2");
        erase("s4");
        database.asSuperuser("INSERT INTO subject_key VALUES (gen_random_uuid(), NULL, now())");
        Files.delete(ledger);

        assertThat(run("rebuild-ledger")).as(err::toString).isZero();
        assertThat(out.toString(UTF_8)).contains("holds 2 erasures", "1 subjects");
        erase("s5");
        assertThat(Files.readAllLines(ledger))
                .hasSize(3)
                .anyMatch(line -> line.contains(stream("s4").toString()));
        assertThat(run("rebuild-ledger")).isEqualTo(1);
    }

    @Test
    void theMasterKeyIsReplaced() throws IOException {
        Path next = keyFile("next", 2);

        assertThat(run("rewrap", "--master-key", next.toString(), "--other-master-key", key.toString()))
                .as(err::toString)
                .isZero();
        assertThat(out.toString(UTF_8)).contains("6 keys");
        assertThat(new PostgresSubjectKeys(database.service(), LocalMasterKey.read(next)).find(stream("s3")))
                .isPresent();
        assertThat(run("rewrap", "--master-key", key.toString())).isEqualTo(1);
    }

    @Test
    void aLogThatWasRestoredByOtherMeansGetsANewEpoch() {
        LogHead before = head();

        assertThat(run("new-epoch")).isZero();
        assertThat(head().position()).isEqualTo(before.position());
        assertThat(head().epoch()).isNotEqualTo(before.epoch());
        assertThat(out.toString(UTF_8)).contains(head().epoch().toString());
    }

    @Test
    void whatMakesNoSenseIsToldWithTheUsage() {
        assertThat(run("backup")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("--to", "usage:");
        assertThat(run("restore", "--from", backup.toString(), "--replace", "six"))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("\"six\" is no position");
        assertThat(run("nonsense")).isEqualTo(1);
        assertThat(run("backup", "--nonsense")).isEqualTo(1);
        assertThat(run("restore", "--from", backup.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains(backup.toString());
    }
}
