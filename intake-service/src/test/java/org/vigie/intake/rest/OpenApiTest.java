package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CallerCategory;
import org.vigie.intake.domain.CallerRelation;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;
import org.vigie.local.testing.StackResource;

/** The description that other systems build on says what the service does. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class OpenApiTest {

    @Test
    void everyOperationIsDescribedAndNoOther() throws IOException {
        assertThat(described()).isEqualTo(implemented());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ActionType.class,
                AdviceKind.class,
                CallerCategory.class,
                CallerRelation.class,
                Channel.class,
                Concern.class,
                Gender.class,
                KnownToChildProtection.class,
                ParentsInformed.class,
                Urgency.class
            })
    void theCodesAreThoseOfTheDomain(Class<? extends Enum<?>> codes) throws IOException {
        assertThat(document().at("/components/schemas/" + codes.getSimpleName() + "/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(codes.getEnumConstants()).map(Enum::name).toList());
    }

    @Test
    void theExamplesOfACallAndOfAnActionAreTaken() throws IOException {
        String caseId = Rest.openCase(example("/v1/calls"));
        Rest.postAction(caseId, example("/v1/cases/{caseId}/actions")).then().statusCode(201);
    }

    @Test
    void theExampleOfAnImportIsTaken() throws IOException {
        String lines = document()
                .path("paths")
                .path("/v1/imports")
                .at("/post/requestBody/content/application~1x-ndjson/example")
                .textValue();
        String results = Rest.importing(Rest.WRITER, lines).asString();
        assertThat(results.lines()).hasSize(2).allMatch(line -> line.contains("\"status\":201"));
    }

    private static ObjectNode example(String path) throws IOException {
        return (ObjectNode)
                document().path("paths").path(path).at("/post/requestBody/content/application~1json/example");
    }

    private static Set<String> described() throws IOException {
        Set<String> operations = new TreeSet<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                operations.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private static Set<String> implemented() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.vigie.intake");
        Set<String> operations = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.reflect())
                .forEach(type -> {
                    String base = type.getAnnotation(Path.class).value();
                    Arrays.stream(type.getDeclaredMethods())
                            .forEach(method -> Arrays.stream(method.getAnnotations())
                                    .map(annotation ->
                                            annotation.annotationType().getAnnotation(HttpMethod.class))
                                    .filter(Objects::nonNull)
                                    .forEach(verb -> operations.add(verb.value() + " " + base
                                            + (method.isAnnotationPresent(Path.class)
                                                    ? method.getAnnotation(Path.class)
                                                            .value()
                                                    : ""))));
                });
        return operations;
    }

    private static JsonNode document() throws IOException {
        String json = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new ObjectMapper().readTree(json);
    }
}
