package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.StoredEvent;

class RecentEventsTest {
    private static final int DATA = 1000;
    private static final long ONE = (long) PendingAppend.ROW_OVERHEAD + DATA;

    private final RecentEvents recent = new RecentEvents(4 * ONE);

    private static StoredEvent event(long position) {
        UUID id = new UUID(0, position);
        byte[] none = {};
        return new StoredEvent(
                position,
                id,
                "sample",
                id,
                1,
                "Named",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                id,
                null,
                "test",
                none,
                new byte[DATA],
                none);
    }

    private static List<StoredEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(RecentEventsTest::event)
                .toList();
    }

    private List<Long> after(long position, int limit) {
        return recent.after(position, limit).stream().map(StoredEvent::position).toList();
    }

    @Test
    void goesOnFromAPosition() {
        recent.add(events(5, 6));
        recent.add(events(7, 7));

        assertThat(after(4, 10)).containsExactly(5L, 6L, 7L);
        assertThat(after(5, 1)).containsExactly(6L);
        assertThat(after(7, 10)).isEmpty();
    }

    @Test
    void givesNothingRatherThanWhatComesLater() {
        recent.add(events(5, 6));

        assertThat(after(3, 10)).isEmpty();
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        recent.add(events(1, 6));

        assertThat(after(1, 10)).isEmpty();
        assertThat(after(2, 10)).containsExactly(3L, 4L, 5L, 6L);
    }

    @Test
    void forgetsWhatLiesBeforeAGap() {
        recent.add(events(1, 2));
        recent.add(events(4, 4));

        assertThat(after(0, 10)).isEmpty();
        assertThat(after(3, 10)).containsExactly(4L);
    }

    @Test
    void forgetsAll() {
        recent.add(events(1, 2));
        recent.forget();
        recent.add(events(3, 3));

        assertThat(after(0, 10)).isEmpty();
        assertThat(after(2, 10)).containsExactly(3L);
    }
}
