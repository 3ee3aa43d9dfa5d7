package org.vigie.mapping.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PublishedOnKafkaTest {
    private static final String SECRET_TOPIC = "Récit que personne ne doit lire";

    @Inject
    EventLog log;

    @Test
    void whatIsToldIsPublishedInOrderWithEveryHeader() {
        UUID partner = Api.givenPartner("Refuge du Nord", "59");
        Api.put("/v1/partners/" + partner, Api.partner("Refuge du Nord", "LOCAL", "59", "62"));
        UUID session = UUID.randomUUID();
        Api.put("/v1/work-sessions/" + session, """
                {"heldOn":"2023-04-14","topic":"%s","partnerIds":["%s"]}""".formatted(SECRET_TOPIC, partner));

        List<ConsumerRecord<String, String>> mine = published(partner, session);

        assertThat(mine)
                .extracting(record -> headers(record).get("ce_type"))
                .containsExactlyInAnyOrder(
                        "vigie.mapping.PartnerRegistered.v1",
                        "vigie.mapping.PartnerChanged.v1",
                        "vigie.mapping.WorkSessionHeld.v1");
        assertThat(mine)
                .allSatisfy(this::isACloudEvent)
                .noneMatch(record -> record.value().contains(SECRET_TOPIC));
        JsonNode changed = data(mine, "vigie.mapping.PartnerChanged.v1");
        assertThat(changed).isEqualTo(Api.json("""
                        {"partnerId":"%s","name":"Refuge du Nord","kind":"ASSOCIATION","sector":"HEALTH","scope":"LOCAL",
                         "departments":["59","62"]}""".formatted(partner)));
        assertThat(data(mine, "vigie.mapping.WorkSessionHeld.v1")).isEqualTo(Api.json("""
                        {"workSessionId":"%s","heldOn":"2023-04-14","partnerIds":["%s"]}""".formatted(session, partner)));
        assertThat(headersOf(mine, "vigie.mapping.WorkSessionHeld.v1").get("ce_time"))
                .as("a day begins in Paris")
                .startsWith("2023-04-13T22:00:00");
        assertThat(headersOf(mine, "vigie.mapping.PartnerChanged.v1").get("ce_streamversion"))
                .isEqualTo("2");
    }

    private void isACloudEvent(ConsumerRecord<String, String> record) {
        Map<String, String> headers = headers(record);
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_subject", record.key())
                .containsEntry("ce_source", "urn:vigie:mapping:" + log.head().epoch())
                .containsEntry("ce_dataschema", "urn:vigie:schema:" + headers.get("ce_type"))
                .containsKeys("ce_id", "ce_time", "ce_position", "ce_streamversion", "ce_hash", "ce_correlationid")
                .doesNotContainKey("ce_causationid");
        assertThat(headers.get("content-type")).startsWith("application/json");
    }

    private List<ConsumerRecord<String, String>> published(UUID... streams) {
        List<String> keys = List.of(streams).stream().map(UUID::toString).toList();
        List<ConsumerRecord<String, String>> mine = new ArrayList<>();
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                UUID.randomUUID().toString(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("vigie.mapping"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (keys.contains(record.key())) {
                        mine.add(record);
                    }
                });
                return mine.size() >= 3;
            });
        }
        return mine;
    }

    private static JsonNode data(List<ConsumerRecord<String, String>> records, String type) {
        return Api.json(only(records, type).value());
    }

    private static Map<String, String> headersOf(List<ConsumerRecord<String, String>> records, String type) {
        return headers(only(records, type));
    }

    private static ConsumerRecord<String, String> only(List<ConsumerRecord<String, String>> records, String type) {
        return records.stream()
                .filter(record -> type.equals(headers(record).get("ce_type")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        return List.of(record.headers().toArray()).stream()
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }
}
