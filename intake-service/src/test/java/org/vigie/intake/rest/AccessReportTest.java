package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Requests.nextContact;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** Who asks by right hears all that is held about one minor, and nothing of anybody else. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class AccessReportTest {
    private final UUID minorId = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void allThatIsHeldAboutOneMinorAndNothingOfAnother() {
        Response posted = postCall(siblings());
        String caseId = posted.path("caseId");
        String alone = postAction(caseId, fullAction(minorId).put("summary", "Elle seule"))
                .path("actionId");
        ObjectNode both = fullAction(minorId).put("summary", "Les deux").put("type", "ASE_LIAISON");
        ((ArrayNode) both.get("minorIds")).add(other.toString());
        String liaison = postAction(caseId, both).path("actionId");
        amend("/v1/actions/" + liaison + "/liaison-follow-ups", followUp().put("note", "Rappeler le père"))
                .then()
                .statusCode(201);
        ObjectNode contact = nextContact().put("minorId", minorId.toString()).put("note", "Après 18 h");
        String contactId = amend("/v1/cases/" + caseId + "/next-contacts", contact)
                .then()
                .statusCode(201)
                .extract()
                .path("nextContactId");
        amend(
                        "/v1/next-contacts/" + contactId + "/completion",
                        JsonNodeFactory.instance.objectNode().put("note", "Jointe chez sa tante"))
                .then()
                .statusCode(201);
        ObjectNode right = correction();
        right.putArray("minors")
                .add(minor(fullCall(minorId)))
                .add(siblings().get("minors").get(1));
        minor(right).put("age", 15);
        amend("/v1/calls/" + posted.path("callId") + "/corrections", right)
                .then()
                .statusCode(201);
        reading(COORDINATOR, "La mère rappelle", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200);

        Response report = report(caseId, minorId);
        report.then()
                .statusCode(200)
                .body("minorId", equalTo(minorId.toString()))
                .body("identity.firstName", equalTo("Inès"))
                .body("identity.birthDate", equalTo("2009-02-28"))
                .body("commune", equalTo("59350"))
                .body("facts.gender", equalTo("GIRL"))
                .body("facts.firstAge", equalTo(15))
                .body("calls.age", contains(14, 15))
                .body("calls.standing", contains(false, true))
                .body("calls[0].concerns", nullValue())
                .body("actions", hasSize(2))
                .body("actions[0].actionId", equalTo(alone))
                .body("actions[0].summary", equalTo("Elle seule"))
                .body("actions[1].summary", nullValue())
                .body("actions[1].followUps.outcome", contains("REACHED"))
                .body("nextContacts", hasSize(1))
                .body("recipients.kind", contains("AUTHORITY", "CHILD_PROTECTION_SERVICE"))
                .body("recipients[0].department", equalTo("59"))
                .body("readings", hasSize(2))
                .body("readings[0].reader", startsWith("test-coordinator"))
                .body("readings[1].reader", startsWith("test-privacy-officer"))
                .body(count("NARRATIVE"), equalTo(1))
                .body(count("SHARED_TEXT"), equalTo(3))
                .body(count("NOTE"), equalTo(2))
                .body(count("OUTCOME"), equalTo(1))
                .body(count("REASON"), equalTo(1))
                .body(count("REFERENCE"), equalTo(6))
                .body(count("READING_REASON"), equalTo(2))
                .body("withheld.why", everyItem(notNullValue()))
                .body("lastRecordedAt", notNullValue())
                .body("erasedAfter", notNullValue());
        assertThat(report.asString())
                .doesNotContain("Tom", "Frère", other.toString(), "Récit", "Les deux", "MOTHER", "IMMEDIATE_FAMILY")
                .doesNotContain("Après 18 h", "Jointe chez sa tante", "Rappeler le père", "La mère rappelle", "ref-");
    }

    /** How many texts of a kind are held and not told. */
    private static String count(String kind) {
        return "withheld.find { it.what == '" + kind + "' }.count";
    }

    @Test
    void whereTheMinorIsKnownByAnotherIdIsSaidAndKeepsBoth() {
        String caseId = postCall(fullCall(minorId)).path("caseId");
        String into = postCall(fullCall(other)).path("caseId");
        ObjectNode merge = JsonNodeFactory.instance
                .objectNode()
                .put("externalReference", Requests.reference())
                .put("intoCaseId", into);
        merge.putArray("sameMinors")
                .addObject()
                .put("minorId", minorId.toString())
                .put("intoMinorId", other.toString());
        amend("/v1/cases/" + caseId + "/merge", merge).then().statusCode(201);
        Response report = report(caseId, minorId);
        report.then().body("also.caseId", contains(into)).body("also.minorId", contains(other.toString()));
        Response inOther = report(into, other);
        inOther.then().body("also.minorId", contains(minorId.toString()));
        assertThat(report.<String>path("erasedAfter")).isEqualTo(inOther.path("erasedAfter"));
    }

    private static ObjectNode followUp() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("externalReference", Requests.reference())
                .put("occurredAt", "2023-04-12T11:00:00+02:00")
                .put("outcome", "REACHED");
    }

    /** A call about two minors, the first of them this one. */
    private ObjectNode siblings() {
        ObjectNode call = fullCall(minorId);
        ObjectNode brother = minor(fullCall(other)).put("gender", "BOY").put("age", 12);
        ((ObjectNode) brother.get("identity")).put("firstName", "Tom").put("lastName", "Frère");
        ((ArrayNode) call.get("minors")).add(brother);
        return call;
    }

    @Test
    void afterAnErasureItIsGone() {
        String caseId = postCall(fullCall(minorId)).path("caseId");
        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);
        report(caseId, minorId).then().statusCode(410).contentType("application/problem+json");
    }

    @Test
    void onlyThePrivacyOfficerReadsItAndSaysWhy() {
        String caseId = postCall(fullCall(minorId)).path("caseId");
        String path = "/v1/cases/" + caseId + "/minors/" + minorId + "/access-report";
        for (String token : List.of(WRITER, LISTENER, COORDINATOR, SERVICE)) {
            reading(token, "x", path).then().statusCode(403);
        }
        get(PRIVACY_OFFICER, path).then().statusCode(422);
        for (String reason : List.of("", " ", "x".repeat(501), "nul\0")) {
            reading(PRIVACY_OFFICER, reason, path)
                    .then()
                    .statusCode(422)
                    .body("violations[0].header", equalTo("Vigie-Reason"));
        }
        for (String encoded : List.of("%", "%4", "%zz", "%C3", "%ED%A0%80", "m\u00e8re")) {
            as(PRIVACY_OFFICER)
                    .header("Vigie-Reason", encoded)
                    .get(path)
                    .then()
                    .statusCode(422)
                    .body("violations[0].header", equalTo("Vigie-Reason"));
        }
        get(PRIVACY_OFFICER, path + "?reason=x")
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo("reason"))
                .body("violations[0].detail", containsString("Vigie-Reason"));
        reading(PRIVACY_OFFICER, "x", path + "?colour=red").then().statusCode(422);
        report(caseId, UUID.randomUUID()).then().statusCode(404);
        report(UUID.randomUUID().toString(), minorId).then().statusCode(404);
        reading(PRIVACY_OFFICER, "x", "/v1/cases/" + caseId + "/minors/no-uuid/access-report")
                .then()
                .statusCode(404);
        report(caseId, minorId).then().statusCode(200).body("readings", hasSize(1));
    }

    private static Response report(String caseId, UUID minorId) {
        return reading(PRIVACY_OFFICER, "Article-15", "/v1/cases/" + caseId + "/minors/" + minorId + "/access-report");
    }
}
