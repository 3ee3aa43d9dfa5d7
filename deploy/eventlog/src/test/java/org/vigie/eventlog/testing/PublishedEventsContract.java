package org.vigie.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.codec.EventVersion;
import org.vigie.eventlog.relay.Publication.PublishedEvent;

/**
 * What a service publishes is what its {@code contracts} folder says, and a changed shape is a new version. A service's test implements
 * this; the folder has for each version that was ever published
 *
 * <ul>
 *   <li>{@code samples/vigie.<service>.<Event>.v1.json}: an event that says everything that the version can say,
 *   <li>{@code vigie.<service>.<Event>.v1.schema.json}: its JSON Schema,
 * </ul>
 *
 * and {@code frozen.sha256} with their digests. Nothing of it is edited: new versions get files of their own.
 */
public interface PublishedEventsContract {

    /** One event of each type in the version that is published now, with everything that it can say. */
    List<PublishedEvent> published();

    /** What must not be seen on a topic; the log has it in the events that these were made from. */
    List<String> personal();

    /** For types whose data is a record: that record, whose components are then held to the schema one by one. */
    default Map<String, Class<?>> records() {
        return Map.of();
    }

    /** Where the contract lies. */
    default Path contracts() {
        return Path.of("contracts");
    }

    @Test
    default void everyEventIsItsGoldenSample() {
        for (PublishedEvent event : published()) {
            assertThat(Json.tree(event.data())).as(event.type()).isEqualTo(sample(event.type()));
        }
    }

    @Test
    default void everySampleMeetsItsSchemaWhichAllowsNothingElse() {
        for (String type : ContractFiles.types(contracts())) {
            PublishedSchema schema = schema(type);
            assertThat(schema.violations(sample(type))).as(type).isEmpty();
            assertThat(schema.openObjects())
                    .as("objects of %s without additionalProperties: false", type)
                    .isEmpty();
        }
    }

    @Test
    default void aSampleSaysEverythingThatItsSchemaAllows() {
        for (String type : ContractFiles.types(contracts())) {
            assertThat(Json.missing(schema(type).shape(), List.of(sample(type))))
                    .as(type)
                    .isEmpty();
        }
    }

    @Test
    default void aRecordHasTheComponentsOfItsSchema() {
        records()
                .forEach((type, record) -> assertThat(PublishedSchema.names(EventShape.of(record)))
                        .as("%s is no longer what was published: give it a new version", type)
                        .isEqualTo(schema(type).shape()));
    }

    @Test
    default void everyVersionThatWasEverPublishedHasItsSampleItsSchemaAndItsPlaceInAsyncApi() {
        List<String> types = published().stream()
                .flatMap(event -> ContractFiles.versionsUpTo(EventVersion.parse(event.type())))
                .toList();
        assertThat(ContractFiles.types(contracts())).containsExactlyInAnyOrderElementsOf(types);
        assertThat(ContractFiles.samples(contracts())).containsExactlyInAnyOrderElementsOf(types);
        assertThat(contracts().resolve("asyncapi.yaml"))
                .content()
                .satisfies(text -> assertThat(types)
                        .allSatisfy(type -> assertThat(text).contains("name: " + type, type + ".schema.json")));
    }

    @Test
    default void nothingPersonalIsPublished() {
        for (PublishedEvent event : published()) {
            String data = new String(event.data(), StandardCharsets.UTF_8);
            assertThat(personal()).as(event.type()).noneMatch(data::contains);
        }
    }

    @Test
    default void whatIsFrozenIsAsItWas() {
        new FrozenFiles(contracts(), file -> file.toString().endsWith(".json")).assertUnchanged();
    }

    /** For events beside those of {@link #published}. */
    default void assertMeetsItsSchema(PublishedEvent event) {
        assertThat(schema(event.type()).violations(Json.tree(event.data())))
                .as(event.type())
                .isEmpty();
    }

    private JsonNode sample(String type) {
        Path file = ContractFiles.sample(contracts(), type);
        assertThat(Files.exists(file)).as("a sample of %s", type).isTrue();
        return Json.tree(file);
    }

    private PublishedSchema schema(String type) {
        return new PublishedSchema(Json.tree(ContractFiles.schema(contracts(), type)));
    }
}
