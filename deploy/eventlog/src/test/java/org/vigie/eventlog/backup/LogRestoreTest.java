package org.vigie.eventlog.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.event;
import static org.vigie.eventlog.conformance.Samples.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.LogHead;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.postgres.KeyCheck;
import org.vigie.eventlog.postgres.ServiceSecrets;

/** A backup comes back as it was, under a new epoch, without those who were erased since; a bad one changes nothing. */
class LogRestoreTest {

    @TempDir
    private Path folder;

    private BackupFixture before;
    private BackupFixture after;
    private Path file;

    @BeforeEach
    void open() {
        before = new BackupFixture(folder.resolve("ledger"));
        after = new BackupFixture(folder.resolve("ledger"));
        file = folder.resolve("backup");
    }

    @AfterEach
    void close() {
        before.close();
        after.close();
    }

    @Test
    void everyEventAndKeyIsBackAndPositionsGoOnUnderANewEpoch() throws SQLException, IOException {
        KeyCheck.verify(before.database.service(), BackupFixture.MASTER_KEY);
        before.open(1, 60);
        byte[] cipher = before.keys.find(stream("s7")).orElseThrow().encrypt(new byte[] {7}, stream("s7"));
        before.backup(file);
        before.open(61, 100);

        UUID epoch = after.restore(file);

        assertThat(epoch).isNotEqualTo(before.log.head().epoch());
        assertThat(after.log.head()).isEqualTo(new LogHead(epoch, 60));
        assertThat(after.log.readAfter(0, 100))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(before.log.readAfter(0, 60));
        assertThat(after.keys.find(stream("s7")).orElseThrow().decrypt(cipher, stream("s7")))
                .containsExactly(7);
        assertThat(after.keys.find(stream("s61"))).isEmpty();
        KeyCheck.verify(after.database.service(), BackupFixture.MASTER_KEY);
        assertThat(answer(after.log, append("s7", 1, "next"))).isEqualTo(new Appended(2, 61));
        List<StoredEvent> events = after.log.readAfter(59, 10);
        assertThat(HashChain.holds(events.getFirst().hash(), events.getLast())).isTrue();
    }

    @Test
    void idsOfReferencesAreMadeUnderTheSameKeyThere() throws SQLException, IOException {
        before.open(1, 1);
        UUID id = referenceIds(before).of("client", "call", "reference");
        before.backup(file);
        assertThat(referenceIds(after).of("client", "call", "reference"))
                .as("of a service that was started there before")
                .isNotEqualTo(id);

        after.restore(file);

        assertThat(referenceIds(after).of("client", "call", "reference")).isEqualTo(id);
    }

    private static ReferenceIds referenceIds(BackupFixture log) throws SQLException {
        return new ReferenceIds(new ServiceSecrets(log.database.service(), BackupFixture.MASTER_KEY)
                .get(ReferenceIds.KEY, ReferenceIds::freshKey));
    }

    @Test
    void whoWasErasedAfterTheBackupIsErasedAgain() throws SQLException, IOException {
        before.open(1, 10);
        before.backup(file);
        before.open(11, 12);
        before.erase(3, 1);
        before.erase(12, 1);

        after.restore(file);
        assertThat(after.keys.find(stream("s3"))).isPresent();
        after.keys.forget(stream("s3"));
        assertThat(after.replayErasures()).isEqualTo(2);

        assertThat(after.keys.find(stream("s3"))).isEmpty();
        assertThat(after.log.readStream(stream("s3")))
                .extracting(StoredEvent::eventId)
                .containsExactly(event("e3").eventId(), event("erased3").eventId());
        assertThat(after.log.head().position()).isEqualTo(11);
        assertThat(after.keys.isDestroyed(stream("s12")))
                .as("lost with the log, forgotten all the same")
                .isTrue();
    }

    @Test
    void aBackupTakenWhileOthersAppendEndsWhereItsKeysDo() throws Exception {
        before.open(1, 50);
        Thread writer = Thread.ofVirtual().start(() -> before.open(51, 400));
        before.backup(file);
        writer.join();

        after.restore(file);
        long position = after.log.head().position();
        assertThat(position).isBetween(50L, 400L);
        assertThat(after.database.asSuperuser("SELECT count(*) FROM subject_key"))
                .isEqualTo(Long.toString(position));
    }

    @Test
    void tablesThatNothingFillsAgainAreInTheBackup() throws SQLException, IOException {
        for (BackupFixture each : List.of(before, after)) {
            each.database.asSuperuser("CREATE TABLE \"Audit trail\" (number bigint, what text)");
            each.database.asSuperuser("ALTER TABLE \"Audit trail\" OWNER TO "
                    + each.database.address().owner());
            each.database.asSuperuser("GRANT SELECT ON \"Audit trail\" TO "
                    + each.database.address().user());
            each.database.asSuperuser("COMMENT ON TABLE \"Audit trail\" IS 'backup: nothing fills it again'");
            each.database.asSuperuser("INSERT INTO \"Audit trail\" VALUES (0, NULL)");
        }
        before.database.asSuperuser("INSERT INTO \"Audit trail\" VALUES (1, 'first')");
        before.backup(file);

        after.restore(file);
        assertThat(after.database.asSuperuser(
                        "SELECT string_agg(number || coalesce(what, ''), ',') FROM \"Audit trail\""))
                .isEqualTo("0,1first");
    }

