package org.vigie.eventlog.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.eventlog.verification.Verdict.Broken;
import org.vigie.eventlog.verification.Verdict.Whole;

/** Whatever the owner of the tables changes behind the log's back, its first wrong position is named. */
class LogVerificationTest {
    private static final int EVENTS = 10;
    private static final int RANGE = 3;
    private static final LogFixture LOG = new LogFixture();
    private static List<StoredEvent> events = List.of();

    @BeforeAll
    static void fill() {
        LOG.appendMany(EVENTS, 4);
        events = LOG.log().readAfter(0, EVENTS);
        tamper("CREATE TABLE kept AS TABLE event");
        tamper("CREATE TABLE kept_head AS TABLE log_head");
    }

    @AfterEach
    void restore() {
        tamper("""
                TRUNCATE event;
                INSERT INTO event SELECT * FROM kept;
                UPDATE log_head SET (position, hash, recorded_at) = (SELECT position, hash, recorded_at FROM kept_head)""");
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    private static void tamper(String sql) {
        LOG.database().asSuperuser(sql);
    }

    private static Verdict verify(Anchor... anchors) {
        return new LogVerification(LOG.database().service(), 2, RANGE).verify(List.of(anchors), position -> {});
    }

    private static void assertBrokenAt(long position) {
        assertThat(verify())
                .isInstanceOf(Broken.class)
                .extracting(verdict -> ((Broken) verdict).position())
                .isEqualTo(position);
    }

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        List<Long> told = new ArrayList<>();

        Verdict verdict = new LogVerification(LOG.database().service(), 2, RANGE).verify(List.of(), told::add);

        assertThat(verdict)
                .usingRecursiveComparison()
                .isEqualTo(new Whole(EVENTS, events.getLast().hash()));
        assertThat(told).containsExactly(3L, 6L, 9L, 10L);
    }

    @Test
    void anEmptyLogIsWhole() {
        try (LogFixture empty = new LogFixture()) {
            assertThat(new LogVerification(empty.database().service(), 2).verify(List.of(), position -> {}))
                    .usingRecursiveComparison()
                    .isEqualTo(new Whole(0, HashChain.genesis()));
        }
    }

