package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.personal.MasterKeyRing;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.UndecipherableException;

/** The master key is replaced while the service goes on; no event row changes. */
class KeyRotationTest {
    private static final MasterKey OLD = key(1);
    private static final MasterKey NEW = key(2);
    private static final MasterKey OLD_THEN_NEW = new MasterKeyRing(OLD, List.of(NEW));
    private static final MasterKey NEW_THEN_OLD = new MasterKeyRing(NEW, List.of(OLD));
    private static final int SUBJECTS = 1_500;

    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventLog log = PostgresEventLog.open(
            database.service(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    private static MasterKey key(int number) {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        return new LocalMasterKey(key);
    }

    private PostgresSubjectKeys keys(MasterKey masterKey) {
        return new PostgresSubjectKeys(database.service(), masterKey);
    }

    /** As an operator does, in the owner's name. */
    private long rotate(MasterKey masterKey) throws SQLException {
        try (AgroalDataSource owner = database.owner()) {
            return new KeyRotation(owner, masterKey).run();
        }
    }

    private SubjectKey store(MasterKey masterKey, String name) {
        UUID subject = Samples.stream(name);
        SubjectKey key = keys(masterKey).create(subject);
        Append append = new Append("sample", subject, 0, List.of(Samples.event(name)), key);
        assertThat(Samples.answer(log, append)).isInstanceOf(Appended.class);
        return key;
    }

    @Test
    void afterwardsTheNewKeyOpensAllAndTheOldNothing() throws SQLException {
        KeyCheck.verify(database.service(), OLD);
        SubjectKey before = store(OLD, "before");
        store(OLD, "destroyed");
        database.asSuperuser("UPDATE subject_key SET wrapped_key = NULL, shredded_at = now() WHERE subject_id = '%s'"
                .formatted(Samples.stream("destroyed")));
        byte[] cipher = before.encrypt(new byte[] {1, 2, 3}, before.subjectId());

        assertThat(rotate(NEW_THEN_OLD)).isEqualTo(1);

        assertThat(keys(NEW).find(before.subjectId()).orElseThrow().decrypt(cipher, before.subjectId()))
                .containsExactly(1, 2, 3);
        assertThatExceptionOfType(UndecipherableException.class)
                .isThrownBy(() -> keys(OLD).find(before.subjectId()));
        assertThat(keys(NEW).isDestroyed(Samples.stream("destroyed"))).isTrue();
        Set<UUID> all = Set.of(before.subjectId(), Samples.stream("destroyed"), Samples.stream("unknown"));
        assertThat(keys(NEW).findAll(all)).containsOnlyKeys(before.subjectId());
        assertThatCode(() -> KeyCheck.verify(database.service(), NEW)).doesNotThrowAnyException();
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyCheck.verify(database.service(), OLD))
                .withMessageContaining("another master key");
    }

    @Test
    void idsOfReferencesStayAsTheyAre() throws SQLException {
        KeyCheck.verify(database.service(), OLD);
        UUID before = referenceIds(OLD).of("client", "call", "reference");

        assertThat(rotate(NEW_THEN_OLD)).isEqualTo(1);

        assertThat(referenceIds(NEW).of("client", "call", "reference")).isEqualTo(before);
        assertThatExceptionOfType(UndecipherableException.class).isThrownBy(() -> referenceIds(OLD));
    }

    private ReferenceIds referenceIds(MasterKey masterKey) throws SQLException {
        return new ReferenceIds(
                new ServiceSecrets(database.service(), masterKey).get(ReferenceIds.KEY, ReferenceIds::freshKey));
    }

    @Test
    void meanwhileInstancesWithEitherKeyFirstReadEachOthersKeys() {
        KeyCheck.verify(database.service(), OLD);
        store(OLD_THEN_NEW, "old");
        store(NEW_THEN_OLD, "new");

        for (MasterKey ring : List.of(OLD_THEN_NEW, NEW_THEN_OLD)) {
            assertThatCode(() -> KeyCheck.verify(database.service(), ring)).doesNotThrowAnyException();
            assertThat(keys(ring).find(Samples.stream("old"))).isPresent();
            assertThat(keys(ring).find(Samples.stream("new"))).isPresent();
        }
    }

    @Test
    void severalBatchesAreRenewedAndASecondRunFindsNothing() throws SQLException {
        KeyCheck.verify(database.service(), OLD);
        IntStream.range(0, SUBJECTS)
                .mapToObj(i -> new Append(
                        "sample",
                        Samples.stream("s" + i),
                        0,
                        List.of(Samples.event("e" + i)),
                        keys(OLD).create(Samples.stream("s" + i))))
                .map(log::append)
                .toList()
                .forEach(answer -> answer.toCompletableFuture().join());

        assertThat(rotate(NEW_THEN_OLD)).isEqualTo(SUBJECTS);
        assertThat(rotate(NEW_THEN_OLD)).isZero();
    }

    @Test
    void aKeyThatCannotBeOpenedStopsTheRotationBeforeItBegins() {
        KeyCheck.verify(database.service(), OLD);
        store(OLD, "old");

        assertThatIllegalStateException().isThrownBy(() -> rotate(NEW)).withMessageContaining("another master key");
        assertThat(keys(OLD).find(Samples.stream("old"))).isPresent();
    }

    /** 12 bytes of nonce, 32 of key, 16 of tag: as it was written before wrapped keys told whose they are. */
    @Test
    void whatWasWrappedWithoutAnIdIsReadAndRenewed() {
        UUID subject = Samples.stream("early");
        byte[] wrapped = OLD.wrap(new byte[] {7}, subject);
        byte[] early = Arrays.copyOfRange(wrapped, 9, wrapped.length);

        assertThat(OLD.unwrap(early, subject)).containsExactly(7);
        assertThat(NEW_THEN_OLD.unwrap(early, subject)).containsExactly(7);
        assertThat(new MasterKeyRing(OLD, List.of(NEW)).unwrap(early, subject)).containsExactly(7);
        assertThat(OLD.isCurrent(early)).isFalse();
        assertThat(OLD.isCurrent(wrapped)).isTrue();
        assertThat(NEW.isCurrent(wrapped)).isFalse();
        assertThatExceptionOfType(UndecipherableException.class).isThrownBy(() -> NEW.unwrap(early, subject));
    }
}
