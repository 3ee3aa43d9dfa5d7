package org.vigie.intake.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Reason;
import org.vigie.http.testing.Tokens;

/** Requests as a client sends them. */
final class Rest {
    static final String WRITER = Tokens.of("call-writer");
    static final String LISTENER = Tokens.of("listener");
    static final String COORDINATOR = Tokens.of("coordinator");
    static final String PRIVACY_OFFICER = Tokens.of("privacy-officer");
    static final String SERVICE = Tokens.of("service");

    private Rest() {}

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    static Response post(String path, String body) {
        // as bytes: REST Assured indents a text when a test fails, which a hundred thousand brackets do not survive
        return as(WRITER)
                .contentType(ContentType.JSON)
                .body(body.getBytes(UTF_8))
                .post(path);
    }

    static Response importing(String token, String lines) {
        return importing(token, "", lines);
    }

    static Response importing(String token, String query, String lines) {
        return as(token)
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(lines.getBytes(UTF_8))
                .post("/v1/imports" + query);
    }

    static Response postCall(JsonNode call) {
        return post("/v1/calls", call.toString());
    }

    static Response postAction(String caseId, JsonNode action) {
        return post("/v1/cases/" + caseId + "/actions", action.toString());
    }

    /** Changes what is on record, as a coordinator does. */
    static Response amend(String path, JsonNode body) {
        return amend(path, body, null);
    }

    /** The same if the case is at this version; null for any. */
    static Response amend(String path, JsonNode body, @Nullable String ifMatch) {
        RequestSpecification request = as(COORDINATOR)
                .contentType(ContentType.JSON)
                .body(body.toString().getBytes(UTF_8));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path);
    }

    /** Posts a call that must be taken and gives its case. */
    static String openCase(JsonNode call) {
        return postCall(call).then().statusCode(201).extract().path("caseId");
    }

    /** Reads what goes on record with the reason. */
    static Response reading(String token, String reason, String path) {
        return as(token).header(Reason.HEADER, Reason.encoded(reason)).get(path);
    }

    static Response get(String token, String path) {
        return as(token).get(path);
    }

    /** A page, as a browser asks for it. */
    static String page(String token, String path) {
        return as(token)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
