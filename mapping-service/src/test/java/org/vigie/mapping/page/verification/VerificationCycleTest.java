package org.vigie.mapping.page.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Refuge;
import org.vigie.mapping.testing.Town;

/** A partner is asked once whether its entry is still true, and answers by the link of the e-mail. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(VerificationCycleTest.Asking.class)
class VerificationCycleTest {
    private static final Pattern LINK = Pattern.compile("https://mapping\\.example(/verification/\\S+)");

    /** A service that asks, and is impatient. */
    public static final class Asking implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "vigie.verification.mail-from", "Vigie <ne-pas-repondre@vigie.example>",
                    "vigie.verification.public-url", "https://mapping.example",
                    "vigie.verification.pause", "50ms",
                    "vigie.verification.retry", "100ms",
                    "vigie.verification.timeout", "20s",
                    "quarkus.mailer.host", "localhost",
                    "quarkus.mailer.port", Integer.toString(freePort()));
        }
    }

    private final LocalDate today = today();
    private final LocalDate longAgo = today.minusMonths(7);
    private GreenMail server;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    @BeforeEach
    void start() {
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aPartnerIsAskedOnceAboutAnAssurance() throws Exception {
        Due partner = due();
        String text = partner.mail(server).getContent().toString();
        assertThat(text)
                .contains(partner.name())
                .doesNotContain("rue de la Gare", "accueil@refuge.example.org", "Consultation");
        Api.put(partner.path(), partner.body().put("verificationMonths", 5).toString());
        Api.put(partner.path(), partner.body().put("phone", "119").toString());
        Due later = due();
        later.mail(server); // whoever was to be asked again would have been before this one
        assertThat(partner.mails(server)).hasSize(1);
        JsonNode item = verification(partner);
        assertThat(item.path("askedAt").asText()).isNotEmpty();
        assertThat(item.at("/partner/state").asText()).isEqualTo("TO_VERIFY");
    }

    @Test
    void whileTheSmtpServerIsDownItWaits() {
        server.stop();
        Due partner = due();
        await().untilAsserted(
                        () -> assertThat(verification(partner).isMissingNode()).isFalse());
        server.start();
        assertThat(partner.mail(server)).isNotNull();
    }

    /** The list cannot know whether a hidden partner has a mailbox: that is under its key. */
    @Test
    void aHiddenPartnerIsAskedOnceItHasAMailbox() {
        Due hidden = unassured("hidden");
        String mailbox = hidden.body().path("email").asText();
        hidden.body().put("confidentiality", "SERVICE_ONLY").remove("email");
        Api.put(hidden.path(), hidden.body().toString());
        assure(hidden, longAgo);
        await().untilAsserted(
                        () -> assertThat(verification(hidden).isMissingNode()).isFalse());
        Api.put(hidden.path(), hidden.body().put("email", mailbox).toString());
        assertThat(hidden.mail(server)).isNotNull();
    }

    @Test
    void whoNeedNotBeAskedIsNot() {
        Due closed = unassured("closed");
        Api.put(closed.path() + "/closing", "{\"closedOn\":\"2024-05-31\"}");
        Due merged = unassured("merged");
        Api.post(merged.path() + "/merge", "{\"into\":\"" + closed.id() + "\"}");
        Due fresh = unassured("fresh");
        Due erased = unassured("erased");
        assertThat(Api.erase(erased.id(), "why").status()).isEqualTo(200);
        assure(closed, longAgo);
        assure(erased, longAgo);
        assure(merged, longAgo);
        assure(fresh, today);
        Due last = due();
        last.mail(server);
        for (Due spared : List.of(closed, erased, merged, fresh)) {
            assertThat(spared.mails(server)).as(spared.name()).isEmpty();
        }
    }

    @Test
    void toLookChangesNothingAndShowsNothingOfTheServiceAlone() {
        Due partner = due();
        String page = partner.page(server);
        for (int i = 0; i < 2; i++) {
            browser()
                    .get(page)
                    .then()
                    .statusCode(200)
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", containsString("no-store"))
                    .body(allOf(
                            containsString(partner.name()),
                            containsString("Consultation"),
                            containsString("Tout est exact"),
                            containsString("Vérifiée pour la dernière fois le"),
                            not(containsString("Fiche confirmée")),
                            not(containsString("rue de la Gare"))));
        }
        assertThat(Api.get(partner.path()).body().path("state").asText()).isEqualTo("TO_VERIFY");
    }

    @Test
    void itIsConfirmedOnce() {
        Due partner = due();
        String page = partner.page(server);
        browser().post(page + "/confirmation").then().statusCode(303).header("Location", containsString(page));
        JsonNode confirmed = Api.get(partner.path()).body();
        assertThat(confirmed.path("state").asText()).isEqualTo("VERIFIED");
        assertThat(confirmed.path("assuredOn").asText()).isEqualTo(today.toString());
        JsonNode last = history(partner).getLast();
        assertThat(last.path("by").asText()).isEqualTo("PARTNER");
        assertThat(last.path("who").asText()).isEqualTo("verification-link");
        isSpent(page, "Fiche confirmée le");
        assertThat(verification(partner).isMissingNode()).isTrue();
    }

    /** Whoever reads the mailbox later learns no more of the entry than that, and answers nothing. */
    private static void isSpent(String page, String said) {
        browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString(said), not(containsString("<form")), not(containsString("Consultation")));
        browser().post(page + "/confirmation").then().statusCode(410).body(containsString(said));
        correct(page, "Autre nom", "119", "").then().statusCode(410).body(containsString(said));
    }

    @Test
    void aCorrectionWaitsUntilACartographerTakesItOver() {
        Due partner = due();
        String page = partner.page(server);
        correct(page, partner.name(), "03 20 11 11 11", "").then().statusCode(303);
        isSpent(page, "attend d’être lue");
        JsonNode proposal = proposals(partner).path(0);
        assertThat(proposal.at("/correction/phone").asText()).isEqualTo("03 20 11 11 11");
        assertThat(proposal.path("correction"))
                .as("what was left is no correction")
                .hasSize(1);
        assertThat(Api.get(partner.path()).body().path("phone").asText()).isEqualTo("03 20 00 00 00");
        assertThat(listed(partner, "&proposals=true")).hasSize(1);

        String decision =
                partner.path() + "/proposals/" + proposal.path("proposalId").asText();
        assertThat(Api.post(decision + "/acceptance", "", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(Api.post(decision + "/acceptance", "").status()).isEqualTo(200);
        JsonNode corrected = Api.get(partner.path()).body();
        assertThat(corrected.path("phone").asText()).isEqualTo("03 20 11 11 11");
        assertThat(corrected.at("/places/0/street").asText()).isEqualTo("1 rue de la Gare");
        assertThat(corrected.path("state").asText()).isEqualTo("VERIFIED");
        assertThat(proposals(partner)).isEmpty();
        assertThat(listed(partner, "&proposals=true")).isEmpty();
        assertThat(Api.post(decision + "/acceptance", "").status()).isEqualTo(404);
        isSpent(page, "Fiche confirmée le");
        assertThat(history(partner).stream().map(item -> item.path("type").asText()))
                .containsSequence("ProposalMade", "PartnerChanged", "ProposalAccepted", "PartnerAssured");
    }

    @Test
    void aCorrectionCanBeLeft() {
        Due partner = due();
        String page = partner.page(server);
        correct(page, partner.name(), "03 20 00 00 00", "<b>Fermé le lundi</b>")
                .then()
                .statusCode(303);
        JsonNode proposal = proposals(partner).path(0);
        assertThat(proposal.at("/correction/remark").asText()).isEqualTo("<b>Fermé le lundi</b>");
        String decision =
                partner.path() + "/proposals/" + proposal.path("proposalId").asText();
        assertThat(Api.post(decision + "/rejection", "").status()).isEqualTo(200);
        assertThat(proposals(partner)).isEmpty();
        assertThat(Api.get(partner.path()).body().path("state").asText()).isEqualTo("TO_VERIFY");
        isSpent(page, "Votre réponse est bien enregistrée");
    }

    @Test
    void whatIsWrongWithACorrectionIsSaid() {
        Due partner = due();
        String page = partner.page(server);
        correct(page, partner.name(), "03 20 00 00 00", "")
                .then()
                .statusCode(422)
                .body(containsString("Rien n’est changé"));
        correct(page, "", "03 20 00 00 00", "").then().statusCode(422).body(containsString("Indiquez le nom"));
        correct(page, "<script>alert(1)</script>", "appelez", "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("Indiquez un numéro de téléphone"), not(containsString("<script>alert"))));
        assertThat(proposals(partner)).isEmpty();
    }

    @Test
    void ofAnswersAtOnceALinkBringsOne() throws Exception {
        Due partner = due();
        String page = partner.page(server);
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        List<Integer> answers;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sent = IntStream.range(0, many)
                    .mapToObj(number -> senders.submit(() -> {
                        together.await();
                        return correct(page, partner.name(), "03 20 00 00 00", "remarque " + number)
                                .statusCode();
                    }))
                    .toList();
            answers = sent.stream().map(VerificationCycleTest::answer).toList();
        }
        assertThat(answers).containsOnly(303, 410).containsOnlyOnce(303);
        assertThat(proposals(partner)).hasSize(1);
    }

    @Test
    void aLinkDiesWithItsMailbox() {
        Due partner = due();
        String page = partner.page(server);
        Api.put(partner.path(), partner.body().put("phone", "119").toString());
        browser().get(page).then().statusCode(200);
        String mailbox = partner.body().path("email").asText();
        Api.put(
                partner.path(),
                partner.body().put("email", "autre@refuge.example.org").toString());
        isVoid(page);
        Api.put(partner.path(), partner.body().put("email", mailbox).toString());
        isVoid(page);
        assertThat(Api.get(partner.path()).body().path("state").asText()).isEqualTo("TO_VERIFY");
    }

    private static void isVoid(String page) {
        browser().get(page).then().statusCode(410).body(containsString("n’est plus valable"));
        browser().post(page + "/confirmation").then().statusCode(410);
        correct(page, "Autre nom", "119", "").then().statusCode(410);
    }

    @Test
    void aLinkThatEndsUnusedIsFollowedByANewOneTwice() throws Exception {
        Due partner = due();
        Due answering = due();
        Set<String> pages = new HashSet<>(Set.of(partner.page(server)));
        String answer = answering.page(server);
        correct(answer, answering.name(), "119", "").then().statusCode(303);
        for (int reminder = 1; reminder <= 2; reminder++) {
            int mails = reminder + 1;
            await("another second, by which links differ")
                    .until(() -> !pages.contains(
                            Town.link(partner.id(), Instant.now()).orElseThrow()));
            theLinksEnd(partner, answering);
            await().untilAsserted(() -> assertThat(partner.mails(server)).hasSize(mails));
            MimeMessage mail = partner.mails(server).getLast();
            assertThat(mail.getSubject()).startsWith("Rappel");
            assertThat(pages.add(page(mail))).as("a link of its own").isTrue();
            browser().get(page(mail)).then().statusCode(200);
        }
        theLinksEnd(partner, answering);
        Due last = due();
        last.mail(server); // whoever was to be asked again would have been before this one
        assertThat(partner.mails(server)).hasSize(3);
        assertThat(answering.mails(server)).as("who answered is not reminded").hasSize(1);
    }

    /** As after a week: the tests do not wait for it. */
    private void theLinksEnd(Due... partners) throws SQLException {
        for (Due partner : partners) {
            await().until(() -> wasAsked(partner));
            try (Connection connection = database.getConnection();
                    PreparedStatement ended = connection.prepareStatement(
                            "UPDATE verification_mail SET retry_at = '2000-01-01' WHERE partner_id = ? AND state = 'ASKED'")) {
                ended.setObject(1, partner.id());
                assertThat(ended.executeUpdate()).isOne();
            }
        }
    }

    @Test
    void aLinkThatIsNoneOrNoLongerOpensNothing() {
        Due partner = due();
        String page = partner.page(server);
        char last = page.charAt(page.length() - 1);
        String forged = page.substring(0, page.length() - 1) + (last == 'A' ? 'E' : 'A');
        for (String path : List.of(forged, "/verification/x", "/verification/" + "A".repeat(500))) {
            browser().get(path).then().statusCode(404).body(containsString("n’est pas valable"));
            browser().post(path + "/confirmation").then().statusCode(404);
        }
        isVoid(Town.link(partner.id(), Instant.now().minus(Duration.ofDays(7))).orElseThrow());
        Api.put(partner.path() + "/closing", "{\"closedOn\":\"2024-05-31\"}");
        browser().get(page).then().statusCode(410).body(containsString("n’est plus sur la cartographie"));
        correct(page, "Autre nom", "119", "").then().statusCode(410);
        assertThat(proposals(partner)).isEmpty();
    }

    @Test
    void whatIsToBeVerifiedIsCounted() {
        Due overdue = due();
        Due soon = partner(today.minusMonths(6).plusDays(10), "soon");
        overdue.mail(server);
        soon.mail(server);
        Api.givenPartner("Jamais assuré", "59");
        for (String state : List.of("proposed", "due", "overdue")) {
            await().untilAsserted(() -> assertThat(meters.get("vigie.partners.to.verify")
                            .tag("state", state)
                            .gauge()
                            .value())
                    .as(state)
                    .isPositive());
        }
    }

    /** A partner whose assurance has ended, with a mailbox of its own. */
    private record Due(UUID id, ObjectNode body) {
        String path() {
            return "/v1/partners/" + id;
        }

        String name() {
            return body.path("name").asText();
        }

        List<MimeMessage> mails(GreenMail server) {
            return Stream.of(server.getReceivedMessages())
                    .filter(mail -> recipient(mail).equals(body.path("email").asText()))
                    .toList();
        }

        /** The first e-mail, once the service knows that it went: a server that stopped earlier would leave that open. */
        MimeMessage mail(GreenMail server) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !mails(server).isEmpty() && wasAsked(this));
            return mails(server).getFirst();
        }

        String page(GreenMail server) {
            return VerificationCycleTest.page(mail(server));
        }

        private static String recipient(MimeMessage mail) {
            try {
                return mail.getRecipients(RecipientType.TO)[0].toString();
            } catch (Exception e) {
                throw new AssertionError("an e-mail has a recipient", e);
            }
        }
    }

    private static String page(MimeMessage mail) {
        try {
            Matcher link = LINK.matcher(mail.getContent().toString());
            assertThat(link.find()).isTrue();
            return link.group(1);
        } catch (Exception e) {
            throw new AssertionError("an e-mail has a text", e);
        }
    }

    private static <T> T answer(Future<T> sent) {
        try {
            return sent.get();
        } catch (Exception e) {
            throw new AssertionError("what was sent has an answer", e);
        }
    }

    private Due due() {
        return partner(longAgo, "refuge");
    }

    private static Due partner(LocalDate assuredOn, String mailbox) {
        Due partner = unassured(mailbox);
        assure(partner, assuredOn);
        return partner;
    }

    private static Due unassured(String mailbox) {
        UUID id = UUID.randomUUID();
        ObjectNode body = Refuge.body("Refuge " + id).put("email", mailbox + "-" + id + "@refuge.example.org");
        Api.put("/v1/partners/" + id, body.toString());
        return new Due(id, body);
    }

    private static void assure(Due partner, LocalDate day) {
        Api.put(partner.path() + "/assurance", "{\"assuredOn\":\"" + day + "\"}");
    }

    private static JsonNode verification(Due partner) {
        return verification(partner, today().minusDays(1));
    }

    private static boolean wasAsked(Due partner) {
        return verification(partner, LocalDate.of(9999, 12, 31)).has("askedAt");
    }

    private static JsonNode verification(Due partner, LocalDate due) {
        JsonNode items = Api.get("/v1/verifications?limit=500&due=" + due, "cartographer")
                .body()
                .path("items");
        for (JsonNode item : items) {
            if (item.at("/partner/partnerId").asText().equals(partner.id().toString())) {
                return item;
            }
        }
        return Api.json("");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    private static List<JsonNode> history(Due partner) {
        return Api.get(partner.path() + "/history")
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static JsonNode proposals(Due partner) {
        return Api.get(partner.path() + "/proposals").body().path("items");
    }

    private static List<String> listed(Due partner, String query) {
        return Api.get("/v1/partners?q=" + partner.name().replace(" ", "%20") + query)
                .body()
                .path("items")
                .findValuesAsText("name");
    }

    private static Response correct(String page, String name, String phone, String remark) {
        return browser()
                .formParam("name", name)
                .formParam("description", "Accueil et soins")
                .formParam("phone", phone)
                .formParam("remark", remark)
                .post(page + "/correction");
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
