package org.vigie.referral.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.Tokens;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** What departments and coordinators do with referrals. */
@ReferralServiceTest
class AnswersTest {
    private static final String DAY = "2026-03-20";

    private final World world = new World();

    @Inject
    @ConfigProperty(name = "quarkus.management.test-port", defaultValue = "9001")
    int managementPort;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aRefusalIsARefusal() {
        InformationPreoccupante information = sentTo("21");
        post(department("21D"), information, "refusal", "{\"reason\": \"DUPLICATE\"}")
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("refusal.reason", equalTo("DUPLICATE"))
                .body("possible", contains("reroute", "withdrawal", "closure"));
    }

    /** The service counts what waits, and shows it with the reason, until somebody decided. */
    @ParameterizedTest
    @ValueSource(strings = {"reroute", "withdrawal", "closure"})
    void aRefusalWaitsForACoordinatorUntilItIsDecided(String decision) {
        InformationPreoccupante information = sentTo("92");
        String refused = "items.find { it.referralId == '" + referralOf(information) + "' }";
        post(department("92D"), information, "refusal", "{\"reason\": \"NOT_COMPETENT\"}")
                .statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> coordinator()
                        .get("/v1/referrals?undecided=true&limit=500")
                        .then()
                        .statusCode(200)
                        .body(refused + ".refusalReason", equalTo("NOT_COMPETENT"))
                        .body(refused + ".authority", equalTo("92D"))
                        .body(refused + ".undecidedSince", notNullValue()));
        department("36D").get("/v1/referrals?undecided=true").then().body(refused, nullValue());
        Awaitility.await()
                .untilAsserted(() -> assertThat(metrics())
                        .containsPattern("vigie_referrals_undecided\\{[^}]*urgency=\"NORMAL\"[^}]*} [1-9]"));
        post(coordinator(), information, decision, bodyOf(decision)).statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> coordinator()
                        .get("/v1/referrals?undecided=true&limit=500")
                        .then()
                        .statusCode(200)
                        .body(refused, nullValue()));
        coordinator()
                .get("/v1/referrals?undecided=false&case=" + information.caseId())
                .then()
                .body(refused + ".referralId", notNullValue())
                .body(refused + ".refusalReason", nullValue());
    }

    @Test
    void aRedirectedReferralGoesOnWithItsHistory() {
        InformationPreoccupante information = sentTo("22");
        post(department("22D"), information, "refusal", "{\"reason\": \"OUT_OF_TERRITORY\", \"redirectTo\": \"29D\"}")
                .statusCode(200);
        awaitStatus(information, "SENT")
                .body("authority", equalTo("29D"))
                .body("refusal.authority", equalTo("22D"))
                .body("history.status", contains("WAITING", "ROUTED", "SENT", "REFUSED", "ROUTED", "SENT"));
        department("22D").get("/v1/referrals/" + referralOf(information)).then().statusCode(404);
        department("29D").get("/v1/referrals/" + referralOf(information)).then().statusCode(200);
    }

    @Test
    void aRetriedRefusalWithAKeyGetsItsFirstAnswer() {
        InformationPreoccupante information = sentTo("23");
        String body = "{\"reason\": \"OTHER\"}";
        String key = "refusal-" + information.actionId();
        post(department("23D").header("Idempotency-Key", key), information, "refusal", body)
                .statusCode(200);
        post(department("23D").header("Idempotency-Key", key), information, "refusal", body)
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
        post(department("23D").header("Idempotency-Key", key), information, "refusal", "{\"reason\": \"DUPLICATE\"}")
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
    }

    /** What became of it there is no business of whoever refused it: the repeat tells what the first answer told. */
    @Test
    void aRetriedRefusalThatSentItElsewhereGetsItsFirstAnswerToo() {
        InformationPreoccupante information = sentTo("49");
        String body = "{\"reason\": \"OUT_OF_TERRITORY\", \"redirectTo\": \"50D\"}";
        String key = "redirected-" + information.actionId();
        post(department("49D").header("Idempotency-Key", key), information, "refusal", body)
                .statusCode(200)
                .body("authority", equalTo("50D"));
        awaitStatus(information, "SENT");
        post(department("50D"), information, "follow-ups", followUp("ADAPTED_ACTION", "Des mots."))
                .statusCode(201);
        post(department("49D").header("Idempotency-Key", '"' + key + '"'), information, "refusal", body)
                .statusCode(200)
                .header("ETag", matchesPattern("\"\\d+\""))
                .body("status", equalTo("ROUTED"))
                .body("authority", equalTo("50D"))
                .body("refusal.reason", equalTo("OUT_OF_TERRITORY"))
                .body("history.status", contains("WAITING", "ROUTED", "SENT", "REFUSED", "ROUTED"))
                .body("followUps", empty());
        post(department("49D").header("Idempotency-Key", key), information, "refusal", "{\"reason\": \"OTHER\"}")
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
        assertThat(deniedAccesses(information)).isEmpty();
        for (RequestSpecification stranger : List.of(
                department("49D"),
                department("49D").header("Idempotency-Key", "another"),
                department("51D").header("Idempotency-Key", key))) {
            post(stranger, information, "refusal", body).statusCode(404);
        }
        assertThat(deniedAccesses(information)).containsExactly("51D", "49D", "49D");
    }

    private static List<String> deniedAccesses(InformationPreoccupante information) {
        return given().auth()
                .oauth2(Tokens.of("privacy-officer"))
                .get("/v1/denied-accesses?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.referralId == '" + referralOf(information) + "' }.authority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \""})
    void aKeyThatIsBlankIsRefused(String key) {
        InformationPreoccupante information = InformationPreoccupante.in("52");
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        for (String move : List.of("refusal", "follow-ups")) {
            post(department("52D").header("Idempotency-Key", key), information, move, bodyOf(move))
                    .statusCode(422)
                    .body("violations.header", contains("Idempotency-Key"));
        }
    }

    @Test
    void followUpsComeOverTime() {
        InformationPreoccupante information = sentTo("24");
        post(department("24D"), information, "follow-ups", followUp("EVALUATION_UNDER_WAY", null))
                .statusCode(201)
                .body("status", equalTo("UNDER_EVALUATION"));
        post(department("24D"), information, "follow-ups", followUp("EVALUATION_UNDER_WAY", null))
                .statusCode(200);
        post(department("24D"), information, "follow-ups", followUp("ADMINISTRATIVE_MEASURE", "Des mots."))
                .statusCode(201)
                .body("status", equalTo("ANSWERED"))
                .body("followUps.outcome", contains("EVALUATION_UNDER_WAY", "ADMINISTRATIVE_MEASURE"))
                .body("followUps.noted", contains(false, true))
                .body("acknowledgedAt", notNullValue());
        post(coordinator(), information, "closure", "").statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    void anIllegalMoveTellsTheStateAndWhatIsPossible() {
        InformationPreoccupante information = sentTo("25");
        post(coordinator(), information, "closure", "")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vigie:problem:illegal-move"))
                .body("state", equalTo("SENT"))
                .body(
                        "possible",
                        containsInAnyOrder(
                                "acknowledgement", "refusal", "follow-ups", "reroute", "resend", "withdrawal"));
        post(coordinator(), information, "reroute", "{\"authority\": \"25D\"}")
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:already-there"));
        post(coordinator(), information, "withdrawal", "").statusCode(200).body("status", equalTo("WITHDRAWN"));
        post(coordinator(), information, "withdrawal", "").statusCode(200);
        post(department("25D"), information, "acknowledgement", "")
                .statusCode(409)
                .body("state", equalTo("WITHDRAWN"))
                .body("possible", empty());
    }

    @Test
    void aVersionThatIsNoLongerTheLatestIsRefused() {
        InformationPreoccupante information = sentTo("26");
        String etag = department("26D")
                .get("/v1/referrals/" + referralOf(information))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        for (String move : List.of("acknowledgement", "refusal", "follow-ups", "reroute", "withdrawal", "closure")) {
            post(coordinator().header("If-Match", "\"1\""), information, move, bodyOf(move))
                    .statusCode(412)
                    .header("ETag", etag);
        }
        post(department("26D").header("If-Match", etag), information, "acknowledgement", "")
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void anotherAuthoritysReferralIsNotThere() {
        InformationPreoccupante information = sentTo("27");
        String path = "/v1/referrals/" + referralOf(information);
        department("28D").get(path).then().statusCode(404);
        department("28D").get(path + "/dossier").then().statusCode(404);
        for (String move : List.of("acknowledgement", "refusal", "follow-ups")) {
            post(department("28D"), information, move, bodyOf(move)).statusCode(404);
        }
        department("28D")
                .get("/v1/referrals?authority=27D")
                .then()
                .statusCode(200)
                .body("items", empty());
        get(information).body("status", equalTo("SENT")).body("acknowledgedAt", nullValue());
        String asked = "items.findAll { it.referralId == '" + referralOf(information) + "' }";
        given().auth()
                .oauth2(Tokens.of("privacy-officer"))
                .get("/v1/denied-accesses")
                .then()
                .statusCode(200)
                .body(asked + ".authority", everyItem(equalTo("28D")))
                .body(asked + ".client", everyItem(not(emptyOrNullString())))
                .body(
                        asked + ".request",
                        contains(
                                "POST " + path + "/follow-ups",
                                "POST " + path + "/refusal",
                                "POST " + path + "/acknowledgement",
                                "GET " + path + "/dossier",
                                "GET " + path));
        coordinator().get("/v1/denied-accesses").then().statusCode(403);
    }

    @Test
    void twoAcknowledgementsAtOnceAreOne() throws Exception {
        InformationPreoccupante information = sentTo("30");
        try (ExecutorService both = Executors.newFixedThreadPool(8)) {
            Callable<Integer> acknowledge = () -> department("30D")
                    .post("/v1/referrals/" + referralOf(information) + "/acknowledgement")
                    .statusCode();
            for (Future<Integer> status : both.invokeAll(Collections.nCopies(8, acknowledge))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        get(information)
                .body("history.status", contains("WAITING", "ROUTED", "SENT", "ACKNOWLEDGED"))
                .body("acknowledgedBy", equalTo("SYSTEM"));
    }

    @Test
    void listsShowADepartmentItsOwnByStatus() {
        InformationPreoccupante first = sentTo("31");
        InformationPreoccupante second = sentTo("31");
        post(department("31D"), first, "acknowledgement", "").statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> department("31D")
                        .get("/v1/referrals?status=SENT")
                        .then()
                        .body("items.referralId", contains(referralOf(second).toString())));
        String next = department("31D")
                .get("/v1/referrals?limit=1&overdue=false")
                .then()
                .statusCode(200)
                .body("items.referralId", contains(referralOf(second).toString()))
                .extract()
                .path("next");
        department("31D")
                .queryParam("cursor", next)
                .get("/v1/referrals?limit=1")
                .then()
                .body("items.referralId", contains(referralOf(first).toString()))
                .body("next", nullValue());
        department("31D").get("/v1/referrals?overdue=true").then().body("items", empty());
        coordinator().get("/v1/referrals?authority=31D").then().body("items", hasSize(2));
    }

    private String metrics() {
        return given().get("http://localhost:" + managementPort + "/q/metrics").asString();
    }

    private InformationPreoccupante sentTo(String department) {
        InformationPreoccupante information = InformationPreoccupante.in(department);
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        return information;
    }

    private static ValidatableResponse post(
            RequestSpecification who, InformationPreoccupante information, String move, String body) {
        return who.contentType("application/json")
                .body(body)
                .post("/v1/referrals/" + referralOf(information) + "/" + move)
                .then();
    }

    private static String bodyOf(String move) {
        return switch (move) {
            case "refusal" -> "{\"reason\": \"OTHER\"}";
            case "follow-ups" -> followUp("ADAPTED_ACTION", null);
            case "reroute" -> "{\"authority\": \"75C\"}";
            default -> "";
        };
    }

    private static String followUp(String outcome, @Nullable String note) {
        String words = note == null ? "" : ", \"note\": \"" + note + "\"";
        return "{\"outcome\": \"" + outcome + "\", \"decidedOn\": \"" + DAY + "\"" + words + "}";
    }
}
