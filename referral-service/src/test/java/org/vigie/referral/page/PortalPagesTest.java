package org.vigie.referral.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.Tokens;
import org.vigie.referral.page.FormClient.Filling;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.LogCapture;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** What agents and coordinators see and do on pages, and what nobody else does. */
@ReferralServiceTest
class PortalPagesTest {
    private static final String DECISIONS = "/transmissions/a-decider";
    private static final String SCRIPT = "\"'><script>alert(1)</script>";

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\">Page suivante");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsNewIsOnTheFirstPageUntilItIsAcknowledged() {
        FormClient agent = FormClient.department("70D");
        InformationPreoccupante normal = sentTo("70");
        InformationPreoccupante danger = sent(InformationPreoccupante.in("70").inImmediateDanger());
        awaitOnPage(agent, "/", danger);
        String home = agent.get("/").then().statusCode(200).extract().asString();
        assertThat(home).contains("une transmission attend", "Département de la Haute-Saône");
        assertThat(home.indexOf(path(danger))).isLessThan(home.indexOf(path(normal)));
        agent.open(path(danger), path(danger) + "/reception")
                .send()
                .then()
                .statusCode(303)
                .header("Location", endsWith(path(danger) + "?fait=recue"));
        get(danger).body("status", equalTo("ACKNOWLEDGED"));
        agent.get(path(danger) + "?fait=recue")
                .then()
                .body(containsString("La réception est accusée."))
                .body(not(containsString("Accuser réception")));
        await().untilAsserted(() -> assertThat(agent.get("/").asString()).doesNotContain(path(danger)));
    }

    @Test
    void anotherAuthoritysReferralIsNoPage() {
        InformationPreoccupante theirs = sentTo("71");
        FormClient stranger = FormClient.department("72D");
        for (String page : List.of("", "/refus", "/retour")) {
            stranger.get(path(theirs) + page)
                    .then()
                    .statusCode(404)
                    .contentType(startsWith("text/html"))
                    .body(containsString("Page introuvable"));
        }
        Filling form = stranger.open("/transmissions/" + referralOf(sentTo("72")), path(theirs) + "/reception");
        form.send().then().statusCode(404);
        new Filling(stranger, path(theirs) + "/dossier", form.cookie(), form.fields())
                .put("reason", "Curiosité")
                .send()
                .then()
                .statusCode(404);
        get(theirs).body("status", equalTo("SENT"));
        assertThat(stranger.get("/transmissions?authority=71D").asString()).doesNotContain(path(theirs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-uuid", "00000000-0000-0000-0000-000000000000"})
    void whatDoesNotExistIsNoPage(String id) {
        FormClient.coordinator().get("/transmissions/" + id).then().statusCode(404);
    }

    @Test
    void coordinatorsPagesAreNotForAgents() {
        InformationPreoccupante information = sentTo("73");
        FormClient agent = FormClient.department("73D");
        for (String page : List.of(
                "/autorites",
                "/autorites/73D",
                "/transmissions/a-decider",
                path(information) + "/reorientation",
                path(information) + "/retrait",
                path(information) + "/cloture")) {
            agent.get(page).then().statusCode(403).body(containsString("ne vous est pas ouverte"));
        }
        new FormClient(Tokens.of("listener")).get("/").then().statusCode(403);
        new FormClient(Tokens.of("department")).get("/").then().statusCode(403);
    }

    @Test
    void theDossierIsReadWithAReasonThatGoesOnRecord() {
        InformationPreoccupante information = sentTo("74");
        FormClient agent = FormClient.department("74D");
        String action = path(information) + "/dossier";
        LogCapture lines = new LogCapture();
        Logger.getLogger("").addHandler(lines);
        try (IntakeStub intake = world.intake(information)) {
            for (String reason : List.of("", "   ", "\u00a0\u200b", "x".repeat(501), "a\0b")) {
                agent.open(path(information), action)
                        .put("reason", reason)
                        .send()
                        .then()
                        .statusCode(422)
                        .body(containsString("href=\"#reason\""))
                        .body(not(containsString(InformationPreoccupante.FIRST_NAME)));
            }
            assertThat(intake.readings()).isEmpty();
            agent.open(path(information), action)
                    .put("reason", "Évaluation “prévue”, n° 4")
                    .send()
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body(containsString(InformationPreoccupante.FIRST_NAME))
                    .body("html.head.title", not(containsString(InformationPreoccupante.FIRST_NAME)));
            assertThat(intake.readings())
                    .containsExactly(new IntakeStub.Reading("74D; READING", "Évaluation “prévue”, n° 4"));
            intake.erased(information.actionId());
            agent.open(path(information), action)
                    .put("reason", "Encore")
                    .send()
                    .then()
                    .statusCode(410)
                    .body(containsString("effacées"));
        }
        agent.open(path(information), action)
                .put("reason", "Encore")
                .send()
                .then()
                .statusCode(503)
                .body(containsString("momentanément indisponible"));
        Logger.getLogger("").removeHandler(lines);
        assertThat(lines.text()).doesNotContain(InformationPreoccupante.FIRST_NAME, "prévue");
    }

    @Test
    void theDossierIsATaggedPdf() throws IOException {
        InformationPreoccupante information = sentTo("76");
        try (IntakeStub intake = world.intake(information)) {
            intake.knows(
                    information.actionId(),
                    information
                            .dossier()
                            .replace("Récit fictif.", "Récit <b>fictif</b> & \\u0001 \\\"cité\\\".\\nDeuxième ligne."));
            Response answer = FormClient.department("76D")
                    .open(path(information), path(information) + "/dossier")
                    .put("reason", "Évaluation")
                    .put("as", "pdf")
                    .send();
            answer.then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Cache-Control", containsString("no-store"))
                    .header("Content-Disposition", not(containsString(InformationPreoccupante.FIRST_NAME)));
            assertThat(intake.readings()).hasSize(1);
            try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains(
                                InformationPreoccupante.FIRST_NAME,
                                "Récit <b>fictif</b> &",
                                "\"cité\".",
                                "Deuxième ligne");
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
                assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                        .isNotEmpty();
                assertThat(pdf.getDocumentInformation().getTitle())
                        .startsWith("Information préoccupante")
                        .doesNotContain(InformationPreoccupante.FIRST_NAME);
            }
        }
    }

    @Test
    void aRefusalIsRecordedOnceHoweverOftenItIsSent() {
        InformationPreoccupante information = sentTo("77");
        FormClient agent = FormClient.department("77D");
        Filling form = agent.open(path(information) + "/refus");
        form.send().then().statusCode(422).body(containsString("Choisissez le motif du refus."));
        form.put("reason", "OTHER")
                .put("redirectTo", "XX")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("href=\"#redirectTo\""));
        form.put("redirectTo", "");
        for (int time = 0; time < 2; time++) {
            form.send().then().statusCode(303).header("Location", endsWith("?fait=refusee"));
        }
        get(information).body("status", equalTo("REFUSED")).body("history", hasSize(4));
        form.put("reason", "DUPLICATE").send().then().statusCode(422).body(containsString("autre contenu"));
        agent.get(path(information) + "/refus").then().statusCode(200).body(containsString("Ce n’est pas possible"));
    }

    @Test
    void whatIsRedirectedIsNoLongerTheirs() {
        InformationPreoccupante information = sentTo("78");
        FormClient agent = FormClient.department("78D");
        Filling form = agent.open(path(information) + "/refus")
                .put("reason", "OUT_OF_TERRITORY")
                .put("redirectTo", "79D");
        for (int time = 0; time < 2; time++) {
            form.send().then().statusCode(303).header("Location", endsWith("/?fait=orientee"));
        }
        given().auth()
                .oauth2(Tokens.of("privacy-officer"))
                .get("/v1/denied-accesses?limit=500")
                .then()
                .body("items.referralId", not(hasItem(referralOf(information).toString())));
        agent.get(path(information)).then().statusCode(404);
        awaitStatus(information, "SENT").body("authority", equalTo("79D"));
        FormClient.department("79D")
                .get(path(information))
                .then()
                .statusCode(200)
                .body(containsString("Refusée par"));
    }

    @Test
    void aFollowUpIsToldAndSeen() {
        InformationPreoccupante information = sentTo("80");
        FormClient agent = FormClient.department("80D");
        String page = path(information) + "/retour";
        agent.open(page)
                .put("outcome", "PIGEON")
                .put("decidedOn", "1999-01-01")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("href=\"#outcome\""))
                .body(containsString("value=\"1999-01-01\""));
        agent.open(page)
                .put("outcome", "ADMINISTRATIVE_MEASURE")
                .put("decidedOn", "2026-03-20")
                .put("note", SCRIPT)
                .send()
                .then()
                .statusCode(303);
        get(information).body("status", equalTo("ANSWERED")).body("followUps[0].noted", equalTo(true));
        String notes = path(information) + "/precisions";
        agent.get(path(information))
                .then()
                .body(containsString("Mesure administrative"))
                .body(containsString(notes))
                .body(not(containsString("&lt;script&gt;")));
        agent.open(path(information), notes)
                .send()
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>")));
        Filling reading = FormClient.coordinator().open(path(information), notes);
        for (String reason : List.of("", "   ", "x".repeat(501), "a\0b")) {
            reading.put("noteReason", reason)
                    .send()
                    .then()
                    .statusCode(422)
                    .body(containsString("href=\"#noteReason\""))
                    .body(not(containsString("&lt;script&gt;")));
        }
        reading.put("noteReason", "Rappel de la mère")
                .send()
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;"));
        FormClient.department("81D")
                .open("/transmissions/" + referralOf(sentTo("81")), notes)
                .send()
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("privacy-officer"))
                .get("/v1/note-readings?referral=" + referralOf(information))
                .then()
                .body("items.reason", contains("Rappel de la mère", "Suivi de sa propre transmission"))
                .body("items[1].reader", startsWith("80D"));
    }

    @Test
    void aFormThatRestsOnAnOlderVersionIsAskedAboutAgain() {
        InformationPreoccupante information = sentTo("81");
        Filling form =
                FormClient.department("81D").open(path(information) + "/refus").put("reason", "OTHER");
        FormClient.coordinator()
                .open(path(information), path(information) + "/reception")
                .send();
        form.send().then().statusCode(412).body(containsString("a changé pendant que vous remplissiez"));
        get(information).body("status", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void aFormThatNoPageGaveIsRefused() {
        InformationPreoccupante information = sentTo("82");
        FormClient agent = FormClient.department("82D");
        agent.open(path(information), path(information) + "/reception")
                .put("form-token", "x")
                .send()
                .then()
                .statusCode(403)
                .body(containsString("n’est plus valable"));
        get(information).body("status", equalTo("SENT"));
    }

    @Test
    void aCoordinatorSendsItElsewhereTakesItBackAndCloses() {
        FormClient coordinator = FormClient.coordinator();
        InformationPreoccupante information = sentTo("83");
        String page = path(information);
        coordinator.open(page + "/reorientation").send().then().statusCode(422);
        coordinator
                .open(page + "/reorientation")
                .put("authority", "84D")
                .send()
                .then()
                .statusCode(303);
        awaitStatus(information, "SENT").body("authority", equalTo("84D"));
        coordinator.open(page + "/renvoi").send().then().statusCode(303).header("Location", endsWith("?fait=renvoyee"));
        awaitStatus(information, "SENT");
        coordinator.get(page).then().body(containsString("Nouvel envoi demandé"));
        coordinator.get(page + "/cloture").then().body(containsString("Ce n’est pas possible"));
        coordinator.open(page + "/retrait").send().then().statusCode(303);
        get(information).body("status", equalTo("WITHDRAWN"));
        FormClient.department("84D").get(page).then().statusCode(200).body(not(containsString("Lire le dossier")));

        InformationPreoccupante refused = sentTo("85");
        FormClient.department("85D")
                .open(path(refused) + "/refus")
                .put("reason", "OTHER")
                .send();
        Filling close = coordinator.open(path(refused) + "/cloture");
        for (int time = 0; time < 2; time++) {
            close.send().then().statusCode(303);
        }
        get(refused).body("status", equalTo("CLOSED"));
    }

    /** The later of two decisions rests on what was shown before the first. */
    @Test
    void whereARefusedReferralGoesIsDecidedOnce() {
        FormClient first = FormClient.coordinator();
        FormClient second = FormClient.coordinator();
        InformationPreoccupante normal = sentTo("36");
        InformationPreoccupante danger = sent(InformationPreoccupante.in("36").inImmediateDanger());
        for (InformationPreoccupante information : List.of(normal, danger)) {
            FormClient.department("36D")
                    .open(path(information) + "/refus")
                    .put("reason", "OUT_OF_TERRITORY")
                    .send()
                    .then()
                    .statusCode(303);
            awaitOnPage(first, DECISIONS, information);
        }
        String list = first.get(DECISIONS).asString();
        assertThat(list.indexOf(path(danger))).isLessThan(list.indexOf(path(normal)));
        assertThat(list)
                .contains("Hors du territoire", "Refusée par : Département de l")
                .contains(path(normal) + "/reorientation", path(normal) + "/cloture");
        assertThat(first.get("/").asString()).contains("href=\"" + DECISIONS);

        Filling elsewhere = second.open(path(normal) + "/reorientation").put("authority", "19D");
        Filling closure = second.open(path(normal) + "/cloture");
        Filling withdrawal = second.open(path(normal) + "/retrait");
        first.open(path(normal) + "/reorientation")
                .put("authority", "12D")
                .send()
                .then()
                .statusCode(303);
        for (Filling late : List.of(elsewhere, closure, withdrawal)) {
            late.send().then().statusCode(412).body(containsString("a changé pendant que vous remplissiez"));
        }
        awaitStatus(normal, "SENT").body("authority", equalTo("12D"));
        await().untilAsserted(() -> assertThat(first.get(DECISIONS).asString())
                .doesNotContain(path(normal))
                .contains(path(danger)));
    }

    @Test
    void theOverviewCountsWhatIsOpenAndTheListFiltersIt() {
        FormClient coordinator = FormClient.coordinator();
        InformationPreoccupante nobodys = InformationPreoccupante.in("989");
        world.topic.tell(nobodys);
        awaitStatus(nobodys, "UNROUTABLE");
        InformationPreoccupante first = sentTo("86");
        InformationPreoccupante second = sentTo("86");
        awaitOnPage(coordinator, "/transmissions?department=86", second);
        coordinator
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("86 – Vienne : 2 en cours, dont 0 en retard"))
                .body(containsString("989 – Île de Clipperton : "));
        coordinator
                .get("/transmissions?status=UNROUTABLE&department=989")
                .then()
                .statusCode(200)
                .body(containsString(path(nobodys)));
        Response page = coordinator.get("/transmissions?department=86&limit=1");
        page.then().statusCode(200).body(containsString(path(second))).body(not(containsString(path(first))));
        Matcher next = NEXT.matcher(page.asString());
        assertThat(next.find()).isTrue();
        coordinator
                .asking()
                .urlEncodingEnabled(false)
                .get(next.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .body(containsString(path(first)))
                .body(not(containsString(path(second))))
                .body(not(containsString("Page suivante")));
        assertThat(coordinator.get("/transmissions?view=OVERDUE&department=86").asString())
                .doesNotContain(path(first));
        for (String wrong : List.of(
                "status=PIGEON", "department=999", "authority=XX", "cursor=x", "view=x", "unknown=x", "urgency=%00")) {
            coordinator
                    .asking()
                    .urlEncodingEnabled(false)
                    .get("/transmissions?" + wrong)
                    .then()
                    .statusCode(422)
                    .body(containsString("Un filtre n’est pas compris"));
        }
    }

    @Test
    void theDirectoryIsThereToRead() {
        FormClient coordinator = FormClient.coordinator();
        coordinator.get("/autorites").then().statusCode(200).body(containsString("/autorites/69M"));
        coordinator.get("/autorites/69M").then().statusCode(200).body(containsString("58 seulement"));
        coordinator.get("/autorites/XX").then().statusCode(404);
    }

    private InformationPreoccupante sentTo(String department) {
        return sent(InformationPreoccupante.in(department));
    }

    private InformationPreoccupante sent(InformationPreoccupante information) {
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        return information;
    }

    private static void awaitOnPage(FormClient client, String page, InformationPreoccupante information) {
        await().untilAsserted(() -> assertThat(client.get(page).asString()).contains(path(information)));
    }

    private static String path(InformationPreoccupante information) {
        UUID id = referralOf(information);
        return "/transmissions/" + id;
    }
}
