package org.vigie.eventlog.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.conformance.Samples;

class FileErasureLedgerTest {
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00.123456Z");

    @TempDir
    private Path folder;

    private Path file;
    private ErasureLedger ledger;

    @BeforeEach
    void open() {
        file = folder.resolve("ledger");
        ledger = new FileErasureLedger(file);
    }

    private static LedgerEntry entry(String name) {
        return new LedgerEntry(Samples.stream(name), "sample", AT, Samples.event(name));
    }

    private LedgerEnd record(String... names) {
        LedgerEnd end = LedgerEnd.START;
        for (String name : names) {
            end = ledger.record(end, List.of(entry(name)));
        }
        return end;
    }

    private ErasureLedger opened() {
        return new FileErasureLedger(file);
    }

    private void assertRefused(LedgerEnd known, String... why) {
        assertThatExceptionOfType(ErasureLedgerException.class)
                .isThrownBy(() -> opened().read(known))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains(why)
                        .contains(file.toString(), "Bring it back from its copy", "rebuild-ledger"));
        assertThatExceptionOfType(ErasureLedgerException.class)
                .isThrownBy(() -> opened().record(known, List.of(entry("more"))));
    }

    @Test
    void whatWasRecordedIsReadBackInOrder() {
        LedgerEnd end = record("a", "b");

        assertThat(end.entries()).isEqualTo(2);
        assertThat(opened().read(end))
                .extracting(
                        LedgerEntry::subjectId,
                        LedgerEntry::streamType,
                        LedgerEntry::erasedAt,
                        entry -> entry.event().eventId())
                .containsExactly(
                        tuple(
                                Samples.stream("a"),
                                "sample",
                                AT,
                                Samples.event("a").eventId()),
                        tuple(
                                Samples.stream("b"),
                                "sample",
                                AT,
                                Samples.event("b").eventId()));
        assertThat(opened().read(LedgerEnd.START).getFirst().event().data())
                .isEqualTo(Samples.event("a").data());
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        record("a");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theSameErasureIsRecordedOnce() {
        LedgerEnd end = record("a");

        assertThat(opened().record(end, List.of(entry("a")))).isEqualTo(end);
        assertThat(opened().read(end)).hasSize(1);
    }

    @Test
    void instancesThatShareTheFileSeeEachOthersEntries() {
        ErasureLedger other = opened();
        LedgerEnd first = record("a");
        LedgerEnd second = other.record(first, List.of(entry("b")));
        LedgerEnd third = ledger.record(second, List.of(entry("b"), entry("c")));

        assertThat(third.entries()).isEqualTo(3);
        assertThat(opened().read(third)).hasSize(3);
    }

    /** The power may be cut within a write: what was not acknowledged is no entry, and the next one takes its place. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"subjectId\"", "x", "\0\0\0\0", "{} 00"})
    void aLineThatWasCutOffDoesNotCount(String torn) throws IOException {
        LedgerEnd end = record("a");
        Files.writeString(file, torn, StandardOpenOption.APPEND);

        assertThat(opened().read(end)).hasSize(1);
        LedgerEnd next = opened().record(end, List.of(entry("b")));
        assertThat(next.entries()).isEqualTo(2);
        assertThat(opened().read(next)).hasSize(2);
    }

    @Test
    void anAcknowledgedLineThatIsCutOffIsMissed() throws IOException {
        LedgerEnd end = record("a", "b");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));

        assertRefused(end, "the log knows of 2 erasures", "holds 1");
    }

    @Test
    void aChangedLineIsNoticed() throws IOException {
        LedgerEnd end = record("a", "b", "c");
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace(Samples.stream("b").toString(), Samples.stream("x").toString()));

        assertRefused(end, "line 2 is damaged");
        assertRefused(LedgerEnd.START, "line 2 is damaged");
    }

    @Test
    void aLineTakenOutIsNoticed() throws IOException {
        LedgerEnd end = record("a", "b", "c");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2)));

        assertRefused(end, "line 2 is damaged");
    }

    @Test
    void missingLinesAtTheEndAreNoticedByTheLogThatKnowsOfThem() throws IOException {
        LedgerEnd end = record("a", "b");
        Files.writeString(file, Files.readAllLines(file).getFirst() + "\n");

        assertRefused(end, "the log knows of 2 erasures", "holds 1");
    }

    @Test
    void anotherLogsLedgerIsNoticed() throws IOException {
        LedgerEnd end = record("a");
        Files.delete(file);
        opened().record(LedgerEnd.START, List.of(entry("other"), entry("another")));

        assertRefused(end, "the log knows of 1 erasures");
    }

    @Test
    void aMissingLedgerIsNoticedAndNotBegunAnew() throws IOException {
        LedgerEnd end = record("a");
        Files.delete(file);

        assertRefused(end, "the log knows of 1 erasures", "holds 0");
        assertThat(file).doesNotExist();
    }

    @Test
    void aLedgerThatShrinksWhileTheServiceRunsIsNoticed() throws IOException {
        LedgerEnd end = record("a", "b");
        Files.writeString(file, Files.readAllLines(file).getFirst() + "\n");

        assertThatExceptionOfType(ErasureLedgerException.class)
                .isThrownBy(() -> ledger.record(end, List.of(entry("c"))))
                .withMessageContaining("it has become shorter");
    }

    @Test
    void whereNoFileCanBeNobodyIsErased() {
        ErasureLedger nowhere = new FileErasureLedger(folder.resolve("not/mounted/ledger"));
        assertThatExceptionOfType(ErasureLedgerException.class)
                .isThrownBy(() -> nowhere.read(LedgerEnd.START))
                .withMessageContaining("mount its volume");
        assertThatExceptionOfType(ErasureLedgerException.class)
                .isThrownBy(() -> nowhere.record(LedgerEnd.START, List.of(entry("a"))));

        ErasureLedger folderInstead = new FileErasureLedger(folder);
        assertThatExceptionOfType(ErasureLedgerException.class)
                .isThrownBy(() -> folderInstead.record(LedgerEnd.START, List.of(entry("a"))));
    }
}
