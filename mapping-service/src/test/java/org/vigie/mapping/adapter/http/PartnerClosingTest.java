package org.vigie.mapping.adapter.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.mapping.testing.Api.get;
import static org.vigie.mapping.testing.Api.partner;
import static org.vigie.mapping.testing.Api.put;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** A partner that no longer helps stays on the map. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PartnerClosingTest {
    private static final String JUNE = "{\"closedOn\": \"2026-06-30\"}";

    @Test
    void itIsClosedAndOpenedAgain() {
        String path = aPartner();
        cartographer().body(JUNE).put(path + "/closing").then().statusCode(200).header("ETag", equalTo("\"2\""));
        cartographer().body(JUNE).put(path + "/closing").then().statusCode(200).header("ETag", equalTo("\"2\""));
        assertThat(get(path).body().path("closedOn").asText()).isEqualTo("2026-06-30");
        assertThat(put(path, partner("Autre nom", "LOCAL", "59")).status()).isEqualTo(200);
        assertThat(get("/v1/partners?limit=500&q=autre%20nom")
                        .body()
                        .at("/items/0/closedOn")
                        .asText())
                .isEqualTo("2026-06-30");
        cartographer().delete(path + "/closing").then().statusCode(200).header("ETag", equalTo("\"4\""));
        assertThat(get(path).body().has("closedOn")).isFalse();
    }

    @Test
    void whatIsWrongIsTold() {
        String path = aPartner();
        cartographer()
                .body("{\"closedOn\": \"June\"}")
                .put(path + "/closing")
                .then()
                .statusCode(422);
        cartographer()
                .body("{\"closed\": true}")
                .put(path + "/closing")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/closedOn", "/closed"));
        cartographer()
                .body(JUNE)
                .header("If-Match", "\"7\"")
                .put(path + "/closing")
                .then()
                .statusCode(412);
        cartographer().body("{").put(path + "/closing").then().statusCode(400);
        cartographer()
                .body("{}")
                .put("/v1/partners/" + UUID.randomUUID() + "/closing")
                .then()
                .statusCode(404);
        cartographer().delete("/v1/partners/nowhere/closing").then().statusCode(404);
        as(Roles.LISTENER).body(JUNE).put(path + "/closing").then().statusCode(403);
    }

    private static String aPartner() {
        String path = "/v1/partners/" + UUID.randomUUID();
        assertThat(put(path, partner("Refuge du Nord", "LOCAL", "59")).status()).isEqualTo(201);
        return path;
    }

    private static RequestSpecification cartographer() {
        return as(Roles.CARTOGRAPHER);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }
}
