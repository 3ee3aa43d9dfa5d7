package org.vigie.intake.adapter.kafka;

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
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CallerCategory;
import org.vigie.intake.domain.CallerRelation;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.FullCase;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;

/** Holds what is published against {@code contracts/}: each type against its golden sample and its schema. */
class PublishedContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path CONTRACTS = Path.of("contracts");

    static Stream<CaseEvent> events() {
        return Stream.of(FullCase.CALL, FullCase.ACTION);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isItsGoldenSample(CaseEvent event) throws IOException {
        PublishedEvent published = IntakePublication.published(event);
        assertThat(JSON.readTree(published.data())).isEqualTo(sample(published.type()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void meetsItsSchema(CaseEvent event) throws IOException {
        PublishedEvent published = IntakePublication.published(event);
        String schema = Files.readString(CONTRACTS.resolve(published.type() + ".schema.json"));
        assertThat(SCHEMAS.getSchema(schema, InputFormat.JSON)
                        .validate(
                                new String(published.data(), StandardCharsets.UTF_8),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void holdsNothingPersonal(CaseEvent event) {
        String data = new String(IntakePublication.published(event).data(), StandardCharsets.UTF_8);
        assertThat(data).doesNotContain(FullCase.SECRET, "59350", "2009-01-02");
    }

    @Test
    void everyEventHasASampleAndASchema() {
        assertThat(CaseEvent.class.getPermittedSubclasses())
                .extracting(kind -> "vigie.intake." + kind.getSimpleName() + ".v1")
                .allSatisfy(type -> {
                    assertThat(CONTRACTS.resolve("samples/" + type + ".json")).exists();
                    assertThat(CONTRACTS.resolve(type + ".schema.json")).exists();
                    assertThat(Files.readString(CONTRACTS.resolve("asyncapi.yaml")))
                            .contains(type);
                });
    }

    @Test
    void theSchemasHaveTheCodesOfTheDomain() throws IOException {
        JsonNode call = schema("vigie.intake.CallRecorded.v1").path("properties");
        JsonNode minor = call.path("minors").path("items").path("properties");
        JsonNode action = schema("vigie.intake.ActionTaken.v1").path("properties");
        Map<JsonNode, Class<? extends Enum<?>>> codes = Map.of(
                call.path("channel"), Channel.class,
                call.path("caller").path("properties").path("category"), CallerCategory.class,
                call.path("caller").path("properties").path("relation"), CallerRelation.class,
                call.path("concerns").path("items"), Concern.class,
                minor.path("gender"), Gender.class,
                minor.path("knownToChildProtection"), KnownToChildProtection.class,
                action.path("type"), ActionType.class,
                action.path("urgency"), Urgency.class,
                action.path("parentsInformed"), ParentsInformed.class,
                action.path("adviceKinds").path("items"), AdviceKind.class);
        codes.forEach((schema, type) -> assertThat(schema.path("enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private static JsonNode sample(String type) throws IOException {
        return JSON.readTree(CONTRACTS.resolve("samples/" + type + ".json").toFile());
    }

    private static JsonNode schema(String type) throws IOException {
        return JSON.readTree(CONTRACTS.resolve(type + ".schema.json").toFile());
    }
}