    @ParameterizedTest
    @MethodSource("positions")
    void oneBitOfTheData(long position) {
        tamper("UPDATE event SET data = set_bit(data, 5, 1 - get_bit(data, 5)) WHERE position = " + position);

        assertBrokenAt(position);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aMissingEvent(long position) {
        tamper("DELETE FROM event WHERE position = " + position);

        assertBrokenAt(position);
    }

    static LongStream positions() {
        return LongStream.rangeClosed(1, EVENTS);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void anyColumn(String column, String type) {
        String other = switch (type) {
            case "bigint", "integer" -> column + " + 1000";
            case "uuid" -> "gen_random_uuid()";
            case "text" -> column + " || ' '";
            case "bytea" -> column + " || '\\x00'";
            case "timestamp with time zone" -> column + " + interval '1 microsecond'";
            default -> throw new IllegalArgumentException(type);
        };
        tamper("UPDATE event SET %s = %s WHERE position = 5".formatted(column, other));

        assertBrokenAt(5);
    }

    static List<String[]> columns() {
        String all = LOG.database().asSuperuser("""
                SELECT string_agg(column_name || ',' || data_type, ';')
                FROM information_schema.columns WHERE table_name = 'event' AND column_name <> 'hash'""");
        List<String[]> columns = new ArrayList<>();
        for (String column : all.split(";", -1)) {
            columns.add(column.split(",", 2));
        }
        return columns;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5  | UPDATE event SET hash = set_bit(hash, 5, 1 - get_bit(hash, 5)) WHERE position = 5
            4  | UPDATE event SET position = CASE position WHEN 4 THEN -5 ELSE -4 END WHERE position IN (4, 5); UPDATE event SET position = -position WHERE position < 0
            8  | DELETE FROM event WHERE position > 7
            1  | TRUNCATE event
            11 | INSERT INTO event SELECT 11, gen_random_uuid(), stream_type, stream_id, 99, event_type, schema_version, occurred_at, recorded_at, correlation_id, causation_id, actor, fingerprint, data, hash FROM event WHERE position = 10
            0  | INSERT INTO event SELECT -1, gen_random_uuid(), stream_type, stream_id, 99, event_type, schema_version, occurred_at, recorded_at, correlation_id, causation_id, actor, fingerprint, data, hash FROM event WHERE position = 10
            5  | UPDATE event SET occurred_at = 'infinity' WHERE position = 5
            11 | UPDATE log_head SET position = 12
            10 | UPDATE log_head SET position = 9
            10 | UPDATE log_head SET hash = sha256(hash)
            10 | UPDATE log_head SET recorded_at = recorded_at + interval '1 microsecond'
            """)
    void anyOtherChange(long position, String sql) {
        tamper(sql);

        assertBrokenAt(position);
    }

    @Test
    void aRowThatTheTableWouldNotTake() {
        tamper("ALTER TABLE event ALTER actor DROP NOT NULL");
        tamper("UPDATE event SET actor = NULL WHERE position = 5");

        assertBrokenAt(5);
    }

    @Test
    void twoEventsAtOnePosition() {
        tamper("ALTER TABLE event DROP CONSTRAINT event_position");
        tamper("UPDATE event SET position = 5 WHERE position = 6");

        assertBrokenAt(5);
        restore();
        tamper("ALTER TABLE event ADD CONSTRAINT event_position PRIMARY KEY (position)");
    }

    @Test
    void aChainThatWasWrittenAnewAgreesWithItselfButNotWithWhatWasNoted() {
        byte[] hash = events.get(3).hash();
        for (StoredEvent event : events.subList(4, EVENTS)) {
            hash = HashChain.link(hash, event.position(), event.recordedAt(), HashChain.digest(forged(event)));
            replaceActor(event.position(), hash);
        }

        assertThat(verify()).isInstanceOf(Whole.class);
        assertThat(verify(anchor(4))).isInstanceOf(Whole.class);
        assertThat(verify(anchor(9), anchor(7)))
                .extracting(verdict -> ((Broken) verdict).position())
                .isEqualTo(7L);
    }

    @Test
    void aLogThatWasCutShortHeadAndAllEndsBeforeWhatWasNoted() {
        tamper("DELETE FROM event WHERE position > 7");
        tamper(
                "UPDATE log_head SET (position, hash, recorded_at) = (SELECT position, hash, recorded_at FROM event WHERE position = 7)");

        assertThat(verify(anchor(7))).isInstanceOf(Whole.class);
        assertThat(verify(anchor(9)))
                .extracting(verdict -> ((Broken) verdict).position())
                .isEqualTo(8L);
    }

    private static Anchor anchor(int position) {
        return new Anchor(position, events.get(position - 1).hash());
    }

    private static StoredEvent forged(StoredEvent event) {
        return new StoredEvent(
                event.position(),
                event.eventId(),
                event.streamType(),
                event.streamId(),
                event.streamVersion(),
                event.type(),
                event.schemaVersion(),
                event.occurredAt(),
                event.recordedAt(),
                event.correlationId(),
                event.causationId(),
                "forger",
                event.fingerprint(),
                event.data(),
                event.hash());
    }

    private static void replaceActor(long position, byte[] hash) {
        String hex = HexFormat.of().formatHex(hash);
        tamper("UPDATE event SET actor = 'forger', hash = '\\x%s' WHERE position = %d".formatted(hex, position));
        tamper("UPDATE log_head SET hash = '\\x%s'".formatted(hex));
    }

    @Test
    void aDatabaseWithoutALogIsNoVerdict() {
        tamper("ALTER TABLE event RENAME TO hidden");
        try {
            assertThatExceptionOfType(LogUnavailableException.class).isThrownBy(() -> verify());
        } finally {
            tamper("ALTER TABLE hidden RENAME TO event");
        }
    }
}
