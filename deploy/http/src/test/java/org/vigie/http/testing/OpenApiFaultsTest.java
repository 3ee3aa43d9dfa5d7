package org.vigie.http.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OpenApiFaultsTest {
    private static final String GOOD = """
            {"openapi": "3.1.0", "info": {"title": "Things", "version": "1"},
             "paths": {"/things/{id}": {"put": {
               "operationId": "putThing",
               "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}],
               "requestBody": {"content": {"application/json": {
                 "schema": {"$ref": "#/components/schemas/Thing"}, "example": {"name": "a", "on": "2024-02-29"}}}},
               "responses": {"200": {"description": "Put"}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["name"], "additionalProperties": false,
                 "properties": {"name": {"$ref": "#/components/schemas/Name"}, "on": {"type": "string", "format": "date"}}},
               "Name": {"type": "string", "maxLength": 3, "examples": ["abc"]}}}}
            """;

    @Test
    void aGoodDocumentHasNone() throws JsonProcessingException {
        assertThat(OpenApiFaults.of(changed(document -> {}))).isEmpty();
    }

    @Test
    void whatTheSchemaOfOpenApiRefusesIsOne() throws JsonProcessingException {
        assertThat(OpenApiFaults.of(changed(document -> document.put("openapi", "3.0.3"))))
                .singleElement()
                .asString()
                .contains("openapi");
        assertThat(OpenApiFaults.of(changed(document -> document.put("unknown", true))))
                .isNotEmpty();
        assertThat(OpenApiFaults.of(changed(document -> put(document).remove("responses"))))
                .as("responses may be left out in 3.1")
                .isEmpty();
        assertThat(OpenApiFaults.of(changed(
                        document -> at(document, "/components/schemas/Name").put("type", "text"))))
                .as("the schemas within are looked at too")
                .isNotEmpty();
    }

    @Test
    void aReferenceToNothingIsOne() throws JsonProcessingException {
        assertThat(OpenApiFaults.of(
                        changed(document -> at(document, "/components/schemas").remove("Name"))))
                .singleElement()
                .asString()
                .contains("/components/schemas/Thing/properties/name");
    }

    @Test
    void parametersThatThePathDoesNotHaveAreOne() throws JsonProcessingException {
        assertThat(OpenApiFaults.of(
                        changed(document -> ((ObjectNode) put(document).at("/parameters/0")).put("name", "thingId"))))
                .containsExactly("PUT /things/{id} describes parameters [thingId] of its path");
    }

    @Test
    void aNameOfTwoOperationsIsOne() throws JsonProcessingException {
        assertThat(OpenApiFaults.of(changed(document -> at(document, "/paths/~1things~1{id}")
                        .set("post", put(document).deepCopy()))))
                .containsExactly("POST /things/{id} has the operationId of another operation");
    }

    @Test
    void anExampleThatIsNotWhatItIllustratesIsOne() throws JsonProcessingException {
        assertThat(OpenApiFaults.of(changed(document -> example(document).put("name", "long"))))
                .singleElement()
                .asString()
                .contains("/example", "name");
        assertThat(OpenApiFaults.of(changed(document -> example(document).put("on", "2023-02-29"))))
                .singleElement()
                .asString()
                .contains("on");
        assertThat(OpenApiFaults.of(changed(document -> at(document, "/components/schemas/Name")
                        .putArray("examples")
                        .add(1))))
                .isNotEmpty();
    }

    @Test
    void aBodyWithoutAnExampleIsOne() throws JsonProcessingException {
        assertThat(OpenApiFaults.of(changed(document ->
                        ((ObjectNode) put(document).at("/requestBody/content/application~1json")).remove("example"))))
                .containsExactly("PUT /things/{id} has a body without an example");
    }

    @Test
    void aReadingWhoseAnswerIsNotShownIsOneWhereThatIsAskedFor() throws JsonProcessingException {
        Consumer<ObjectNode> reading = document -> at(document, "/paths/~1things~1{id}")
                .putObject("get")
                .<ObjectNode>set("parameters", put(document).get("parameters"))
                .putObject("responses")
                .putObject("200")
                .put("description", "The thing")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Name");
        assertThat(OpenApiFaults.of(changed(reading))).isEmpty();
        assertThat(OpenApiFaults.withAnswersOf(changed(reading), _ -> true))
                .containsExactly("GET /things/{id} answers JSON without an example");
        assertThat(OpenApiFaults.withAnswersOf(
                        changed(reading.andThen(document -> at(
                                        document, "/paths/~1things~1{id}/get/responses/200/content/application~1json")
                                .put("example", "abc"))),
                        _ -> true))
                .isEmpty();
    }

    private static JsonNode changed(Consumer<ObjectNode> change) throws JsonProcessingException {
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(GOOD);
        change.accept(document);
        return document;
    }

    private static ObjectNode put(ObjectNode document) {
        return at(document, "/paths/~1things~1{id}/put");
    }

    private static ObjectNode example(ObjectNode document) {
        return (ObjectNode) put(document).at("/requestBody/content/application~1json/example");
    }

    private static ObjectNode at(ObjectNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }
}
