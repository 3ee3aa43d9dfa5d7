package org.vigie.analytics.readmodel.activity.freeze;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** Freezes over HTTP. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class FreezesResourceTest {
    private static final String FREEZES = "/v1/reports/activity/freezes";
    private static final String YEAR = "'from': '2023-04-03', 'to': '2024-04-02'";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private static RequestSpecification keyed() {
        return as("analyst").header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static ValidatableResponse post(RequestSpecification request, String body) {
        return request.body("{" + body.replace('\'', '"') + "}").post(FREEZES).then();
    }

    @Test
    void aFreezeIsServedForEverSignedForAnybodyToVerify() throws Exception {
        String location = post(keyed(), YEAR)
                .statusCode(201)
                .header("Location", startsWith(FREEZES + "/"))
                .body("figures.cases.value", notNullValue())
                .extract()
                .header("Location");
        JsonNode frozen = JSON.readTree(as("coordinator")
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", containsString("immutable"))
                .extract()
                .asString());
        assertThat(location).endsWith(frozen.path("freezeId").textValue());
        assertThat(frozen.path("audience").textValue()).isEqualTo("internal");
        assertThat(frozen.at("/definitions/cases/definition").textValue()).contains("cohorte");

        String jws = frozen.path("jws").textValue();
        PublicJsonWebKey key = (PublicJsonWebKey)
                new JsonWebKeySet(given().get("/v1/signing-keys").asString())
                        .getJsonWebKeys()
                        .getFirst();
        assertThat(key.getPrivateKey()).isNull();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(key.getPublicKey());
        assertThat(signature.getKeyIdHeaderValue()).isEqualTo(key.getKeyId());
        assertThat(signature.verifySignature()).isTrue();
        assertThat(JSON.readTree(signature.getPayload()).path("figures")).isEqualTo(frozen.path("figures"));

        as("analyst")
                .get(location + "/verification")
                .then()
                .statusCode(200)
                .body("result", equalTo("EQUAL"))
                .body("signatureIsGenuine", equalTo(true))
                .body("compared", equalTo(frozen.path("figures").size()))
                .body("differences.size()", equalTo(0));
    }

    @Test
    void theSameReferenceIsTheSameFreeze() {
        String reference = "bilan-" + UUID.randomUUID();
        String body = YEAR + ", 'externalReference': '" + reference + "'";
        String location = post(as("analyst"), body).statusCode(201).extract().header("Location");
        post(as("analyst"), body).statusCode(200).header("Location", equalTo(location));
        post(as("analyst"), YEAR.replace("04-02", "04-01") + ", 'externalReference': '" + reference + "'")
                .statusCode(422)
                .body("type", containsString("idempotency-mismatch"));
        post(as("coordinator"), body).statusCode(201); // a client's references are its own
        String key = "\"" + UUID.randomUUID() + "\"";
        String byKey = post(as("analyst").header("Idempotency-Key", key), YEAR)
                .statusCode(201)
                .extract()
                .header("Location");
        post(as("analyst").header("Idempotency-Key", key), YEAR).statusCode(200).header("Location", equalTo(byKey));
    }

    @Test
    void freezesAreListedTheNewestFirst() {
        String first = post(keyed(), YEAR).extract().path("freezeId");
        String second = post(keyed(), YEAR).extract().path("freezeId");
        assertThat(second).isNotEqualTo(first);
        String next = as("analyst")
                .get(FREEZES + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].freezeId", equalTo(second))
                .body("items[0].from", equalTo("2023-04-03"))
                .extract()
                .path("next");
        as("analyst")
                .queryParam("cursor", next)
                .get(FREEZES + "?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].freezeId", equalTo(first));
    }

    @Test
    void anAudienceThatIsLeftOutIsTheSameAsItsDefault() {
        String reference = ", 'externalReference': 'audience-" + UUID.randomUUID() + "'";
        post(as("analyst"), YEAR + reference).statusCode(201);
        post(as("analyst"), YEAR + ", 'audience': 'internal'" + reference).statusCode(200);
        post(as("analyst"), YEAR + ", 'audience': 'public'" + reference)
                .statusCode(422)
                .body("type", containsString("idempotency-mismatch"));
    }

    @Test
    void thereIsOneReferenceAtMostAndWithoutOneEachRequestIsAFreezeOfItsOwn() {
        String first = post(as("analyst"), YEAR).statusCode(201).extract().header("Location");
        post(as("analyst"), YEAR).statusCode(201).header("Location", not(first));
        post(as("analyst").header("Idempotency-Key", "\" \""), YEAR)
                .statusCode(422)
                .body("violations.header", hasItem("Idempotency-Key"));
        String reference = UUID.randomUUID().toString();
        String body = YEAR + ", 'externalReference': '" + reference + "'";
        post(as("analyst").header("Idempotency-Key", "another"), body)
                .statusCode(422)
                .body("violations.header", hasItem("Idempotency-Key"));
        post(as("analyst").header("Idempotency-Key", reference), body).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"1\"', 304",
        "'W/\"1\"', 304",
        "'\"7\", \"1\"', 304",
        "*, 304",
        "'\"2\"', 200",
        "nonsense, 200",
        "'', 200"
    })
    void whoHasAFreezeIsNotSentItAgain(String known, int status) {
        String location = post(as("analyst"), YEAR + ", 'externalReference': 'kept'")
                .extract()
                .header("Location");
        ValidatableResponse answer = as("analyst")
                .header("If-None-Match", known)
                .get(location)
                .then()
                .statusCode(status)
                .header("ETag", "\"1\"")
                .header("Cache-Control", containsString("immutable"));
        if (status == 304) {
            answer.body(emptyString());
        } else {
            answer.body("figures", notNullValue());
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamed(String body, String pointer) {
        post(as("analyst"), body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.pointer", hasItem(pointer));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("'to': '2024-04-02'", "/from"),
                arguments("'from': '2023-04-03'", "/to"),
                arguments("'from': '2023-04-03', 'to': '2023-04-02'", "/to"),
                arguments("'from': '2023-02-30', 'to': '2023-04-02'", "/from"),
                arguments("'from': '1899-12-31', 'to': '2023-04-02'", "/from"),
                arguments("'from': '2023-04-03', 'to': '3000-01-01'", "/to"),
                arguments("'from': 20230403, 'to': '2024-04-02'", "/from"),
                arguments("'from': '2023-04-03', 'to': '2024-04-02', 'audience': 'everybody'", "/audience"),
                arguments("'from': '2023-04-03', 'to': '2024-04-02', 'audience': 'PUBLIC'", "/audience"),
                arguments("'from': '2023-04-03', 'to': '2024-04-01', 'audience': 'public'", "/from"),
                arguments("'from': '2023-04-03', 'to': '2024-04-02', 'externalReference': ' '", "/externalReference"),
                arguments(
                        "'from': '2023-04-03', 'to': '2024-04-02', 'externalReference': '\u00a0'",
                        "/externalReference"),
                arguments("'from': '2023-04-03', 'to': '2024-04-02', 'note': 'x'", "/note"));
    }

    @Test
    void onlyAnalystsAndCoordinatorsFreezeAndReadFreezes() {
        String unknown = FREEZES + "/" + UUID.randomUUID();
        post(given().contentType("application/json"), "nonsense").statusCode(401);
        post(as("listener"), "nonsense").statusCode(403);
        given().get(FREEZES).then().statusCode(401);
        as("call-writer").get(unknown).then().statusCode(403);
        as("operator").get(unknown + "/verification").then().statusCode(403);
        post(as("analyst"), "nonsense").statusCode(400);
        as("analyst").contentType("text/plain").body("{}").post(FREEZES).then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00000000-0000-0000-0000-000000000001"})
    void anUnknownFreezeIsNotFound(String id) {
        as("analyst").get(FREEZES + "/" + id).then().statusCode(404);
        as("analyst").get(FREEZES + "/" + id + "/verification").then().statusCode(404);
        as("analyst").delete(FREEZES + "/" + id).then().statusCode(405);
    }
}
