package org.vigie.referral.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.email;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.MailServer;
import org.vigie.referral.testing.MovedClock;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** Whoever holds the link of an e-mail can answer by it, once, and reads nothing of the dossier. */
@ReferralServiceTest
class LinkPageTest {
    private static final String AUTHORITY = "16D";
    private static final String MAILBOX = "crip@16.example";

    private final World world = new World();
    private final InformationPreoccupante information = InformationPreoccupante.in("16");
    private String path = "";

    @Inject
    MovedClock clock;

    @BeforeEach
    void receive() {
        configure(AUTHORITY, "16", email(MAILBOX));
        try (MailServer server = world.mailServer()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            path = server.receivedBy(MAILBOX).stream()
                    .filter(mail ->
                            mail.subject().contains(referralOf(information).toString()))
                    .findFirst()
                    .orElseThrow()
                    .path();
        }
    }

    @AfterEach
    void close() {
        clock.right();
        world.close();
    }

    @Test
    void toLookChangesNothing() {
        for (int i = 0; i < 2; i++) {
            browser()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", containsString("no-store"))
                    .body(allOf(
                            containsString(referralOf(information).toString()),
                            containsString("16 – Charente"),
                            containsString("Accuser réception"),
                            containsString("Ce n’est pas pour nous"),
                            not(containsString(information.minorId().toString())),
                            not(containsString(information.caseId().toString()))));
            browser().head(path).then().statusCode(200);
        }
        get(information).body("status", equalTo("SENT"));
    }

    @Test
    void itAcknowledgesOnceAndSaysSoAfterwards() {
        acknowledge().then().statusCode(303).header("Location", containsString(path));
        awaitStatus(information, "ACKNOWLEDGED").body("acknowledgedBy", equalTo("LINK"));
        browser().get(path).then().statusCode(200).body(answered("Réception accusée le"));
        acknowledge().then().statusCode(410).body(answered("Réception accusée le"));
        refuse("DUPLICATE").then().statusCode(410).body(answered("Réception accusée le"));
        get(information).body("status", equalTo("ACKNOWLEDGED"));
        assertThat(statuses()).containsOnlyOnce("ACKNOWLEDGED");
    }

    @Test
    void twoAnswersAtOnceAreOne() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(4);
        List<Callable<Response>> answers =
                List.of(this::acknowledge, this::acknowledge, () -> refuse("OTHER"), () -> refuse("DUPLICATE"));
        try (ExecutorService threads = Executors.newFixedThreadPool(answers.size())) {
            List<Future<Integer>> statuses = answers.stream()
                    .map(answer -> threads.submit(() -> {
                        barrier.await();
                        return answer.call().statusCode();
                    }))
                    .toList();
            for (Future<Integer> status : statuses) {
                assertThat(status.get()).isIn(303, 410);
            }
        }
        assertThat(statuses().stream().filter(List.of("ACKNOWLEDGED", "REFUSED")::contains))
                .hasSize(1);
    }

    @Test
    void itRefusesAndSendsNothingAnywhere() {
        browser().get(path).then().body(not(containsString("redirectTo")));
        refuse("").then().statusCode(422).body(containsString("Choisissez la raison."));
        get(information).body("status", equalTo("SENT"));
        browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", "OUT_OF_TERRITORY")
                .formParam("redirectTo", "60D")
                .post(path + "/refus")
                .then()
                .statusCode(303);
        awaitStatus(information, "REFUSED")
                .body("refusal.reason", equalTo("OUT_OF_TERRITORY"))
                .body("refusal.redirectTo", nullValue())
                .body("authority", equalTo(AUTHORITY));
        browser().get(path).then().statusCode(200).body(answered("Refusée le"));
        refuse("OTHER").then().statusCode(410);
        acknowledge().then().statusCode(410).body(answered("Refusée le"));
        get(information).body("refusal.reason", equalTo("OUT_OF_TERRITORY"));
    }

    @Test
    void whatWasAnsweredInThePortalIsNotAnsweredByALink() {
        department(AUTHORITY)
                .post("/v1/referrals/" + referralOf(information) + "/acknowledgement")
                .then()
                .statusCode(200);
        browser().get(path).then().statusCode(200).body(answered("Réception accusée le"));
        refuse("OTHER").then().statusCode(410);
        get(information).body("status", equalTo("ACKNOWLEDGED"));
    }

    /** Every link that is void gets the same page, which does not tell why: it would tell what became of the referral. */
    @Test
    void aChangeOfTheMailboxMakesItVoidForGood() {
        configure(AUTHORITY, "16", email(MAILBOX) + ", {\"kind\": \"PORTAL\"}");
        browser().get(path).then().statusCode(200);
        configure(AUTHORITY, "16", email("autre@16.example"));
        assertVoid();
        configure(AUTHORITY, "16", email(MAILBOX));
        assertVoid();
        get(information).body("status", equalTo("SENT"));
    }

    @Test
    void whatIsAnothersIsNoLongerAnsweredByIt() {
        reroute("60D");
        assertVoid();
        reroute(AUTHORITY);
        assertVoid();
        get(information).body("refusal", nullValue()).body("acknowledgedAt", nullValue());
    }

    @Test
    void whatWasTakenBackCannotBeAnswered() {
        coordinator()
                .post("/v1/referrals/" + referralOf(information) + "/withdrawal")
                .then()
                .statusCode(200);
        assertVoid();
    }

    @Test
    void itIsGoodForSevenDays() {
        Instant now = Instant.now();
        clock.at(now.plus(Duration.ofDays(7)).minusSeconds(60));
        browser().get(path).then().statusCode(200).body(containsString("Accuser réception"));
        clock.at(now.plus(Duration.ofDays(7)).plusSeconds(60));
        assertVoid();
        clock.right();
        get(information).body("acknowledgedAt", nullValue());
    }

    @Test
    void nobodyMakesALinkOfHisOwn() {
        String prefix = AnswerLinks.PATH;
        String token = path.substring(prefix.length());
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertNoLink(prefix + token.substring(0, i) + other + token.substring(i + 1));
        }
        assertNoLink(prefix + token.substring(1));
        assertNoLink(prefix + token + "AAAA");
        assertNoLink(prefix + "A".repeat(2_000));
        assertNoLink(prefix + "%00%ff");
        assertNoLink(prefix + "é");
        get(information).body("status", equalTo("SENT"));
    }

    private void assertNoLink(String tampered) {
        browser().get(tampered).then().statusCode(404);
        browser().post(tampered + "/accuse").then().statusCode(404);
    }

    private void assertVoid() {
        for (Response answer : List.of(browser().get(path), acknowledge(), refuse("OTHER"))) {
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.asString())
                    .contains("Ce lien n’est plus valable")
                    .doesNotContain(referralOf(information).toString(), "Charente", "60D", "retirée le");
        }
    }

    private static Matcher<String> answered(String what) {
        return allOf(containsString(what), containsString("portail"), not(containsString("<form")));
    }

    private void reroute(String authority) {
        coordinator()
                .contentType("application/json")
                .body("{\"authority\": \"" + authority + "\"}")
                .post("/v1/referrals/" + referralOf(information) + "/reroute")
                .then()
                .statusCode(200);
    }

    private Response acknowledge() {
        return browser().post(path + "/accuse");
    }

    private Response refuse(String reason) {
        return browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", reason)
                .post(path + "/refus");
    }

    private List<String> statuses() {
        return get(information).extract().path("history.status");
    }

    private static RequestSpecification browser() {
        return given().accept("text/html").redirects().follow(false);
    }
}
