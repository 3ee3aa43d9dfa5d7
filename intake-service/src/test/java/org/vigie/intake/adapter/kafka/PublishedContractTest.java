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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.relay.Publication.PublishedEvent;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.Caller;
import org.vigie.intake.domain.CallerCategory;
import org.vigie.intake.domain.CallerRelation;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.MinorFacts;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;

/** Holds what is published against {@code contracts/}: each type against its golden sample and its schema. */
class PublishedContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path CONTRACTS = Path.of("contracts");
    private static final String SECRET = "Anne-Planted";
    private static final UUID CASE = UUID.fromString("0d1b8f0e-6f0b-5a52-8a3c-2f8f2a1c9d11");
    private static final UUID MINOR = UUID.fromString("ecbd4eae-ea38-477e-8db6-68944c8221fb");

    private static final CaseEvent FULL_CALL = new CallRecorded(
            CASE,
            UUID.fromString("3c0f6a52-41c7-5b0e-9d3f-7a5e0b6c1d22"),
            Instant.parse("2023-04-04T07:58:00Z"),
            Channel.PHONE,
            new Caller(CallerCategory.IMMEDIATE_FAMILY, CallerRelation.MOTHER),
            List.of(
                    new MinorFacts(
                            MINOR,
                            Gender.GIRL,
                            14,
                            "59",
                            Personal.of("59350"),
                            KnownToChildProtection.YES,
                            Personal.of(new Identity(SECRET, SECRET, LocalDate.of(2009, 1, 2), SECRET, SECRET))),
                    new MinorFacts(
                            UUID.fromString("b2c57ebf-a038-452e-8604-bc81588733ce"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null)),
            List.of(Concern.RUNNING_AWAY, Concern.SCHOOL_DISENGAGEMENT),
            Personal.of(SECRET),
            Personal.of(SECRET),
            Personal.of(SECRET));

    private static final CaseEvent FULL_ACTION = new ActionTaken(
            CASE,
            UUID.fromString("58a7b1c4-9e0d-5c3a-8b2f-4d6e8f0a1b33"),
            ActionType.INFORMATION_PREOCCUPANTE,
            Instant.parse("2023-04-04T09:17:00Z"),
            List.of(MINOR),
            "59",
            Personal.of("59350"),
            Urgency.IMMEDIATE_DANGER,
            ParentsInformed.NOT_IN_CHILDS_INTEREST,
            true,
            Personal.of(SECRET),
            List.of(AdviceKind.LEGAL),
            UUID.fromString("b3cf2b20-4283-44d8-b13d-735544c81815"),
            Personal.of(SECRET),
            Personal.of(SECRET),
            Personal.of(SECRET));

    static Stream<CaseEvent> events() {
        return Stream.of(FULL_CALL, FULL_ACTION);
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
        assertThat(data).doesNotContain(SECRET, "59350", "2009-01-02");
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
