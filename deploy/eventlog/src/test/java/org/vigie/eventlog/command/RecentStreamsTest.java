package org.vigie.eventlog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Personal;

class RecentStreamsTest {
    private static final UUID STREAM = new UUID(0, 0);

    private static final long BYTES = 1_000;

    private final RecentStreams<Diary.Pages, Diary.Event> recent = new RecentStreams<>(new Diary(true));

    private void appended(UUID stream, long version, Diary.Event event) {
        recent.appended(stream, recent.beginning().state(), List.of(event), version, BYTES, null);
    }

    private static Diary.Event page(String text) {
        return new Diary.Event.Written(Personal.of(text));
    }

    @Test
    void aStreamIsRememberedAsItIsAfterItsLastEvent() {
        appended(STREAM, 1, page("one"));
        var first = Objects.requireNonNull(recent.find(STREAM));
        recent.appended(STREAM, first.state(), List.of(page("two")), 2, BYTES, null);

        assertThat(recent.find(STREAM)).isNotNull().satisfies(stream -> {
            assertThat(stream.version()).isEqualTo(2);
            assertThat(stream.state().pages()).containsExactly(Personal.of("one"), Personal.of("two"));
        });
    }

    @Test
    void nothingIsRememberedOfAnErasedOne() {
        appended(STREAM, 1, page("one"));
        appended(STREAM, 2, new Diary.Event.Forgotten("asked for"));

        assertThat(recent.find(STREAM)).isNull();
    }

    @Test
    void anAnswerThatComesLateBringsNothingBack() {
        appended(STREAM, 3, new Diary.Event.Forgotten("asked for"));
        appended(STREAM, 2, page("one"));

        assertThat(recent.find(STREAM)).isNull();
    }

    @Test
    void anOlderStateDoesNotTakeTheLatersPlace() {
        appended(STREAM, 3, page("three"));
        appended(STREAM, 2, page("two"));

        assertThat(recent.find(STREAM))
                .isNotNull()
                .satisfies(stream -> assertThat(stream.version()).isEqualTo(3));
    }

    @Test
    void fewOfThoseThatSayMuchAreKept() {
        IntStream.rangeClosed(1, 200)
                .forEach(number -> recent.appended(
                        new UUID(0, number), recent.beginning().state(), List.of(page("much")), 1, 100_000, null));

        assertThat(IntStream.rangeClosed(1, 200).filter(number -> recent.find(new UUID(0, number)) != null))
                .hasSizeBetween(1, 100)
                .contains(200);
    }

    @Test
    void thoseThatWereWrittenToLongestAgoGoFirst() {
        IntStream.rangeClosed(0, 2_500).forEach(number -> appended(new UUID(0, number), 1, page("one")));

        assertThat(recent.find(STREAM)).isNull();
        assertThat(recent.find(new UUID(0, 1_000))).isNotNull();
        assertThat(recent.find(new UUID(0, 2_500))).isNotNull();
    }

    @Test
    void oneThatIsLongerThanAllTheRoomIsNotKept() {
        appended(STREAM, 1_000_000, page("last"));

        assertThat(recent.find(STREAM)).isNull();
    }
}
