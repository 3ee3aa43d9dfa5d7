package org.vigie.mapping.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.eventlog.relay.Publication.PublishedEvent;
import org.vigie.mapping.contracts.Events;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.PartnerEvent.PartnerRegistered;
import org.vigie.mapping.domain.partner.PartnerKind;
import org.vigie.mapping.domain.partner.Scope;

/** What is published equals its golden sample and keeps its schema, and nothing else is promised. */
class PublishedContractTest {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<PublishedEvent> everyTypePublished() {
        return Stream.of(
                MappingPublication.partner(Events.REFUGE, Events.PARTNER_REGISTERED),
                MappingPublication.partner(Events.REFUGE, Events.PARTNER_CHANGED),
                MappingPublication.workSession(Events.WORK_SESSION, Events.WORK_SESSION_HELD),
                MappingPublication.workSession(Events.WORK_SESSION, Events.WORK_SESSION_CHANGED),
                MappingPublication.awareness(Events.AWARENESS_SESSION, Events.AWARENESS_SESSION_HELD),
                MappingPublication.awareness(Events.AWARENESS_SESSION, Events.AWARENESS_SESSION_CHANGED));
    }

    @ParameterizedTest
    @MethodSource("everyTypePublished")
    void theEventEqualsItsGoldenSample(PublishedEvent event) throws IOException {
        Path sample = CONTRACTS.resolve("samples").resolve(event.type() + ".json");
        assertThat(JSON.readTree(event.data())).isEqualTo(JSON.readTree(Files.readAllBytes(sample)));
    }

    @ParameterizedTest
    @MethodSource("everyTypePublished")
    void theEventKeepsItsSchema(PublishedEvent event) throws IOException {
        assertThat(violations(event)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyTypePublished")
    void noFreeTextIsPublished(PublishedEvent event) throws IOException {
        assertThat(JSON.readTree(event.data()).properties())
                .extracting(field -> field.getKey())
                .doesNotContain("topic", "title", "externalReference");
    }

    @Test
    void whatIsNotKnownIsAbsent() throws IOException {
        var details = new PartnerDetails("112", PartnerKind.INSTITUTION, null, Scope.NATIONAL, List.of());
        PublishedEvent event = MappingPublication.partner(Events.REFUGE, new PartnerRegistered(details, null));
        assertThat(JSON.readTree(event.data()).has("sector")).isFalse();
        assertThat(violations(event)).isEmpty();
    }

    @Test
    void everySchemaHasItsSampleAndItsPlaceInAsyncApi() throws IOException {
        List<String> types = everyTypePublished().map(PublishedEvent::type).toList();
        String asyncApi = Files.readString(CONTRACTS.resolve("asyncapi.yaml"));
        assertThat(names(CONTRACTS, ".schema.json")).containsExactlyInAnyOrderElementsOf(types);
        assertThat(names(CONTRACTS.resolve("samples"), ".json")).containsExactlyInAnyOrderElementsOf(types);
        assertThat(types)
                .allSatisfy(type -> assertThat(asyncApi).contains("name: " + type, "./" + type + ".schema.json"));
    }

    private static List<String> violations(PublishedEvent event) throws IOException {
        JsonNode schema = JSON.readTree(Files.readAllBytes(CONTRACTS.resolve(event.type() + ".schema.json")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(
                        JSON.readTree(event.data()),
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        }
    }
}
