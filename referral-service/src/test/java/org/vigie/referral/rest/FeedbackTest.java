package org.vigie.referral.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.listener;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** Who passed it on hears of the outcome, and a listener sees it. */
@ReferralServiceTest
class FeedbackTest {
    private static final String NOTHING = "{\"told\": \"NOTHING\", \"toldOn\": \"2026-03-20\"}";
    private static final String OUTCOME =
            "{\"told\": \"OUTCOME\", \"toldOn\": \"2026-03-20\", \"note\": \"Des mots.\"}";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoAskedIsToldAndTheListSaysSo() {
        InformationPreoccupante information = sentTo("61");
        listed("DUE", information);
        tell(listener(), information, "{\"told\": \"OUTCOME\", \"toldOn\": \"2026-03-20\"}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vigie:problem:nothing-to-tell"))
                .body("state", equalTo("SENT"))
                .body("possible", contains("NOTHING"));
        answer(information);
        tell(listener(), information, OUTCOME)
                .statusCode(201)
                .body("told", equalTo("OUTCOME"))
                .body("toldOn", equalTo("2026-03-20"))
                .body("outcome", equalTo("ADAPTED_ACTION"))
                .body("note", nullValue())
                .body("overdue", equalTo(false))
                .body("dueAt", notNullValue());
        listed("DONE", information);
        get(information)
                .body("informantTold", equalTo("OUTCOME"))
                .body("informantNoted", equalTo(true))
                .body("deadlines.find {it.kind == 'INFORMANT'}.standing", equalTo("MET"))
                .body("deadlines.find {it.kind == 'INFORMANT'}.article", equalTo("CASF D226-2-8"));
    }

    @Test
    void anAuthorityIsNotToldWhatWasSaidToWhom() {
        InformationPreoccupante information = sentTo("61");
        answer(information);
        tell(listener(), information, OUTCOME).statusCode(201);
        department("61D")
                .get("/v1/referrals/" + referralOf(information))
                .then()
                .statusCode(200)
                .body("informantTold", equalTo("OUTCOME"))
                .body("informantNoted", equalTo(false));
    }

    @Test
    void theSameToldAgainIsToldOnce() {
        InformationPreoccupante information = sentTo("61");
        tell(listener(), information, NOTHING).statusCode(201);
        tell(coordinator(), information, NOTHING).statusCode(200);
        String key = "told-" + information.actionId();
        answer(information);
        tell(listener().header("Idempotency-Key", key), information, OUTCOME).statusCode(201);
        tell(listener().header("Idempotency-Key", key), information, OUTCOME).statusCode(200);
        tell(listener().header("Idempotency-Key", key), information, OUTCOME.replace("mots", "phrases"))
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
        tell(listener().header("Idempotency-Key", key), information, OUTCOME.replace("20\"", "21\""))
                .statusCode(422);
        tell(listener().header("If-Match", "\"1\""), information, NOTHING).statusCode(412);
    }

    @Test
    void whatIsWrongIsRefused() {
        InformationPreoccupante information = sentTo("61");
        tell(RestAssured.given(), information, NOTHING).statusCode(401);
        tell(department("61D"), information, NOTHING).statusCode(403);
        tell(listener(), InformationPreoccupante.in("61"), NOTHING).statusCode(404);
        tell(listener(), information, "{").statusCode(400);
        tell(listener(), information, "{\"told\": \"ALL\", \"toldOn\": \"2026-03-20\"}")
                .statusCode(422)
                .body("violations.pointer", contains("/told"));
        tell(listener(), information, "{\"told\": \"NOTHING\", \"toldOn\": \"2999-03-20\"}")
                .statusCode(422)
                .body("violations.pointer", contains("/toldOn"));
        tell(listener(), information, "{\"told\": \"NOTHING\", \"toldOn\": \"2026-03-20\", \"notes\": \"\"}")
                .statusCode(422);
        RestAssured.given().get("/v1/feedbacks").then().statusCode(401);
        department("61D").get("/v1/feedbacks").then().statusCode(403);
        listener().get("/v1/feedbacks?status=LATE").then().statusCode(422);
        listener().get("/v1/feedbacks?state=DUE").then().statusCode(422);
        listener().get("/v1/feedbacks?cursor=x").then().statusCode(422);
    }

    @Test
    void aListenerSeesTheAnswerOfACaseAndNoMore() {
        InformationPreoccupante information = sentTo("61");
        InformationPreoccupante other = sentTo("61");
        answer(information);
        Awaitility.await()
                .untilAsserted(() -> listener()
                        .get("/v1/referrals?case=" + information.caseId())
                        .then()
                        .statusCode(200)
                        .body(
                                "items.referralId",
                                contains(referralOf(information).toString()))
                        .body("items.status", contains("ANSWERED"))
                        .body("items.outcome", contains("ADAPTED_ACTION"))
                        .body("items.decidedOn", contains("2026-03-19"))
                        .body("items[0].authority", nullValue())
                        .body("items[0].version", nullValue())
                        .body("items[0].note", nullValue()));
        coordinator().get("/v1/referrals?case=" + other.caseId()).then().body("items.authority", contains("61D"));
        listener().get("/v1/referrals").then().statusCode(403);
        listener().get("/v1/referrals?case=").then().statusCode(403);
        listener().get("/v1/referrals?case=x").then().statusCode(422);
        listener()
                .get("/v1/referrals?case=" + information.actionId())
                .then()
                .statusCode(200)
                .body("items", empty());
        listener().get("/v1/referrals/" + referralOf(information)).then().statusCode(403);
        listener()
                .get("/v1/referrals/" + referralOf(information) + "/dossier")
                .then()
                .statusCode(403);
        department("61D")
                .get("/v1/referrals?case=" + information.caseId())
                .then()
                .body("items.referralId", contains(referralOf(information).toString()));
        department("62D")
                .get("/v1/referrals?case=" + information.caseId())
                .then()
                .body("items", empty());
    }

    private void listed(String status, InformationPreoccupante information) {
        String referral = referralOf(information).toString();
        String other = status.equals("DUE") ? "DONE" : "DUE";
        Awaitility.await().untilAsserted(() -> {
            listener()
                    .get("/v1/feedbacks?limit=500&status=" + status)
                    .then()
                    .statusCode(200)
                    .body("items.referralId", hasItem(referral));
            listener()
                    .get("/v1/feedbacks?limit=500&status=" + other)
                    .then()
                    .body("items.referralId", not(hasItem(referral)));
        });
        listener().get("/v1/feedbacks?limit=500").then().body("items.referralId", hasItem(referral));
    }

    private InformationPreoccupante sentTo(String department) {
        InformationPreoccupante information = InformationPreoccupante.in(department);
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        return information;
    }

    private static void answer(InformationPreoccupante information) {
        department("61D")
                .contentType("application/json")
                .body("{\"outcome\": \"ADAPTED_ACTION\", \"decidedOn\": \"2026-03-19\", \"note\": \"Rien pour vous.\"}")
                .post("/v1/referrals/" + referralOf(information) + "/follow-ups")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse tell(
            RequestSpecification who, InformationPreoccupante information, String body) {
        return who.contentType("application/json")
                .body(body)
                .post("/v1/referrals/" + referralOf(information) + "/informant-feedback")
                .then();
    }
}
