package org.vigie.referral.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.eventlog.relay.Publication.PublishedEvent;
import org.vigie.referral.domain.AllEvents;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.authority.ChannelKind;

/** Holds what is published against {@code contracts/}: each type against its golden sample and its schema. */
class PublishedContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path CONTRACTS = Path.of("contracts");

    static Stream<PublishedEvent> published() {
        return Stream.concat(
                AllEvents.ofReferrals().stream().map(ReferralPublication::published),
                AllEvents.ofAuthorities().stream().map(ReferralPublication::published));
    }

    @ParameterizedTest
    @MethodSource("published")
    void isItsGoldenSample(PublishedEvent event) throws IOException {
        JsonNode sample = JSON.readTree(
                CONTRACTS.resolve("samples/" + event.type() + ".json").toFile());
        JsonNode data = JSON.readTree(event.data());
        if (event.type().equals("vigie.referral.AuthorityConfigured.v1")) {
            assertThat(data.fieldNames()).toIterable().containsExactlyElementsOf(sample::fieldNames);
        } else {
            assertThat(data).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void meetsItsSchema(PublishedEvent event) throws IOException {
        String schema = Files.readString(CONTRACTS.resolve(event.type() + ".schema.json"));
        assertThat(SCHEMAS.getSchema(schema, InputFormat.JSON)
                        .validate(
                                new String(event.data(), StandardCharsets.UTF_8),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("published")
    void holdsNothingPersonalAndNoSecret(PublishedEvent event) {
        assertThat(new String(event.data(), StandardCharsets.UTF_8))
                .doesNotContain(AllEvents.SECRET, "crip.example", "crip@", "59350");
    }

    @Test
    void everyEventHasASampleAndASchema() {
        assertThat(Stream.concat(
                        Stream.of(ReferralEvent.class.getPermittedSubclasses()),
                        Stream.of(AuthorityEvent.class.getPermittedSubclasses())))
                .extracting(kind -> "vigie.referral." + kind.getSimpleName() + ".v1")
                .allSatisfy(type -> {
                    assertThat(CONTRACTS.resolve("samples/" + type + ".json")).exists();
                    assertThat(CONTRACTS.resolve(type + ".schema.json")).exists();
                    assertThat(Files.readString(CONTRACTS.resolve("asyncapi.yaml")))
                            .contains(type);
                });
    }

    @Test
    void theSchemasHaveTheCodesOfTheDomain() throws IOException {
        Map<JsonNode, Class<? extends Enum<?>>> codes = Map.of(
                property("ReferralDeliveryFailed", "reason"), FailureReason.class,
                property("ReferralSent", "channel"), ChannelKind.class,
                property("ReferralRefused", "reason"), RefusalReason.class,
                property("ReferralAnswered", "outcome"), Outcome.class);
        codes.forEach((schema, type) -> assertThat(schema.path("enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private static JsonNode property(String event, String name) throws IOException {
        return JSON.readTree(CONTRACTS
                        .resolve("vigie.referral." + event + ".v1.schema.json")
                        .toFile())
                .path("properties")
                .path(name);
    }
}
