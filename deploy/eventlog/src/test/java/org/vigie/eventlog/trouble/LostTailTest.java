package org.vigie.eventlog.trouble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.event;
import static org.vigie.eventlog.conformance.Samples.stream;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.AppendResult.Conflict;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.command.RememberedStream;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;

/** A standby takes over without the last events: what an instance remembers of them is not so any more. */
class LostTailTest {
    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventLog log = ImpatientLog.open(database.service());
    private final PostgresEventLog other = ImpatientLog.open(database.service());

    @AfterEach
    void close() {
        log.close();
        other.close();
        database.close();
    }

    @Test
    void aFollowerIsGivenWhatTheLogHasAndNotWhatIsRemembered() {
        answer(log, append("a", 0, "a1", "a2"));
        answer(log, append("a", 2, "a3"));
        assertThat(ids(log.follow(0, 10))).containsExactly("a1", "a2", "a3");

        database.loseTail(1);

        assertThat(ids(log.follow(0, 10))).containsExactly("a1", "a2");
        assertThat(log.follow(2, 10)).isEmpty();
        assertThat(answer(other, append("b", 0, "b1"))).isEqualTo(new Appended(1, 3));
        assertThat(ids(log.follow(0, 10))).containsExactly("a1", "a2", "b1");
        assertThat(ids(log.follow(2, 10))).containsExactly("b1");
    }

    @Test
    void whatOthersWroteInItsPlaceIsNotMistakenForIt() {
        answer(log, append("a", 0, "a1"));
        answer(log, append("a", 1, "a2"));
        database.loseTail(1);
        answer(other, append("a", 1, "other a2"));

        assertThat(ids(log.follow(0, 10))).containsExactly("a1", "other a2");
        assertThat(ids(log.follow(1, 10))).containsExactly("other a2");
    }

    @Test
    void theWriterGoesOnFromWhatIsThere() {
        answer(log, append("a", 0, "a1", "a2"));
        database.loseTail(1);

        assertThat(answer(log, append("a", 2, "a3"))).isInstanceOf(Conflict.class);
        assertThat(answer(log, append("a", 1, "a2"))).as("sent again").isEqualTo(new Appended(2, 2));
        List<StoredEvent> events = log.follow(0, 10);
        assertThat(ids(events)).containsExactly("a1", "a2");
        assertThat(HashChain.holds(events.getFirst().hash(), events.getLast())).isTrue();
    }

    @Test
    void aStreamIsRememberedAsFarAsTheLogHasIt() {
        RememberedStream<List<String>> names =
                new RememberedStream<>(log, stream("a"), List.of(), (before, event) -> with(before, name(event)));
        assertThat(names.read()).isEmpty();
        answer(log, append("a", 0, "a1", "a2", "a3"));
        assertThat(names.read()).containsExactly("a1", "a2", "a3").isSameAs(names.read());

        database.loseTail(1);
        assertThat(names.read()).containsExactly("a1", "a2");
        answer(other, append("a", 2, "other a3", "a4"));
        assertThat(names.read()).containsExactly("a1", "a2", "other a3", "a4");
        database.loseTail(2);
        answer(other, append("a", 2, "another a3", "another a4"));
        assertThat(names.read()).containsExactly("a1", "a2", "another a3", "another a4");
    }

    private static List<String> with(List<String> names, String name) {
        return Stream.concat(names.stream(), Stream.of(name)).toList();
    }

    private static List<String> ids(List<StoredEvent> events) {
        return events.stream().map(LostTailTest::name).toList();
    }

    /** Names are in the data as {@link org.vigie.eventlog.conformance.Samples#event} has them. */
    private static String name(StoredEvent stored) {
        String data = new String(stored.data(), UTF_8);
        String name = data.substring("{\"name\":\"".length(), data.length() - "\"}".length());
        assertThat(stored.eventId()).isEqualTo(event(name).eventId());
        return name;
    }
}
