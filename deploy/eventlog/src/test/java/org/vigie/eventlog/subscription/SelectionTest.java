package org.vigie.eventlog.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final TopicPartition PARTITION = new TopicPartition("vigie.sample", 3);
    private static final UUID FORMER = UUID.randomUUID();
    private static final UUID NOW = UUID.randomUUID();
    private static final EventTypes TYPES =
            EventTypes.of(Set.of("vigie.sample.Told.v1", "vigie.sample.Erased.v1"), Set.of(), List.of());

    /** Another partition met the restored log first, so this one was left with events of the former that nobody had read. */
    @Test
    void what_is_never_skipped_is_done_though_its_epoch_was_left_behind() {
        List<Arrival> arrivals =
                List.of(arrival(FORMER, 7, "Told"), arrival(FORMER, 8, "Erased"), arrival(NOW, 1, "Told"));
        Selection selection = Selection.of(
                arrivals,
                Map.of(PARTITION, new Position(FORMER, 6, "", 6, 7)),
                TYPES,
                Set.of(FORMER),
                Set.of("vigie.sample.Erased.v1"));
        assertThat(selection.handled()).containsExactly(arrivals.get(1), arrivals.get(2));
        assertThat(selection.positions()).containsExactly(Map.entry(PARTITION, new Position(NOW, 1, "", 10, 11)));
        assertThat(selection.stop()).isNull();
    }

    private static Arrival arrival(UUID epoch, long position, String type) {
        byte[] data = "{}".getBytes(UTF_8);
        ReceivedEvent event = new ReceivedEvent(
                "sample",
                epoch,
                position,
                UUID.randomUUID(),
                "vigie.sample." + type + ".v1",
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                UUID.randomUUID(),
                "",
                () -> Arrival.json(data));
        return new Arrival(PARTITION, epoch.equals(FORMER) ? position : position + 9, data, event);
    }
}
