package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** Who did what about a case and when, in French. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class HistoryTest {

    @Test
    void everythingThatHappenedIsToldOldestFirst() {
        UUID minorId = UUID.randomUUID();
        Response call = postCall(fullCall(minorId));
        String caseId = call.path("caseId");
        String callId = call.path("callId");
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");
        ObjectNode right =
                correction().put("occurredAt", "2023-04-03T21:30:00+02:00").put("narrative", "Autre");
        right.putObject("caller").put("category", "PROFESSIONAL").put("relation", "TEACHER");
        amend("/v1/calls/" + callId + "/corrections", right).then().statusCode(201);
        amend("/v1/actions/" + actionId + "/withdrawal", reason()).then().statusCode(201);
        amend("/v1/cases/" + caseId + "/closing", reason()).then().statusCode(201);
        String again = postCall(leastCall().put("caseId", caseId)).path("callId");
        amend("/v1/calls/" + again + "/withdrawal", reason()).then().statusCode(201);
        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);

        Response history = get(LISTENER, "/v1/cases/" + caseId + "/history");
        history.then()
                .statusCode(200)
                .header("ETag", "\"8\"")
                .body("items.version", contains(1, 2, 3, 4, 5, 6, 7, 8))
                .body("items.who.unique()", hasItem("test-coordinator"))
                .body("items[2].callId", equalTo(callId))
                .body("items[2].changes.field", contains("OCCURRED_AT", "CALLER", "NARRATIVE"))
                .body("items[2].changes[0].said", equalTo("4 avril 2023 à 9 h 58"))
                .body("items[2].changes[0].corrected", equalTo("3 avril 2023 à 21 h 30"))
                .body("items[2].changes[1].said", equalTo("Premier cercle familial, Mère"))
                .body("items[2].changes[1].corrected", equalTo("Professionnel, Enseignant·e"))
                .body("items[2].changes[2].said", nullValue())
                .body("next", nullValue());
        assertThat(history.<List<String>>path("items.what"))
                .containsExactly(
                        "Situation ouverte par une prise de contact (Téléphone, Premier cercle familial).",
                        "Action engagée : Information préoccupante (département 59, Danger grave et immédiat).",
                        "Prise de contact du 4 avril 2023 à 9 h 58 corrigée : date, appelant, récit.",
                        "Action retirée : Information préoccupante (département 59, Danger grave et immédiat) du 4 avril"
                                + " 2023 à 11 h 17, enregistrée par erreur.",
                        "Situation close.",
                        "Prise de contact (Téléphone, Témoin) ; la situation, close, est rouverte.",
                        "Prise de contact du 4 avril 2023 à 9 h 58 retirée : elle avait été enregistrée par erreur.",
                        "Données personnelles effacées.");
        assertThat(history.asString()).doesNotContain("Motif", "Récit fictif", "Autre", "Inès", "59350");
    }

    @Test
    void itComesInPages() {
        String caseId = openCase(leastCall());
        postAction(caseId, leastAction()).then().statusCode(201);
        String path = "/v1/cases/" + caseId + "/history?limit=1";
        Response first = get(COORDINATOR, path);
        first.then().body("items.type", contains("CallRecorded"));
        String next = first.path("next");
        get(COORDINATOR, path + "&cursor=" + next)
                .then()
                .body("items.type", contains("ActionTaken"))
                .body("next", nullValue());
        postAction(caseId, leastAction()).then().statusCode(201);
        get(COORDINATOR, path + "&cursor=" + next).then().body("items.version", contains(2));
        get(COORDINATOR, path + "&cursor=nonsense")
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo("cursor"));
        get(COORDINATOR, "/v1/cases/" + caseId + "/history?colour=red").then().statusCode(422);
    }

    @Test
    void onlyThoseWhoFollowCasesReadIt() {
        get(WRITER, "/v1/cases/" + openCase(leastCall()) + "/history").then().statusCode(403);
        get(LISTENER, "/v1/cases/" + UUID.randomUUID() + "/history?limit=x")
                .then()
                .statusCode(404);
    }
}
