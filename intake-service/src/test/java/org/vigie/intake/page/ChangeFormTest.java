package org.vigie.intake.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.page.FormClient.COORDINATOR;
import static org.vigie.intake.page.FormClient.FORM;
import static org.vigie.intake.page.FormClient.LISTENER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.FormClient.Filling;

/** The forms that change what is on record. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ChangeFormTest {
    private static final String SCRIPT = "\"'><script>alert(1)</script>";
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final FormClient LISTENING = new FormClient(LISTENER);
    private static final FormClient COORDINATING = new FormClient(COORDINATOR);

    @Test
    void aCorrectionNamesWhatWasChangedAndNothingElse() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        Filling correction = correcting(caseId);
        correction.send().then().statusCode(422).body(containsString("Rien n’est changé"));
        correction.put("channel", "EMAIL").put("concerns", "RUNNING_AWAY");
        correction.send().then().statusCode(422).body(containsString("href=\"#reason\""));
        correction.put("reason", SCRIPT);
        assertThat(correction.sendAndFollow()).isEqualTo(caseId).isEqualTo(correction.sendAndFollow());
        file(caseId)
                .body("calls", hasSize(1))
                .body("calls[0].channel", equalTo("EMAIL"))
                .body("calls[0].concerns", contains("RUNNING_AWAY"))
                .body("calls[0].corrected", equalTo(true));
        history(caseId).body("items[1].changes.field", contains("CHANNEL", "CONCERNS"));
        correction.put("channel", "CHAT").send().then().statusCode(409).body(containsString("déjà enregistré"));
        identity(caseId)
                .body("minors[0].identity.firstName", equalTo("Inès"))
                .body("calls[0].narrative", equalTo("Récit fictif"));
        LISTENING
                .get("/situations/" + caseId)
                .then()
                .body(containsString("Courriel"))
                .body(not(containsString("/correction")))
                .body(not(containsString("<script>")));
    }

    @Test
    void whatIsPersonalIsOpenedForAReasonAndOnlyThenCorrected() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        Filling correction = correcting(caseId).put("open", "1");
        correction
                .send()
                .then()
                .statusCode(422)
                .body(containsString("href=\"#reason\""))
                .body(not(containsString("Inès")));
        Response opened = correction.put("reason", "Prénom mal entendu").send();
        opened.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Inès"))
                .body(containsString("Récit fictif"));
        Filling clear = correction.again(opened);
        clear.send().then().statusCode(422).body(containsString("Rien n’est changé"));
        clear.put("minors.0.identity.firstName", "Agnès").put("minors.0.age", "99");
        clear.send().then().statusCode(422).body(containsString("href=\"#minors.0.age\">Mineur·e 1"));
        clear.put("minors.0.age", "16").sendAndFollow();
        history(caseId).body("items[1].changes.field", contains("MINORS"));
        identity(caseId)
                .body("minors", hasSize(1))
                .body("minors[0].identity.firstName", equalTo("Agnès"))
                .body("minors[0].identity.lastName", equalTo("Exemple"))
                .body("minors[0].commune", equalTo("59350"))
                .body("calls[0].narrative", equalTo("Récit fictif"));
    }

    @Test
    void minorsAreAddedAndTakenAwayAndTheNarrativeTakenBack() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        Filling correction = correcting(caseId).put("open", "1").put("reason", "Autre enfant");
        Filling more = correction.again(correction.send()).put("add", "1");
        Filling two = more.again(more.send()).put("minors.1.gender", "BOY").put("remove", "0");
        two.again(two.send()).put("narrative", "").sendAndFollow();
        file(caseId).body("minors.gender", contains("BOY"));
        identity(caseId).body("calls[0].narrative", nullValue());
        Filling stranger = correcting(caseId);
        stranger.put("minor", "0")
                .put("minors.0.minorId", NOBODY)
                .put("minors.0.mentioned", "yes")
                .put("shown.minors", "")
                .put("reason", "x")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("n’est pas de la situation"));
    }

    @Test
    void whatHappensMeanwhileIsNotOverlooked() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        Filling early = correcting(caseId).put("channel", "EMAIL").put("reason", "Première");
        Filling late = correcting(caseId).put("caller.category", "PROFESSIONAL").put("reason", "Seconde");
        Filling withdrawal =
                COORDINATING.openAsShown(callPage(caseId, "retrait")).put("reason", "Doublon");
        advise(caseId);
        Response unrelated = early.send();
        unrelated
                .then()
                .statusCode(409)
                .body(containsString("La situation a changé"))
                .body(containsString("Première"));
        early.again(unrelated).sendAndFollow();
        Response overtaken = late.send();
        overtaken
                .then()
                .statusCode(409)
                .body(containsString("vient d’être corrigée"))
                .body(containsString("Seconde"));
        assertThat(late.again(overtaken).value("channel")).isEqualTo("EMAIL");
        Response asked = withdrawal.send();
        asked.then().statusCode(409).body(containsString("Doublon"));
        withdrawal.again(asked).put("version", SCRIPT).send().then().statusCode(409);
        withdrawal.again(asked).sendAndFollow();
        file(caseId).body("calls[0].withdrawn", equalTo(true)).body("calls[0].channel", equalTo("EMAIL"));
    }

    @Test
    void whatIsWithdrawnStaysToBeSeenAndIsNotWithdrawnTwice() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        advise(caseId);
        String page = "/situations/" + caseId + "/actions/" + id(caseId, "actions[0].actionId") + "/retrait";
        Filling withdrawal = COORDINATING.openAsShown(page);
        withdrawal.send().then().statusCode(422).body(containsString("href=\"#reason\""));
        withdrawal.put("reason", "Autre situation");
        assertThat(withdrawal.sendAndFollow()).isEqualTo(caseId).isEqualTo(withdrawal.sendAndFollow());
        file(caseId).body("actions[0].withdrawn", equalTo(true));
        COORDINATING.get(page).then().statusCode(303);
        COORDINATING
                .get("/situations/" + caseId)
                .then()
                .body(containsString("Retirée"))
                .body(not(containsString(page)));
        withdrawal.put("reference", NOBODY).send().then().statusCode(409);
    }

    @Test
    void aCaseIsClosedOnceNobodyExpectsToHearOfItAndOpenedAgain() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        LISTENING
                .open("/situations/" + caseId + "/contacts/nouveau")
                .put("kind", "CALL_BACK")
                .put("dueAt", LocalDate.now(FrenchFormats.PARIS).plusDays(2) + "T18:00")
                .sendAndFollow();
        String closing = "/situations/" + caseId + "/cloture";
        COORDINATING
                .get(closing)
                .then()
                .statusCode(200)
                .body(containsString("Quelqu’un attend encore"))
                .body(not(containsString("<form")));
        String contact = "/situations/" + caseId + "/contacts/" + id(caseId, "nextContacts[0].nextContactId");
        LISTENING.open(contact + "/effectue").sendAndFollow();
        Filling close = COORDINATING.openAsShown(closing).put("reason", "Fini");
        assertThat(close.sendAndFollow()).isEqualTo(caseId).isEqualTo(close.sendAndFollow());
        file(caseId).body("status", equalTo("CLOSED"));
        COORDINATING.get(closing).then().statusCode(303);
        COORDINATING
                .openAsShown("/situations/" + caseId + "/reouverture")
                .put("reason", "Suite")
                .sendAndFollow();
        file(caseId).body("status", equalTo("OPEN"));
        COORDINATING.get("/situations/" + caseId + "/reouverture").then().statusCode(303);
    }

    @Test
    void whatComesOfALiaisonIsNotedByListeners() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        advise(caseId);
        LISTENING
                .open("/situations/" + caseId + "/actions/ASE_LIAISON")
                .put("occurredAt", "2026-03-02T20:00")
                .put("aseService", "UTPAS fictive")
                .sendAndFollow();
        String page = "/situations/" + caseId + "/actions/" + id(caseId, "actions[1].actionId") + "/suites";
        LISTENING.get("/situations/" + caseId).then().body(containsString(page));
        Filling followUp = LISTENING.openAsShown(page);
        followUp.put("occurredAt", "1999-01-01T10:00").put("note", "\0");
        followUp.send()
                .then()
                .statusCode(422)
                .body(containsString("3 choses sont à corriger"))
                .body(containsString("href=\"#outcome\""));
        followUp.put("outcome", "REACHED").put("occurredAt", "2026-03-03T09:30").put("note", SCRIPT);
        assertThat(followUp.sendAndFollow()).isEqualTo(caseId).isEqualTo(followUp.sendAndFollow());
        file(caseId).body("actions[1].followUps.outcome", contains("REACHED"));
        LISTENING.get(page).then().body(containsString("Service joint"));
        LISTENING
                .get("/situations/" + caseId + "/actions/" + id(caseId, "actions[0].actionId") + "/suites")
                .then()
                .statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"appels/x/correction", "appels/x/retrait", "actions/x/retrait", "cloture", "reouverture"})
    void listenersAreToldThatItIsTheCoordinationsToDo(String path) {
        String caseId = LISTENING.fullCall().sendAndFollow();
        String page = "/situations/" + caseId + "/" + path.replace("x", NOBODY);
        for (String method : new String[] {"GET", "POST"}) {
            LISTENING
                    .asking()
                    .contentType(FORM)
                    .request(method, page)
                    .then()
                    .statusCode(403)
                    .body(containsString("Erreur 403"));
        }
        LISTENING
                .get("/situations/" + caseId)
                .then()
                .body(not(containsString("/retrait")))
                .body(not(containsString("/cloture")));
        COORDINATING
                .asking()
                .contentType(FORM)
                .formParam("reason", "x")
                .post(page)
                .then()
                .statusCode(403)
                .body(containsString("Ce formulaire n’est plus valable"));
    }

    @Test
    void whatAnotherCaseHasIsNotFound() {
        String caseId = LISTENING.fullCall().sendAndFollow();
        String other = LISTENING.fullCall().sendAndFollow();
        String callId = id(other, "calls[0].callId");
        for (String id : new String[] {callId, NOBODY, "x"}) {
            for (String path : new String[] {"appels/%s/correction", "appels/%s/retrait", "actions/%s/retrait"}) {
                COORDINATING
                        .get("/situations/" + caseId + "/" + path.formatted(id))
                        .then()
                        .statusCode(404);
            }
            LISTENING
                    .get("/situations/" + caseId + "/actions/" + id + "/suites")
                    .then()
                    .statusCode(404);
        }
        history(caseId).body("items.type", hasItem("CallRecorded")).body("items", hasSize(1));
    }

    private static Filling correcting(String caseId) {
        return COORDINATING.openAsShown(callPage(caseId, "correction"));
    }

    private static String callPage(String caseId, String page) {
        return "/situations/" + caseId + "/appels/" + id(caseId, "calls[0].callId") + "/" + page;
    }

    private static void advise(String caseId) {
        LISTENING
                .open("/situations/" + caseId + "/actions/DIRECT_ADVICE")
                .put("occurredAt", "2026-03-02T19:00")
                .put("adviceKinds", "LEGAL")
                .sendAndFollow();
    }

    private static String id(String caseId, String path) {
        return given().auth().oauth2(LISTENER).get("/v1/cases/" + caseId).path(path);
    }

    private static ValidatableResponse file(String caseId) {
        return given().auth().oauth2(LISTENER).get("/v1/cases/" + caseId).then().statusCode(200);
    }

    private static ValidatableResponse history(String caseId) {
        return given().auth()
                .oauth2(LISTENER)
                .get("/v1/cases/" + caseId + "/history")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse identity(String caseId) {
        return given().auth()
                .oauth2(COORDINATOR)
                .header("Vigie-Reason", "test")
                .get("/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200);
    }
}
