package org.vigie.intake.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.vigie.intake.page.FormClient.COORDINATOR;
import static org.vigie.intake.page.FormClient.FORM;
import static org.vigie.intake.page.FormClient.LISTENER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.FormClient.Filling;

/** What pages do with input that nobody who means well sends. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class FormInputTest {
    private static final String SCRIPT = "\"'><script>alert(1)</script>";
    private static final FormClient LISTENING = new FormClient(LISTENER);
    private static final FormClient COORDINATING = new FormClient(COORDINATOR);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference",
                "channel",
                "caller.category",
                "caller.relation",
                "occurredAt",
                "concerns",
                "narrative",
                "minors.0.identity.firstName",
                "minors.0.identity.lastName",
                "minors.0.identity.birthDate",
                "minors.0.identity.phone",
                "minors.0.identity.address",
                "minors.0.gender",
                "minors.0.age",
                "minors.0.department",
                "minors.0.commune",
                "minors.0.knownToChildProtection",
                "minors.0.minorId",
                "minor",
                "unknown"
            })
    void aScriptInAFieldIsText(String field) {
        Response answer =
                LISTENING.fullCall().put(field, SCRIPT).put("add", "1").send();
        answer.then().statusCode(200).body(not(containsString("<script>")));
        String wrong = LISTENING
                .fullCall()
                .put("channel", "PIGEON")
                .put(field, SCRIPT)
                .send()
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(wrong).doesNotContain("<script>").contains("role=\"alert\"");
    }

    @Test
    void whatWasSaidIsTextToCoordinatorsToo() {
        String caseId = LISTENING
                .fullCall()
                .put("narrative", SCRIPT)
                .put("minors.0.identity.firstName", SCRIPT)
                .put("minors.0.identity.address", SCRIPT)
                .sendAndFollow();
        reading(caseId, SCRIPT)
                .send()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(not(containsString("<script>")))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void everyFieldSaysWhatIsExpectedOfIt() {
        Filling call = LISTENING.fullCall().put("narrative", "x".repeat(100_001));
        for (String field : List.of("channel", "caller.category", "caller.relation", "occurredAt", "concerns")) {
            call.put(field, "?");
        }
        for (String field : List.of("gender", "age", "department", "commune", "knownToChildProtection")) {
            call.put("minors.0." + field, "?");
        }
        call.put("minors.0.identity.birthDate", "?").put("minors.0.identity.firstName", "\0");
        call.send()
                .then()
                .statusCode(422)
                .body(containsString("13 choses sont à corriger"))
                .body(containsString("href=\"#minors.0.age\""))
                .body(containsString("id=\"minors.0.age-error\""))
                .body(not(containsString("n’a pas pu être lu")));
    }

    @Test
    void errorsAreAtTheMinorTheyAreAboutThoughAnEmptyOneStandsBefore() {
        LISTENING
                .leastCall()
                .put("minor", "0", "4")
                .put("minors.0.age", "")
                .put("minors.4.age", "21")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("href=\"#minors.4.age\">Mineur·e 2 : "));
    }

    @Test
    void longNamesAreKeptAsTheyAre() {
        String name = "Ÿ🌊".repeat(5_000);
        String caseId = LISTENING
                .fullCall()
                .put("minors.0.identity.lastName", name)
                .put("minors.0.identity.firstName", "\u202eرمان")
                .sendAndFollow();
        reading(caseId, "Vérification")
                .send()
                .then()
                .statusCode(200)
                .body(containsString(name))
                .body(containsString("\u202eرمان"));
    }

    @Test
    void aFormThatNoPageGaveIsRefused() {
        Filling call = LISTENING.fullCall();
        call.send(given().auth().oauth2(LISTENER).accept("text/html").header("Sec-Fetch-Site", "cross-site"))
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("Ce formulaire n’est plus valable"));
        call.put("form-token", "another").send().then().statusCode(403);
        call.without("form-token").send().then().statusCode(403);
        LISTENING
                .asking()
                .contentType(FORM)
                .formParam("form-token", "")
                .post("/appels/nouveau")
                .then()
                .statusCode(403);
    }

    @Test
    void minorsOfAnotherCaseAreRefused() {
        String stranger = UUID.randomUUID().toString();
        String caseId = LISTENING.fullCall().sendAndFollow();
        String action = "/situations/" + caseId + "/actions/INFORMATION_PREOCCUPANTE";
        LISTENING
                .open(action)
                .put("occurredAt", "2026-03-02T19:00")
                .put("department", "59")
                .put("minorIds", stranger)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("href=\"#minorIds\""));
        LISTENING
                .open("/situations/" + caseId + "/appels/nouveau")
                .put("channel", "PHONE")
                .put("caller.category", "WITNESS")
                .put("occurredAt", "2026-03-02T18:04")
                .put("minor", "0")
                .put("minors.0.minorId", stranger)
                .put("minors.0.mentioned", "yes")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("n’est pas de la situation"));
        given().auth()
                .oauth2(LISTENER)
                .get("/v1/cases/" + caseId)
                .then()
                .body("minors", hasSize(1))
                .body("actions", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/,call-writer,403",
        "GET,/appels/nouveau,coordinator,403",
        "GET,/situations,analyst,403",
        "GET,/situations/00000000-0000-4000-8000-000000000000,listener,404",
        "GET,/situations/no-uuid,listener,404",
        "GET,/situations/00000000-0000-4000-8000-000000000000/actions/HUG,listener,404",
        "GET,/nowhere,listener,404",
        "POST,/situations/00000000-0000-4000-8000-000000000000/identite,listener,403",
        "POST,/appels/nouveau,coordinator,403",
        "POST,/situations/00000000-0000-4000-8000-000000000000/doublons,listener,403",
        "POST,/situations/00000000-0000-4000-8000-000000000000/doublons/differents,listener,403",
        "POST,/situations/00000000-0000-4000-8000-000000000000/reunion/confirmation,listener,403",
        "POST,/situations/00000000-0000-4000-8000-000000000000/reunion,listener,403",
        "POST,/situations/00000000-0000-4000-8000-000000000000/reunion/annulation,listener,403",
        "GET,/situations/00000000-0000-4000-8000-000000000000/reunion,coordinator,405",
        "GET,/situations/00000000-0000-4000-8000-000000000000/contacts/nouveau,call-writer,403",
        "POST,/situations/00000000-0000-4000-8000-000000000000/contacts/nouveau,privacy-officer,403",
        "GET,/situations/00000000-0000-4000-8000-000000000000/contacts/x/perdu,listener,404",
        "GET,/situations/00000000-0000-4000-8000-000000000000/identite,coordinator,405"
    })
    void whoMayNotIsToldSoInFrench(String method, String path, String role, int status) {
        new FormClient(Tokens.of(role))
                .asking()
                .contentType(FORM)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("text/html")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("lang=\"fr\""))
                .body(containsString("Erreur " + status));
    }

    @Test
    void whoIsNotSignedInIsToldSoInFrench() {
        given().accept("text/html").get("/situations").then().statusCode(401).contentType("text/html");
    }

    @Test
    void programsGetProblemsAsBefore() {
        String problem = "application/problem+json";
        given().auth().oauth2(LISTENER).get("/situations/no-uuid").then().contentType(problem);
        given().accept("text/html").get("/v1/cases").then().contentType(problem);
        LISTENING.get("/v1/nowhere").then().statusCode(404).contentType(problem);
    }

    @Test
    void behindTlsAFormsCookieIsOfThisHostAlone() {
        Response page = given().auth()
                .oauth2(LISTENER)
                .header("X-Forwarded-Proto", "https")
                .get("/appels/nouveau");
        String cookie = "__Host-vigie-form";
        assertThat(page.header("Set-Cookie"))
                .startsWith(cookie + "=")
                .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        String token = page.cookie(cookie);
        assertThat(sentBehindTls("vigie-form", token))
                .as("set by a host beside it")
                .isEqualTo(403);
        assertThat(sentBehindTls(cookie, token)).isNotEqualTo(403);
    }

    private static int sentBehindTls(String cookie, String token) {
        return given().auth()
                .oauth2(LISTENER)
                .header("X-Forwarded-Proto", "https")
                .cookie(cookie, token)
                .contentType(FORM)
                .formParam("form-token", token)
                .post("/appels/nouveau")
                .statusCode();
    }

    @Test
    void pagesAreKeptByNobodyAndLoadNothingFromElsewhere() {
        LISTENING
                .get("/appels/nouveau")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(not(containsString("http")));
    }

    @Test
    void whatIsNoFormIsRefused() {
        Filling call = LISTENING.leastCall();
        String body = "form-token=" + call.value("form-token") + "&narrative=";
        for (String bytes : List.of("%FF", "%", "%C0%80")) {
            LISTENING
                    .asking()
                    .contentType(FORM)
                    .body(body + bytes)
                    .post("/appels/nouveau")
                    .then()
                    .statusCode(400);
        }
        LISTENING
                .asking()
                .contentType("application/json")
                .body("{}")
                .post("/appels/nouveau")
                .then()
                .statusCode(415);
        call.put("narrative", "x".repeat(1 << 20)).send().then().statusCode(413);
        call.put("narrative", "");
        String[] many = new String[21];
        for (int i = 0; i < many.length; i++) {
            many[i] = Integer.toString(i);
        }
        call.put("minor", many).send().then().statusCode(400);
    }

    @Test
    void aWrongFilterIsSaid() {
        LISTENING
                .get("/situations?from=2026-01-02&to=2026-01-01")
                .then()
                .statusCode(422)
                .body(containsString("Un filtre n’est pas compris"));
        LISTENING.get("/situations?department=&from=&status=OPEN").then().statusCode(200);
    }

    @Test
    void aFormThatIsSentByManyAtOnceIsRecordedOnce() throws Exception {
        Filling call = LISTENING.fullCall();
        try (var senders = Executors.newFixedThreadPool(8)) {
            Callable<String> send = call::sendAndFollow;
            List<Future<String>> answers = senders.invokeAll(Collections.nCopies(8, send));
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
            given().auth()
                    .oauth2(LISTENER)
                    .get("/v1/cases/" + answers.getFirst().get())
                    .then()
                    .body("calls", hasSize(1))
                    .body("version", equalTo(1));
        }
        call.put("narrative", "Autre chose").send().then().statusCode(409).body(containsString("déjà enregistré"));
    }

    @Test
    void identityIsShownForAReasonAlone() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        LISTENING.get("/situations/" + caseId).then().body(not(containsString("Inès")));
        reading(caseId, " ").send().then().statusCode(422).body(containsString("href=\"#reason\""));
        reading(caseId, "x".repeat(501)).send().then().statusCode(422);
        reading(caseId, "Rappel").send().then().statusCode(200).body(containsString("Inès"));
    }

    @Test
    void duplicatesAreShownForAReasonAlone() {
        String name = FormClient.newName();
        String caseId = LISTENING.callAbout("Inès", name).sendAndFollow();
        String other = LISTENING.callAbout("Inès", name).sendAndFollow();
        searching(caseId, " ").send().then().statusCode(422).body(containsString("href=\"#candidatesReason\""));
        searching(caseId, "x".repeat(501)).send().then().statusCode(422);
        searching(caseId, "Doublon")
                .send()
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("/situations/" + other))
                .body(containsString("sur 100"))
                .body(containsString("Même nom et même prénom"))
                .body(not(containsString(name)));
        telling(caseId, "/doublons/differents", other).sendAndFollow();
        searching(caseId, "Doublon").send().then().body(containsString("Aucune autre situation"));
    }

    @Test
    void aMergeIsHeldToWhatTheFormMaySay() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        String other = LISTENING.fullCall().sendAndFollow();
        Filling merge = telling(caseId, "/reunion", other);
        String stranger = UUID.randomUUID().toString();
        merge.send().then().statusCode(422).body(containsString("href=\"#stays\""));
        merge.put("stays", stranger).send().then().statusCode(422).body(containsString("href=\"#stays\""));
        merge.put("stays", other);
        for (String pair : List.of(stranger + " " + stranger, stranger, " ", SCRIPT)) {
            merge.put("sameMinors", pair)
                    .put("pair", pair)
                    .send()
                    .then()
                    .statusCode(422)
                    .body(containsString("role=\"alert\""))
                    .body(not(containsString("<script>")));
        }
        merge.without("sameMinors").put("reasons", "BECAUSE").send().then().statusCode(422);
        merge.put("reasons", "OTHER").put("reference", " ").send().then().statusCode(422);
        telling(caseId, "/reunion", caseId).put("stays", caseId).send().then().statusCode(409);
        telling(caseId, "/reunion", stranger)
                .put("stays", stranger)
                .send()
                .then()
                .statusCode(404);
        telling(caseId, "/reunion/confirmation", "x").send().then().statusCode(404);
        telling(caseId, "/doublons/differents", "x").send().then().statusCode(404);
        COORDINATING.get("/situations/" + caseId).then().body(not(containsString("Annuler la réunion")));
    }

    @Test
    void aMergeAndItsUndoingAreRecordedOnce() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        String other = LISTENING.fullCall().sendAndFollow();
        Filling merge = telling(caseId, "/reunion", other).put("stays", other);
        assertThat(merge.sendAndFollow()).isEqualTo(other).isEqualTo(merge.sendAndFollow());
        merge.put("reasons", "OTHER").send().then().statusCode(409).body(containsString("déjà enregistré"));
        telling(caseId, "/reunion", other)
                .put("stays", caseId)
                .send()
                .then()
                .statusCode(409)
                .body(containsString("plus possible"));
        COORDINATING.get("/situations/" + other).then().body(containsString("/situations/" + caseId));
        String page = "/situations/" + caseId;
        LISTENING.get(page).then().body(containsString(other)).body(not(containsString("Annuler la réunion")));
        Filling undoing = COORDINATING.open(page, page + "/reunion/annulation");
        assertThat(undoing.sendAndFollow()).isEqualTo(caseId).isEqualTo(undoing.sendAndFollow());
        undoing.put("reference", UUID.randomUUID().toString()).send().then().statusCode(409);
        COORDINATING.get(page).then().body(not(containsString("Annuler la réunion")));
    }

    @Test
    void aPromiseIsHeldToWhatTheFormMaySay() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        String page = "/situations/" + caseId + "/contacts/nouveau";
        LISTENING.get(page).then().statusCode(200).body(containsString("T10:00\""));
        LISTENING
                .open(page)
                .put("kind", SCRIPT)
                .put("dueAt", SCRIPT)
                .put("minorId", SCRIPT)
                .put("note", "\0")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("4 choses sont à corriger"))
                .body(containsString("href=\"#kind\""))
                .body(containsString("href=\"#dueAt\""))
                .body(containsString("href=\"#minorId\""))
                .body(containsString("href=\"#note\""))
                .body(not(containsString("<script>")));
        promising(caseId).put("dueAt", "2020-01-01T10:00").send().then().statusCode(422);
        promising(caseId)
                .put("minorId", UUID.randomUUID().toString())
                .send()
                .then()
                .statusCode(422)
                .body(containsString("href=\"#minorId\""));
        given().auth().oauth2(LISTENER).get("/v1/cases/" + caseId).then().body("nextContacts", hasSize(0));
    }

    @Test
    void aPromiseAndItsEndAreRecordedOnce() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        Filling promise = promising(caseId).put("note", SCRIPT);
        assertThat(promise.sendAndFollow()).isEqualTo(caseId).isEqualTo(promise.sendAndFollow());
        promise.put("note", "Autre").send().then().statusCode(409).body(containsString("déjà enregistré"));
        List<String> ids =
                given().auth().oauth2(LISTENER).get("/v1/cases/" + caseId).path("nextContacts.nextContactId");
        assertThat(ids).hasSize(1);
        String contact = "/situations/" + caseId + "/contacts/" + ids.getFirst();
        Filling cancelled = COORDINATING.open(contact + "/annule");
        cancelled.send().then().statusCode(422).body(containsString("href=\"#reason\""));
        Filling kept = LISTENING.open(contact + "/effectue").put("note", "Jointe");
        assertThat(kept.sendAndFollow()).isEqualTo(caseId).isEqualTo(kept.sendAndFollow());
        cancelled.put("reason", "Trop tard").send().then().statusCode(409);
        LISTENING.get(contact + "/effectue").then().statusCode(303);
        reading(caseId, "Suivi")
                .send()
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(containsString("Jointe"));
    }

    @Test
    void contactsOfOtherCasesAndOfCasesThatAreOverAreRefused() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        String other = LISTENING.fullCall().sendAndFollow();
        promising(other).sendAndFollow();
        String id = given().auth().oauth2(LISTENER).get("/v1/cases/" + other).path("nextContacts[0].nextContactId");
        LISTENING
                .get("/situations/" + caseId + "/contacts/" + id + "/annule")
                .then()
                .statusCode(404);
        LISTENING.get("/situations/" + caseId + "/contacts/x/annule").then().statusCode(404);
        Filling late = promising(caseId);
        given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .body("{\"reason\":\"Fini\"}")
                .post("/v1/cases/" + caseId + "/closing")
                .then()
                .statusCode(201);
        late.send().then().statusCode(409);
        LISTENING.get("/situations/" + caseId + "/contacts/nouveau").then().statusCode(303);
        LISTENING.get("/situations/" + caseId).then().body(not(containsString("Promettre un contact")));
    }

    @Test
    void aContactOfAnAbsorbedCaseIsSeenAndEndedWhereItIsFollowed() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        String absorbed = LISTENING.fullCall().sendAndFollow();
        promising(absorbed).sendAndFollow();
        given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .body("{\"externalReference\":\"" + UUID.randomUUID() + "\",\"intoCaseId\":\"" + caseId + "\"}")
                .post("/v1/cases/" + absorbed + "/merge")
                .then()
                .statusCode(201);
        LISTENING.get("/situations/" + caseId).then().body(containsString("situation réunie à celle-ci"));
        String id = given().auth().oauth2(LISTENER).get("/v1/cases/" + caseId).path("nextContacts[0].nextContactId");
        Filling kept = LISTENING.open("/situations/" + caseId + "/contacts/" + id + "/effectue");
        assertThat(kept.sendAndFollow()).isEqualTo(caseId);
        given().auth().oauth2(LISTENER).get("/v1/cases/" + caseId).then().body("nextContacts.status", contains("KEPT"));
    }

    private static Filling promising(String caseId) {
        return LISTENING
                .open("/situations/" + caseId + "/contacts/nouveau")
                .put("kind", "CALL_BACK")
                .put("dueAt", LocalDate.now(FrenchFormats.PARIS).plusDays(2) + "T18:00");
    }

    private static Filling searching(String caseId, String reason) {
        String page = "/situations/" + caseId;
        return COORDINATING.open(page, page + "/doublons").put("candidatesReason", reason);
    }

    /** A form that says something of the case and another one. */
    private static Filling telling(String caseId, String path, String other) {
        String page = "/situations/" + caseId;
        return COORDINATING
                .open(page, page + path)
                .put("reference", UUID.randomUUID().toString())
                .put("other", other);
    }

    private static Filling reading(String caseId, String reason) {
        String page = "/situations/" + caseId;
        return COORDINATING.open(page, page + "/identite").put("reason", reason);
    }
}
