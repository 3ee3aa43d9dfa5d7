package org.vigie.analytics.readmodel.activity.definitions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** Whoever reads a figure can look up what it means. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class FiguresResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyFigureOfTheReportLinksToItsDefinition() throws IOException {
        JsonNode report = JSON.readTree(given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/v1/reports/activity?audience=internal&from=2023-04-03&to=2024-04-02")
                .asString());
        List<String> codes = new ArrayList<>();
        report.path("figures").fieldNames().forEachRemaining(codes::add);
        assertThat(codes).hasSize(35);
        for (String code : codes) {
            String link = report.path("definitions").path(code).textValue();
            JsonNode definition = JSON.readTree(given().get(link).asString());
            assertThat(definition.path("code").textValue()).isEqualTo(code);
            assertThat(definition.path("label").textValue()).as(code).isNotBlank();
            assertThat(definition.path("countingUnit").textValue()).as(code).isNotBlank();
            assertThat(definition.path("definition").textValue()).as(code).endsWith(".");
            assertThat(definition.path("source").textValue()).as(code).endsWith(".");
            boolean isCount =
                    report.path("figures").path(code).path("denominator").isMissingNode();
            assertThat(definition.has("numerator") && definition.has("denominator"))
                    .as("%s has a numerator and a denominator", code)
                    .isEqualTo(!isCount);
        }
        assertThat(report.path("definitions").size()).isEqualTo(codes.size());
    }

    @Test
    void theyAreListedInTheOrderOfTheReportPageByPage() throws IOException {
        JsonNode first = JSON.readTree(given().get("/v1/figures?limit=34").asString());
        assertThat(first.path("items")).hasSize(34);
        assertThat(first.at("/items/0/code").textValue()).isEqualTo("cases");
        given().queryParam("cursor", first.path("next").textValue())
                .get("/v1/figures")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].code", equalTo("awareness.professionals"))
                .body("next", equalTo(null));
    }

    @Test
    void wordsOfCodesAreThoseOfTheVocabulary() {
        given().get("/v1/figures/concern.RUNNING_AWAY").then().statusCode(200).body("label", equalTo("Fugue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "caller.NOBODY", "cases.", "Cases", "minors.mean-age%00"})
    void anUnknownFigureIsNotFound(String code) {
        given().urlEncodingEnabled(false)
                .get("/v1/figures/" + code)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "limit=x", "cursor=x", "cursor=bm9ib2R5"})
    void aBadPageIsNamed(String query) {
        given().get("/v1/figures?" + query)
                .then()
                .statusCode(422)
                .body("violations.parameter", hasItem(query.replaceAll("=.*", "")));
    }
}
