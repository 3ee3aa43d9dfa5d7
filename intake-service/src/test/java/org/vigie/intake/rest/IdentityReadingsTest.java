package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** The privacy officer sees who read whose identity, when and why. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class IdentityReadingsTest {
    private static final String READINGS = "/v1/identity-readings";

    @Test
    void readingsOfACaseAreToldWithTheirReasonsUntilItIsErased() {
        String caseId = openCase(fullCall(UUID.randomUUID()));
        reading(COORDINATOR, "Rappel", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200);
        reading(COORDINATOR, "Transmission", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200);
        String ofCase = READINGS + "?case=" + caseId;
        Response told = get(PRIVACY_OFFICER, ofCase);
        told.then()
                .statusCode(200)
                .body("items.reason", contains("Transmission", "Rappel"))
                .body("items.reasonIs", contains("KEPT", "KEPT"))
                .body("items.caseId", contains(caseId, caseId))
                .body("items[0].readAt", notNullValue())
                .body("next", nullValue());
        String reader = told.path("items[0].reader");
        assertThat(reader).startsWith("test-coordinator");

        Response first = get(PRIVACY_OFFICER, ofCase + "&limit=1");
        reading(COORDINATOR, "Encore", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200);
        get(PRIVACY_OFFICER, ofCase + "&limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.reason", contains("Rappel"))
                .body("next", nullValue());

        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);
        Response erased = get(PRIVACY_OFFICER, ofCase);
        erased.then()
                .body("items.reasonIs", contains("ERASED", "ERASED", "ERASED"))
                .body("items[0].reader", equalTo(reader))
                .body("items[0].reason", nullValue());
        assertThat(erased.asString()).doesNotContain("Rappel", "Transmission", "Encore");
    }

    @Test
    void readingTheRecordIsNoReadingAndTheSameAgain() {
        String caseId = openCase(fullCall(UUID.randomUUID()));
        reading(COORDINATOR, "Rappel", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200);
        String before = get(PRIVACY_OFFICER, READINGS + "?limit=1").asString();
        get(PRIVACY_OFFICER, READINGS + "?case=" + caseId).then().body("items", hasSize(1));
        get(PRIVACY_OFFICER, READINGS + "/verification").then().statusCode(200);
        assertThat(get(PRIVACY_OFFICER, READINGS + "?limit=1").asString()).isEqualTo(before);
    }

    @Test
    void searchesThatFoundNobodyAreToldToo() throws Exception {
        String reader = "reader-" + UUID.randomUUID();
        String token = Tokens.with(claims -> claims.put("azp", reader), "coordinator");
        String search = new ObjectMapper()
                .createObjectNode()
                .put("firstName", "Personne" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""))
                .put("lastName", "Introuvable")
                .put("reason", "Appel")
                .toString();
        as(token)
                .contentType("application/json")
                .body(search)
                .post("/v1/identity-searches")
                .then()
                .statusCode(200)
                .body("items", empty());
        Response all = get(PRIVACY_OFFICER, READINGS + "?case=none");
        String readBy = all.path("items[0].reader");
        assertThat(readBy).startsWith(reader);
        as(PRIVACY_OFFICER)
                .queryParam("reader", readBy)
                .get(READINGS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].reasonIs", equalTo("NOT_KEPT"))
                .body("items[0].caseId", nullValue())
                .body("items[0].reason", nullValue());
    }

    @Test
    void daysAreThoseOfParisAndInclusive() {
        String caseId = openCase(fullCall(UUID.randomUUID()));
        reading(COORDINATOR, "Rappel", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200);
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris"));
        String ofCase = READINGS + "?case=" + caseId;
        get(PRIVACY_OFFICER, ofCase + "&from=" + day.minusDays(1) + "&to=" + day)
                .then()
                .body("items", hasSize(1));
        get(PRIVACY_OFFICER, ofCase + "&to=" + day.minusDays(2)).then().body("items", empty());
        get(PRIVACY_OFFICER, ofCase + "&from=" + day.plusDays(1)).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "?case=abc,case",
        "?from=yesterday,from",
        "?from=2024-01-02&to=2024-01-01,to",
        "?limit=0,limit",
        "?colour=red,colour",
        "/verification?colour=red,colour"
    })
    void aBadQueryParameterIsNamed(String query, String parameter) {
        get(PRIVACY_OFFICER, READINGS + query)
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo(parameter));
    }

    @Test
    void nobodyElseReadsIt() {
        for (String token : List.of(WRITER, LISTENER, COORDINATOR, SERVICE)) {
            get(token, READINGS).then().statusCode(403);
            get(token, READINGS + "/verification").then().statusCode(403);
        }
    }
}
