package org.vigie.referral.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.Tokens;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** Whatever is wrong with a request is said by a clear problem that repeats nothing of it, and nothing is written. */
@ReferralServiceTest
class BadInputTest {
    private static final String MARKER = "Prénom-Planté-7f3a";
    private static final InformationPreoccupante INFORMATION = InformationPreoccupante.in("41");

    private final String path = "/v1/referrals/" + referralOf(INFORMATION);

    @BeforeEach
    void aReferralThatWasSent() {
        try (World world = new World()) {
            world.topic.tell(INFORMATION);
            awaitStatus(INFORMATION, "SENT");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{\"a\":1,\"a\":2}",
                "{\"reason\":\"\\ud800\"}",
                "{\"reason\":\"\\x\"}",
                "{} {}"
            })
    void whatIsNoJsonIs400(String body) {
        problem(post("/refusal", body), 400);
        problem(post("/follow-ups", body), 400);
        problem(put(body), 400);
        if (!body.isEmpty()) {
            problem(post("/acknowledgement", body), 400);
        }
    }

    @Test
    void aHundredThousandBracketsAre400() {
        problem(post("/follow-ups", "[".repeat(100_000)), 400);
        problem(put("[".repeat(100_000)), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/refusal | {} | /reason",
                "/refusal | {\"reason\": \"BORED\"} | /reason",
                "/refusal | {\"reason\": 1} | /reason",
                "/refusal | {\"reason\": \"OTHER\", \"redirectTo\": \"99Z\"} | /redirectTo",
                "/refusal | {\"reason\": \"OTHER\", \"redirectto\": \"59D\"} | /redirectto",
                "/follow-ups | {\"decidedOn\": \"2026-01-01\"} | /outcome",
                "/follow-ups | {\"outcome\": \"RECEIVED\"} | /decidedOn",
                "/follow-ups | {\"outcome\": \"GOOD\", \"decidedOn\": \"2026-01-01\"} | /outcome",
                "/follow-ups | {\"outcome\": \"RECEIVED\", \"decidedOn\": \"2026-02-30\"} | /decidedOn",
                "/follow-ups | {\"outcome\": \"RECEIVED\", \"decidedOn\": \"1999-12-31\"} | /decidedOn",
                "/follow-ups | {\"outcome\": \"RECEIVED\", \"decidedOn\": \"2999-01-01\"} | /decidedOn",
                "/follow-ups | {\"outcome\": \"RECEIVED\", \"decidedOn\": \"2026-01-01\", \"note\": \"\\u0000\"} | /note",
                "/follow-ups | {\"outcome\": \"RECEIVED\", \"decidedOn\": \"2026-01-01\", \"note\": 7} | /note",
                "/reroute | {} | /authority",
                "/reroute | {\"authority\": \"ZZ\"} | /authority",
                "/acknowledgement | {\"by\": \"Prénom-Planté-7f3a\"} | /by",
                "/withdrawal | {\"why\": \"Prénom-Planté-7f3a\"} | /why"
            })
    void whatIsWrongIsSaidByPointer(String command, String body, String pointer) {
        Response answer = post(command, body);
        problem(answer, 422);
        answer.then()
                .body("type", equalTo("urn:vigie:problem:invalid-request"))
                .body("violations.pointer", hasItem(pointer));
        get(INFORMATION).body("status", equalTo("SENT"));
    }

    @Test
    void aNoteThatIsTooLongIs422() {
        String note = MARKER + "x".repeat(100_000);
        problem(
                post(
                        "/follow-ups",
                        "{\"outcome\": \"RECEIVED\", \"decidedOn\": \"2026-01-01\", \"note\": \"" + note + "\"}"),
                422);
    }

    @Test
    void moreThanAMebibyteIs413() {
        problem(post("/follow-ups", "{\"note\": \"" + "x".repeat(1 << 20) + "\"}"), 413);
    }

    @Test
    void anotherMediaTypeIs415() {
        problem(coordinator().contentType("text/plain").body("{}").post(path + "/refusal"), 415);
        problem(coordinator().contentType("text/plain").body("{}").put("/v1/authorities/41D"), 415);
    }

    /** Commands that say everything by their address take nothing else; a client that names a type and sends nothing says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "resend", "withdrawal", "closure"})
    void anotherMediaTypeIs415AlsoWhereNoBodyIsNeeded(String command) {
        for (String type : new String[] {"text/plain", "application/xml", "application/json; charset=latin1", "x"}) {
            for (String body : new String[] {"{}", "{"}) {
                problem(
                        coordinator()
                                .header("Content-Type", type)
                                .body(body.getBytes(StandardCharsets.UTF_8))
                                .post(path + "/" + command),
                        415);
            }
        }
        problem(coordinator().contentType("text/plain").body("{").post("/v1/referrals/no-uuid/" + command), 415);
        get(INFORMATION).body("status", equalTo("SENT"));
    }

    @ParameterizedTest
    @CsvSource({
        "status=LOST,status",
        "authority=99Z,authority",
        "overdue=perhaps,overdue",
        "limit=0,limit",
        "limit=501,limit",
        "cursor=nonsense,cursor",
        "stauts=SENT,stauts"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        Response answer = coordinator().get("/v1/referrals?" + query);
        problem(answer, 422);
        answer.then().body("violations.parameter", hasItem(parameter));
    }

    @Test
    void aParameterThatNobodyReadsIsNamed() {
        for (String command : new String[] {"acknowledgement", "refusal", "withdrawal"}) {
            Response answer = post("/" + command + "?dryRun=true", command.equals("refusal") ? "{}" : "");
            problem(answer, 422);
            answer.then().body("violations.parameter", contains("dryRun"));
        }
        problem(coordinator().get(path + "?fields=status"), 422);
        problem(coordinator().get("/v1/prosecutors/41?q=x"), 422);
        problem(coordinator().get("/v1/authorities/41D?at=2026-01-01"), 422);
        get(INFORMATION).body("status", equalTo("SENT"));
    }

    @Test
    void anEmptyParameterIsAbsent() {
        coordinator()
                .get("/v1/referrals?status=&authority=&overdue=&limit=&cursor=")
                .then()
                .statusCode(200);
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "nonsense",
                Tokens.expired("coordinator"),
                Tokens.forged("coordinator"),
                Tokens.unsigned("coordinator"),
                Tokens.tampered("coordinator"),
                Tokens.hmacWithPublicKey("coordinator"),
                Tokens.otherAudience("coordinator"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIs401(String token) {
        problem(given().auth().oauth2(token).get("/v1/referrals"), 401);
        problem(given().auth().oauth2(token).post(path + "/acknowledgement"), 401);
    }

    @Test
    void noTokenIs401() {
        problem(given().get("/v1/referrals"), 401);
        problem(given().get(path + "/dossier"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call-writer", "listener", "analyst", "cartographer", "privacy-officer", "service"})
    void otherRolesSeeNothing(String role) {
        String token = Tokens.of(role);
        problem(given().auth().oauth2(token).get("/v1/referrals"), 403);
        problem(given().auth().oauth2(token).get(path), 403);
        problem(given().auth().oauth2(token).get(path + "/dossier"), 403);
        problem(given().auth().oauth2(token).get("/v1/authorities"), 403);
        problem(given().auth().oauth2(token).post(path + "/acknowledgement"), 403);
    }

    @Test
    void aDepartmentDoesNotCoordinate() {
        for (String command : new String[] {"reroute", "withdrawal", "closure"}) {
            problem(department("41D").contentType("application/json").body("{}").post(path + "/" + command), 403);
        }
        problem(department("41D").contentType("application/json").body("{}").put("/v1/authorities/41D"), 403);
    }

    @Test
    void aDepartmentThatNamesNoAuthorityIs403() {
        problem(given().auth().oauth2(Tokens.of("department")).get("/v1/referrals"), 403);
        problem(given().auth().oauth2(Tokens.of("department")).get("/v1/referrals/" + UUID.randomUUID()), 403);
    }

    /** As bytes: REST Assured indents a text when a test fails, which a hundred thousand brackets do not survive. */
    private Response post(String command, String body) {
        return coordinator()
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path + command);
    }

    private static Response put(String body) {
        return coordinator()
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/v1/authorities/41D");
    }

    private static void problem(Response answer, int status) {
        answer.then().statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
        assertThat(answer.asString()).doesNotContain(MARKER);
    }
}
