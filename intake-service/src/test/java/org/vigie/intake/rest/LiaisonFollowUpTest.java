package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** What came of a contact with the child protection service in charge. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class LiaisonFollowUpTest {
    private static final String NOTE = "Madame Exemple rappelle vendredi";

    @Test
    void itShowsInTheCaseTheActionAndTheHistoryWithoutItsNote() {
        String caseId = openCase(leastCall());
        String path = liaison(caseId);
        String actionId = path.replace("/v1/actions/", "").replace("/liaison-follow-ups", "");
        ObjectNode late =
                followUp().put("occurredAt", "2023-05-12T11:00:00+02:00").put("outcome", "ENDED");
        followUp(path, late).then().statusCode(201).header("ETag", "\"3\"");
        Response answer = followUp(path, followUp().put("note", NOTE));
        answer.then()
                .statusCode(201)
                .body("caseId", equalTo(caseId))
                .body("actionId", equalTo(actionId))
                .body("version", equalTo(4));

        get(LISTENER, "/v1/actions/" + actionId)
                .then()
                .body("followUps.outcome", contains("MEETING_ARRANGED", "ENDED"))
                .body("followUps[0].followUpId", equalTo(answer.path("followUpId")));
        Response file = get(LISTENER, "/v1/cases/" + caseId);
        file.then().body("actions[0].followUps.outcome", contains("MEETING_ARRANGED", "ENDED"));
        Response history = get(LISTENER, "/v1/cases/" + caseId + "/history");
        history.then()
                .body(
                        "items.what",
                        hasItem(
                                "Mise en lien avec le service de l’ASE en charge du 4 avril 2023 à 11 h 17 : Rendez-vous fixé."));
        assertThat(file.asString() + history.asString()).doesNotContain(NOTE);
        reading(COORDINATOR, "Suivi", "/v1/cases/" + caseId + "/identity")
                .then()
                .body("actions[0].followUps.note", hasItem(NOTE));
    }

    @Test
    void otherActionsHaveNone() {
        String caseId = openCase(leastCall());
        String actionId = postAction(caseId, leastAction()).path("actionId");
        get(LISTENER, "/v1/actions/" + actionId).then().body("followUps", empty());
        followUp("/v1/actions/" + actionId + "/liaison-follow-ups", followUp())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:not-a-liaison"))
                .body("state", equalTo("DIRECT_ADVICE"));
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndOtherContentIsRefused() {
        String caseId = openCase(leastCall());
        String path = liaison(caseId);
        ObjectNode followUp = followUp().put("note", NOTE);
        Response first = followUp(path, followUp);
        followUp(path, followUp()).then().statusCode(201);
        followUp(path, followUp).then().statusCode(200).body(equalTo(first.asString()));
        followUp(path, followUp.deepCopy().put("note", "Autre"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
        followUp(liaison(caseId), followUp).then().statusCode(422);
    }

    @Test
    void whatIsWrongIsTold() {
        String path = liaison(openCase(leastCall()));
        followUp(path, followUp().put("outcome", "MAYBE").put("note", 1).put("colour", "red"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/outcome", "/note", "/colour"));
        followUp(path, JsonNodeFactory.instance.objectNode().put("externalReference", reference()))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/occurredAt", "/outcome"));
        as(LISTENER)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(followUp().toString())
                .post(path)
                .then()
                .statusCode(412);
        as(WRITER)
                .contentType(ContentType.JSON)
                .body(followUp().toString())
                .post(path)
                .then()
                .statusCode(403);
        followUp("/v1/actions/" + UUID.randomUUID() + "/liaison-follow-ups", followUp())
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasTakenBackOrErasedIsNotFollowedUp() {
        String caseId = openCase(leastCall());
        String path = liaison(caseId);
        amend(path.replace("liaison-follow-ups", "withdrawal"), reason()).then().statusCode(201);
        followUp(path, followUp()).then().statusCode(409).body("type", not(equalTo("urn:vigie:problem:not-a-liaison")));
        String other = liaison(caseId);
        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);
        followUp(other, followUp()).then().statusCode(409).body("type", equalTo("urn:vigie:problem:case-erased"));
    }

    private static String liaison(String caseId) {
        ObjectNode action = leastAction().put("type", "ASE_LIAISON").put("aseService", "ASE de Lille");
        return "/v1/actions/" + postAction(caseId, action).<String>path("actionId") + "/liaison-follow-ups";
    }

    private static ObjectNode followUp() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("externalReference", reference())
                .put("occurredAt", "2023-04-12T11:00:00+02:00")
                .put("outcome", "MEETING_ARRANGED");
    }

    private static Response followUp(String path, ObjectNode body) {
        return as(LISTENER)
                .contentType(ContentType.JSON)
                .body(body.toString().getBytes(UTF_8))
                .post(path);
    }
}
