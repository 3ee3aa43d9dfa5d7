package org.vigie.referral.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.email;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.link.AnswerLink;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.MailServer;
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
    AnswerLinks links;

    @Inject
    Clock clock;

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
    void itAcknowledgesAndSaysWhenEverAfter() {
        acknowledge().then().statusCode(303).header("Location", containsString(path));
        awaitStatus(information, "ACKNOWLEDGED").body("acknowledgedBy", equalTo("LINK"));
        acknowledge().then().statusCode(303);
        browser()
                .get(path)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Réception accusée le"), not(containsString("/accuse\""))));
        assertThat(statuses()).containsOnlyOnce("ACKNOWLEDGED");
    }

    @Test
    void twoAcknowledgementsAtOnceAreOne() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Callable<Integer> atOnce = () -> {
            barrier.await();
            return acknowledge().statusCode();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(atOnce);
            var second = threads.submit(atOnce);
            assertThat(List.of(first.get(), second.get())).containsOnly(303);
        }
        assertThat(statuses()).containsOnlyOnce("ACKNOWLEDGED");
    }

    @Test
    void itRefuses() {
        refuse("", "").then().statusCode(422).body(containsString("Choisissez la raison."));
        refuse("DUPLICATE", "99X").then().statusCode(422).body(containsString("Choisissez l’autorité dans la liste."));
        refuse("DUPLICATE", AUTHORITY).then().statusCode(422);
        get(information).body("status", equalTo("SENT"));
        refuse("DUPLICATE", "").then().statusCode(303);
        awaitStatus(information, "REFUSED").body("refusal.reason", equalTo("DUPLICATE"));
        browser().get(path).then().statusCode(200).body(containsString("Refusée le"));
        acknowledge().then().statusCode(409).body(containsString("Ce n’est plus possible"));
    }

    @Test
    void whatWentOnToAnotherAuthorityIsNoLongerItsBusiness() {
        refuse("OUT_OF_TERRITORY", "60D").then().statusCode(303);
        get(information).body("authority", equalTo("60D")).body("refusal.redirectTo", equalTo("60D"));
        browser().get(path).then().statusCode(410).body(containsString("n’est plus pour vous"));
        acknowledge().then().statusCode(410);
        refuse("OTHER", "").then().statusCode(410);
        get(information).body("authority", equalTo("60D"));
    }

    @Test
    void whatWasTakenBackCannotBeAnswered() {
        coordinator()
                .post("/v1/referrals/" + referralOf(information) + "/withdrawal")
                .then()
                .statusCode(200);
        browser().get(path).then().statusCode(410).body(containsString("a été retirée"));
        acknowledge().then().statusCode(410);
    }

    @Test
    void anExpiredLinkSaysWhatToDo() {
        Instant past = clock.instant().minus(Duration.ofSeconds(1));
        String expired = path(new AnswerLink(referralOf(information), 1, AUTHORITY, past));
        browser().get(expired).then().statusCode(410).body(containsString("Ce lien a expiré"));
        browser().post(expired + "/accuse").then().statusCode(410);
        get(information).body("status", equalTo("SENT"));
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

    private String path(AnswerLink link) {
        return links.address(link).replace("https://referral.example", "");
    }

    private Response acknowledge() {
        return browser().post(path + "/accuse");
    }

    private Response refuse(String reason, String redirectTo) {
        return browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("reason", reason)
                .formParam("redirectTo", redirectTo)
                .post(path + "/refus");
    }

    private List<String> statuses() {
        return get(information).extract().path("history.status");
    }

    private static RequestSpecification browser() {
        return given().accept("text/html").redirects().follow(false);
    }
}