    @Test
    void whatOperatorsDidComesBackAndItsNumbersGoOn() throws SQLException, IOException {
        String act =
                "INSERT INTO operator_act (actor, act, subscription, reason) VALUES ('%s', 'RETRY', 'a', 'b') RETURNING number";
        assertThat(before.database.asSuperuser(act.formatted("first"))).isEqualTo("1");
        assertThat(before.database.asSuperuser(act.formatted("second"))).isEqualTo("2");
        before.backup(file);

        after.restore(file);

        assertThat(after.database.asSuperuser("SELECT string_agg(number || actor, ',') FROM operator_act"))
                .isEqualTo("1first,2second");
        assertThat(after.database.asSuperuser(act.formatted("third"))).isEqualTo("3");
    }

    @Test
    void numbersBeginAtOneWhereTheBackupHasNone() throws SQLException, IOException {
        before.backup(file);
        after.restore(file);

        assertThat(after.database.asSuperuser("SELECT nextval(pg_get_serial_sequence('operator_act', 'number'))"))
                .isEqualTo("1");
    }

    @Test
    void everyTableSaysWhetherItIsInTheBackup() {
        assertThat(before.database.asSuperuser("""
                        SELECT coalesce(string_agg(relname, ', '), 'all do') FROM pg_class
                        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'flyway_schema_history'
                          AND coalesce(obj_description(oid, 'pg_class'), '') !~ '^(backup|log|no backup): .'""")).isEqualTo("all do");
    }

    @Test
    void anEmptyLogHasABackupToo() throws SQLException, IOException {
        before.backup(file);
        after.restore(file);

        assertThat(answer(after.log, append("a", 0, "one"))).isEqualTo(new Appended(1, 1));
    }

    @Test
    void onlyItsOwnerReadsABackupAndNoneIsOverwritten() throws SQLException, IOException {
        before.backup(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> before.backup(file));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aLogThatIsNotEmptyIsLeftAsItIs() throws SQLException, IOException {
        before.open(1, 5);
        before.backup(file);
        after.open(1, 1);

        assertRefused("not empty", 1);
    }

    @Test
    void anotherServicesBackupIsRefused() throws SQLException, IOException {
        before.open(1, 5);
        before.backup(file);

        assertThatExceptionOfType(UnusableBackupException.class)
                .isThrownBy(() -> after.restore(file, "other"))
                .withMessageContaining("of the log of sample, not of other");
        assertThat(after.log.head().position()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 0.7, 0.999})
    void aTornBackupIsRefused(double part) throws SQLException, IOException {
        before.open(1, 50);
        before.backup(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * part)));

        assertRefused(part == 0 ? "no backup" : "", 0);
    }

    @Test
    void anAlteredBackupIsRefused() throws SQLException, IOException {
        before.open(1, 50);
        before.backup(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertRefused("its checksum is wrong", 0);
    }

    /** Whoever makes the checksum right again still meets the hash chain. */
    @Test
    void anAlteredEventUnderARightChecksumIsRefused() throws Exception {
        before.open(1, 50);
        before.backup(file);
        byte[] bytes = Files.readAllBytes(file);
        byte[] name = "\"e33\"".getBytes(StandardCharsets.US_ASCII);
        int at = indexOf(bytes, name);
        bytes[at + 3] = '4';
        byte[] content = Arrays.copyOf(bytes, bytes.length - 32);
        byte[] checksum = MessageDigest.getInstance("SHA-256").digest(content);
        System.arraycopy(checksum, 0, bytes, content.length, checksum.length);
        Files.write(file, bytes);

        assertRefused("position 33", 0);
    }

    @Test
    void aBackupOfALogThatWasBrokenIsRefused() throws SQLException, IOException {
        before.open(1, 20);
        before.database.asSuperuser("UPDATE event SET actor = 'another' WHERE position = 9");
        before.backup(file);

        assertRefused("position 9", 0);
    }

    @Test
    void aNewerFormatIsRefused() throws SQLException, IOException {
        before.open(1, 5);
        before.backup(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[BackupWriter.MAGIC.length + 3] = 2;
        Files.write(file, bytes);

        assertRefused("format 2", 0);
    }

    @Test
    void anyOtherFileIsNoBackup() throws IOException {
        Files.writeString(file, "PGDMP and much more of it, as long as a backup might be");

        assertRefused("no backup of an event log", 0);
    }

    private void assertRefused(String why, long position) {
        assertThatExceptionOfType(UnusableBackupException.class)
                .isThrownBy(() -> after.restore(file))
                .withMessageContaining(why);
        assertThat(after.log.head().position()).isEqualTo(position);
        assertThat(after.log.readAfter(0, 100)).hasSize((int) position);
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
