package org.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.vigie.http.app.Raw;
import org.vigie.http.app.ThingResource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

@QuarkusTest
@WithTestResource(TokenResource.class)
class QueryTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @Test
    void pagesFollowEachOther() {
        String next = list("").statusCode(200)
                .body("items", hasSize(50))
                .body("items[0]", equalTo("0"))
                .extract()
                .path("next");
        next = list("?cursor=" + next)
                .body("items[0]", equalTo("50"))
                .body("items", hasSize(50))
                .extract()
                .path("next");
        list("?limit=&cursor=" + next)
                .body("items", hasSize(20))
                .body("containsKey('next')", equalTo(true))
                .body("next", equalTo(null));
        list("?limit=500").body("items", hasSize(120));
        list("?limit=1").body("items", hasSize(1));
    }

    @Test
    void anEmptyParameterIsAbsent() {
        list("?limit=&cursor=&kind=&from=").statusCode(200).body("items", hasSize(50));
        list("?limit").statusCode(200);
    }

    @Test
    void aBadParameterIsNamed() {
        for (var bad :
                new String[] {"0", "501", "-1", "1.0", "ten", "1e1", "%2B5", "0x10", "99999999999", "05", "%00"}) {
            refused("?limit=" + bad, "limit");
        }
        for (var bad : new String[] {"x", "bm8", "%00", "MA=="}) {
            refused("?cursor=" + bad, "cursor");
        }
        refused("?kind=small", "kind");
        refused("?kind=SMALL&kind=LARGE", "kind");
        refused("?from=2024-02-30", "from");
        refused("?from=02/04/2024", "from");
        refused("?departement=59", "departement");
        refused("?Camille+Durand=1", "?").body(not(containsString("Camille")));
        refused("?kind=Camille", "kind").body(not(containsString("Camille")));
    }

    @Test
    void aQueryThatNobodyReadsIsRefused() {
        var acknowledgement = "/v1/things/" + ThingResource.KNOWN + "/acknowledgement";
        var department = "Bearer " + Tokens.department("59D");
        given().header("Authorization", department)
                .urlEncodingEnabled(false)
                .post(acknowledgement + "?dryRun=true&Camille%20Durand=1")
                .then()
                .statusCode(422)
                .body("violations.parameter", containsInAnyOrder("dryRun", "?"));
        given().get("/v1/things/public?x").then().statusCode(422).body("violations[0].parameter", equalTo("x"));
        json().body("{\"externalReference\":\"1\"}")
                .post("/v1/things?dryRun=true")
                .then()
                .statusCode(422)
                .body("violations.parameter", contains("dryRun"));
        given().get("/page/open?x=1").then().statusCode(200);
    }

    @Test
    void aQueryThatIsEmptyIsNone() {
        var body = "{\"externalReference\":\"1\"}";
        try (var raw = new Raw()) {
            assertThat(raw.send(
                                    "POST /v1/things? HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                            + "Authorization: Bearer " + Tokens.of("listener") + "\r\nContent-Length: "
                                            + body.length() + "\r\n\r\n" + body)
                            .everything())
                    .startsWith("HTTP/1.1 201 ");
        }
    }

    @Test
    void whatComesBeforeAQueryThatNobodyReadsIsToldBeforeIt() {
        var query = "?dryRun=true";
        given().post("/v1/things" + query).then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.of("analyst"))
                .post("/v1/things" + query)
                .then()
                .statusCode(403);
        json().body("x".repeat(RequestLimits.MAX_BYTES + 1))
                .post("/v1/things" + query)
                .then()
                .statusCode(413);
        json().contentType("text/plain")
                .body("{}")
                .post("/v1/things" + query)
                .then()
                .statusCode(415);
        json().body("{").post("/v1/things" + query).then().statusCode(400);
        json().body("{}").put("/v1/things/no-uuid" + query).then().statusCode(404);
        json().header("If-Match", "\"1\"")
                .body("{\"kind\":\"SMALL\"}")
                .put("/v1/things/" + ThingResource.KNOWN + query)
                .then()
                .statusCode(422);
    }

    private static RequestSpecification json() {
        return given().header("Authorization", "Bearer " + Tokens.of("listener"))
                .contentType("application/json")
                .urlEncodingEnabled(false);
    }

    @Test
    void anIdThatIsNoUuidNamesNothing() {
        for (var id : new String[] {"x", "1-1-1-1-1", "%20", ThingResource.KNOWN + "0", "..%2f"}) {
            given().header("Authorization", "Bearer " + Tokens.department("59D"))
                    .urlEncodingEnabled(false)
                    .post("/v1/things/" + id + "/acknowledgement")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        given().header("Authorization", "Bearer " + Tokens.department("59D"))
                .post("/v1/things/" + ThingResource.KNOWN + "/acknowledgement")
                .then()
                .statusCode(200);
    }

    @Test
    void blockingCodeRunsOnVirtualThreadsAndTheRestOnTheEventLoop() {
        given().header("Authorization", "Bearer " + Tokens.of("listener"))
                .contentType("application/json; charset=UTF-8")
                .body("{\"kind\":\"SMALL\",\"note\":\"" + "x".repeat(90_000) + "\"}")
                .put("/v1/things/" + ThingResource.KNOWN)
                .then()
                .body("thread", equalTo("virtual"));
        given().header("Authorization", "Bearer " + Tokens.of("listener"))
                .contentType("application/json")
                .body("{\"externalReference\":\"1\",\"note\":\"" + "x".repeat(90_000) + "\"}")
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("thread", containsString("eventloop"));
    }

    @Test
    void onlyJsonInUtf8IsJson() {
        for (var type : new String[] {
            "text/json",
            "application/json; charset=iso-8859-1",
            "application/*",
            "*/*",
            "application/xml",
            "nonsense",
            "application/json;charset"
        }) {
            given().header("Authorization", "Bearer " + Tokens.of("listener"))
                    .header("Content-Type", type)
                    .body("{\"externalReference\":\"1\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/v1/things")
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void formsAreReadAndAreBoundedToo() {
        given().contentType(FORM)
                .formParam("name", "é")
                .post("/v1/things/form")
                .then()
                .statusCode(200)
                .body("name", equalTo("é"));
        given().contentType("application/json")
                .body("{}")
                .post("/v1/things/form")
                .then()
                .statusCode(415);
        given().contentType(FORM)
                .formParam("name", "x".repeat(RequestLimits.MAX_BYTES))
                .post("/v1/things/form")
                .then()
                .statusCode(413);
    }

    @Test
    void aMethodThatDoesNotSayWhatItTakesIsBoundedToo() {
        given().contentType("application/octet-stream")
                .body(new byte[1000])
                .post("/v1/things/anything")
                .then()
                .body("length", equalTo(1000));
        given().post("/v1/things/anything").then().body("length", equalTo(0));
        given().header("Content-Type", "nonsense")
                .body(new byte[1])
                .post("/v1/things/anything")
                .then()
                .statusCode(415);
        given().contentType("application/octet-stream")
                .body(new byte[RequestLimits.MAX_BYTES + 1])
                .post("/v1/things/anything")
                .then()
                .statusCode(413);
    }

    private static ValidatableResponse refused(String query, String parameter) {
        return list(query)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", hasSize(1))
                .body("violations[0].parameter", equalTo(parameter));
    }

    private static ValidatableResponse list(String query) {
        return given().header("Authorization", "Bearer " + Tokens.of("listener"))
                .urlEncodingEnabled(false)
                .get("/v1/things" + query)
                .then();
    }
}
