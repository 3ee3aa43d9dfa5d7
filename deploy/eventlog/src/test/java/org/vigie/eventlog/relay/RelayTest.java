package org.vigie.eventlog.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.fixture.LogFixture;
import org.vigie.local.testing.Backends;

class RelayTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration SHORT_LEASE = Duration.ofMillis(150);

    private final RelayFixture fixture = new RelayFixture(Backends.kafka().bootstrapServers(), "r" + UUID.randomUUID());
    private final LogFixture log = fixture.log();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void publishes_cloud_events_in_binary_mode() {
        UUID cause = EventIds.of("cause");
        log.append("one", cause);
        fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);

        ConsumerRecord<byte[], byte[]> record = fixture.topic().records().getFirst();
        StoredEvent stored = log.log().readAfter(0, 1).getFirst();
        String type = fixture.publication().type();
        assertThat(record.key()).asString().isEqualTo(stored.streamId().toString());
        assertThat(record.value()).isEqualTo(stored.data());
        assertThat(headers(record))
                .containsOnly(
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", stored.eventId().toString()),
                        Map.entry(
                                "ce_source",
                                "urn:vigie:" + fixture.publication().service() + ":"
                                        + log.log().head().epoch()),
                        Map.entry("ce_type", type),
                        Map.entry("ce_subject", stored.streamId().toString()),
                        Map.entry("ce_time", "2026-03-01T08:30:00.123456Z"),
                        Map.entry("ce_dataschema", "urn:vigie:schema:" + type),
                        Map.entry("ce_position", "1"),
                        Map.entry("ce_streamversion", "1"),
                        Map.entry("ce_hash", HexFormat.of().formatHex(stored.hash())),
                        Map.entry("ce_correlationid", stored.correlationId().toString()),
                        Map.entry("ce_causationid", cause.toString()));
    }

    @Test
    void leaves_out_the_cause_of_an_event_that_has_none() {
        log.append("one", null);
        fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);

        assertThat(headers(fixture.topic().records().getFirst())).doesNotContainKey("ce_causationid");
    }

    @Test
    void sends_more_than_a_batch_in_order_and_follows_the_log() {
        log.appendMany(2_500, 50);
        fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);

        log.appendMany(100, 7);
        await().atMost(SOON).until(fixture::topicEqualsLog);
    }

    @Test
    void one_of_two_instances_relays_and_the_other_takes_over_when_it_stops() {
        var first = fixture.startRelay("a");
        await().atMost(SOON)
                .until(() -> first.get("eventlog.relay.leader").gauge().value() == 1);
        var second = fixture.startRelay("b");
        log.appendMany(50, 5);
        await().atMost(SOON).until(fixture::topicEqualsLog);
        assertThat(second.get("eventlog.relay.leader").gauge().value()).isZero();

        fixture.stopRelay(0);
        log.appendMany(50, 5);
        await().atMost(SOON).until(fixture::topicEqualsLog);
        assertThat(second.get("eventlog.relay.leader").gauge().value()).isEqualTo(1);
        assertThat(first.get("eventlog.relay.backlog.events").gauge().value()).isZero();
    }

    @Test
    void two_instances_whose_beginning_takes_longer_than_a_lease_do_not_shut_out_each_other_for_ever() {
        fixture.startRelay("a", fixture.publication(), SHORT_LEASE);
        fixture.startRelay("b", fixture.publication(), SHORT_LEASE);
        log.appendMany(50, 5);
        await().atMost(SOON).until(fixture::topicEqualsLog);
    }

    @Test
    void a_relay_that_lost_its_lease_in_the_middle_of_a_batch_is_fenced() throws InterruptedException {
        log.appendMany(20, 5);
        StuckPublication stuck = new StuckPublication(fixture.publication(), 11);
        fixture.startRelay("a", stuck, SHORT_LEASE);
        stuck.awaitStuck();
        fixture.startRelay("b", fixture.publication(), SHORT_LEASE);
        await().atMost(SOON).until(fixture::topicEqualsLog);

        stuck.release();
        log.appendMany(20, 5);
        await().atMost(SOON).until(fixture::topicEqualsLog);
        await().during(Duration.ofSeconds(1)).atMost(SOON).until(fixture::topicEqualsLog);
    }

    @Test
    void does_not_send_again_what_is_on_the_topic_when_the_cursor_did_not_move() {
        log.appendMany(100, 10);
        fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);
        fixture.stopRelay(0);

        log.database().asSuperuser("UPDATE relay_cursor SET position = 40, sent = array_fill(0::bigint, ARRAY[12])");
        fixture.startRelay("b");
        log.appendMany(10, 10);
        await().atMost(SOON).until(fixture::topicEqualsLog);
    }

    @Test
    void finds_the_last_event_of_a_partition_before_transactions_that_were_aborted() {
        log.appendMany(100, 10);
        fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);
        fixture.stopRelay(0);

        fixture.abortTransaction(60);
        log.database().asSuperuser("UPDATE relay_cursor SET position = 0, sent = array_fill(0::bigint, ARRAY[12])");
        fixture.startRelay("b");
        log.appendMany(10, 10);
        await().atMost(SOON).until(fixture::topicEqualsLog);
    }

    @Test
    void does_not_relay_while_the_topic_holds_more_than_the_log() {
        log.appendMany(10, 5);
        fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);
        fixture.stopRelay(0);

        log.database().asSuperuser("DELETE FROM event WHERE position > 5; UPDATE log_head SET position = 5");
        var meters = fixture.startRelay("b");
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> meters.get("eventlog.relay.leader").gauge().value() == 0);
    }

    @Test
    void does_not_take_events_for_sent_whose_positions_a_lost_history_used() {
        log.appendMany(10, 5);
        fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);
        fixture.stopRelay(0);

        log.database().loseTail(4);
        appendOthers(6);
        var meters = fixture.startRelay("b");
        await().atMost(SOON).until(() -> isForked(meters));
        assertThat(meters.get("eventlog.relay.leader").gauge().value()).isZero();
        assertThat(fixture.topic().positionsOf(log.log().head().epoch()))
                .as("nothing of the other history")
                .containsExactlyInAnyOrderElementsOf(upTo(10));
    }

    @Test
    void notices_in_the_middle_of_its_term_that_the_log_goes_on_from_elsewhere_and_tells_it_anew_in_a_new_epoch() {
        log.appendMany(10, 5);
        var meters = fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);
        UUID lost = log.log().head().epoch();

        log.database().loseTail(4);
        appendOthers(6);
        await().atMost(SOON).until(() -> isForked(meters));
        assertThat(fixture.topic().positionsOf(lost)).containsExactlyInAnyOrderElementsOf(upTo(10));

        log.database().asSuperuser("UPDATE log_head SET epoch = gen_random_uuid()");
        UUID epoch = log.log().head().epoch();
        await().atMost(SOON).until(() -> fixture.topic().positionsOf(epoch).size() == 12);
        await().atMost(SOON).until(() -> !isForked(meters));
        assertThat(fixture.topic().positionsOf(epoch)).containsExactlyInAnyOrderElementsOf(upTo(12));
        assertThat(meters.get("eventlog.relay.leader").gauge().value()).isEqualTo(1);
    }

    @Test
    void relays_a_log_whose_last_events_were_recorded_hours_ahead() {
        log.appendMany(5, 5);
        log.database().asSuperuser("UPDATE log_head SET recorded_at = clock_timestamp() + interval '3 hours'");
        log.database().cutConnections(); // so that the writer learns of it
        appendOthers(5);
        assertThat(log.log().readAfter(9, 1).getFirst().recordedAt())
                .isAfter(Instant.now().plus(Duration.ofHours(2)));

        fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);
    }

    @Test
    void stops_at_a_topic_that_got_more_partitions_and_goes_on_once_its_settings_are_set_back() {
        log.appendMany(10, 5);
        var meters = fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);

        fixture.alterTopic("cleanup.policy", "compact");
        await().atMost(SOON).until(() -> isChanged(meters));
        appendOthers(3);
        assertThat(meters.get("eventlog.relay.leader").gauge().value()).isZero();
        fixture.alterTopic("cleanup.policy", "delete");
        await().atMost(SOON).until(fixture::topicEqualsLog);
        assertThat(isChanged(meters)).isFalse();

        fixture.addPartitions(13);
        await().atMost(SOON).until(() -> isChanged(meters));
    }

    @Test
    void does_not_say_that_it_leads_while_the_database_is_away() {
        log.appendMany(10, 5);
        var meters = fixture.startRelay("a");
        await().atMost(SOON).until(fixture::topicEqualsLog);
        assertThat(meters.get("eventlog.relay.leader").gauge().value()).isEqualTo(1);

        String role = log.database().address().user();
        log.database().asSuperuser("ALTER ROLE \"" + role + "\" NOLOGIN");
        log.database().cutConnections();
        await().atMost(SOON)
                .until(() -> meters.get("eventlog.relay.leader").gauge().value() == 0);

        log.database().asSuperuser("ALTER ROLE \"" + role + "\" LOGIN");
        await().atMost(SOON)
                .until(() -> meters.get("eventlog.relay.leader").gauge().value() == 1);
    }

    private static boolean isChanged(MeterRegistry meters) {
        return meters.get("eventlog.relay.topic.changed").gauge().value() == 1;
    }

    private void appendOthers(int count) {
        for (int i = 0; i < count; i++) {
            log.append("other-" + i, null);
        }
    }

    private static boolean isForked(MeterRegistry meters) {
        return meters.get("eventlog.relay.forked").gauge().value() == 1;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
