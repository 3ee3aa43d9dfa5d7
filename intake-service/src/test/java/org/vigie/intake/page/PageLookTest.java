package org.vigie.intake.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.intake.page.FormClient.COORDINATOR;
import static org.vigie.intake.page.FormClient.LISTENER;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.partners.HeardOf;
import org.vigie.intake.rest.MappingEvents;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/**
 * Every page, narrow and wide, light and dark: axe finds nothing, nothing overflows. With {@code -Dvigie.pictures=FOLDER} the pictures in that
 * folder are taken again; a new folder gets all.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PageLookTest {
    private static final FormClient LISTENING = new FormClient(LISTENER);

    @TestHTTPResource
    @Nullable String url;

    @Inject
    HeardOf heardOf;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void everyPageIsAccessible() {
        String caseId = aCase();
        offer();
        PageLooks looks = new PageLooks();
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page page = chromium.page(Window.WIDE, FormClient.token("listener", "coordinator"));
            pages(caseId).forEach((name, open) -> looks.look(page, name, open));
        }
        assertThat(looks.wrong()).isEmpty();
    }

    private static Map<String, Consumer<Page>> pages(String caseId) {
        Map<String, Consumer<Page>> pages = new LinkedHashMap<>();
        pages.put("home", page -> page.navigate("/"));
        pages.put("contacts", page -> page.navigate("/prochains-contacts"));
        pages.put("call", page -> page.navigate("/appels/nouveau"));
        pages.put("call-errors", page -> {
            page.navigate("/appels/nouveau");
            page.locator("[id='minors.0.identity.firstName']").fill("Inès");
            page.locator("[id='minors.0.age']").fill("quinze");
            page.locator("button[name=add]").click();
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
        });
        pages.put("case", page -> page.navigate("/situations/" + caseId));
        pages.put("call-again", page -> page.navigate("/situations/" + caseId + "/appels/nouveau"));
        pages.put("referral-warning", page -> {
            page.navigate("/situations/" + caseId + "/actions/INFORMATION_PREOCCUPANTE");
            page.locator("[name=minorIds]").first().check();
            page.locator("button.big").click();
            page.locator(".notice.warning").waitFor();
        });
        pages.put("advice", page -> page.navigate("/situations/" + caseId + "/actions/DIRECT_ADVICE"));
        pages.put("cases", page -> page.navigate("/situations"));
        pages.put("identity", page -> {
            page.navigate("/situations/" + caseId);
            page.locator("#reason").fill("Rappel de la famille");
            page.locator("form[action$=identite] button").click();
            page.waitForURL("**/identite");
        });
        String contacts = "/situations/" + caseId + "/contacts/";
        pages.put("contact", page -> page.navigate(contacts + "nouveau"));
        pages.put("contact-errors", page -> {
            page.navigate(contacts + "nouveau");
            page.locator("#dueAt").fill("2020-01-01T10:00");
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
        });
        pages.put("contact-kept", page -> page.navigate(contacts + openContact(caseId) + "/effectue"));
        pages.put("contact-cancelled", page -> {
            page.navigate(contacts + openContact(caseId) + "/annule");
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
        });
        String callPage = "/situations/" + caseId + "/appels/"
                + of(caseId, "calls.find { it.caseId == '" + caseId + "' }.callId");
        pages.put("correction", page -> page.navigate(callPage + "/correction"));
        pages.put("correction-opened", page -> {
            page.navigate(callPage + "/correction");
            page.locator("#reason").fill("La mère donne un autre âge");
            page.locator("button[name=open]").click();
            page.locator("[id='minors.0.age']").fill("quinze");
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
        });
        pages.put("withdrawal", page -> {
            page.navigate(callPage + "/retrait");
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
        });
        pages.put("closing-awaited", page -> page.navigate("/situations/" + caseId + "/cloture"));
        String actions = "/situations/" + caseId + "/actions/";
        String liaison = of(caseId, "actions.find { it.type == 'ASE_LIAISON' }.actionId");
        pages.put("liaison", page -> page.navigate(actions + liaison + "/suites"));
        pages.put("documentation", page -> page.navigate(actions + "DOCUMENTATION_SENT"));
        pages.put("orientation", page -> page.navigate(actions + "LOCAL_SCHEME_ORIENTATION"));
        pages.put("duplicates", page -> findDuplicates(page, caseId));
        pages.put("merge", page -> {
            findDuplicates(page, caseId);
            page.locator("form button:not(.quiet)").first().click();
            page.waitForURL("**/reunion/confirmation");
        });
        pages.put("merge-errors", page -> {
            findDuplicates(page, caseId);
            page.locator("form button:not(.quiet)").first().click();
            page.locator("[name=stays]:checked").evaluate("radio => radio.checked = false");
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
        });
        pages.put("absorbed", page -> page.navigate("/situations/" + absorbedBy(caseId)));
        pages.put("not-found", page -> page.navigate("/situations/no-uuid"));
        return pages;
    }

    private static void findDuplicates(Page page, String caseId) {
        page.navigate("/situations/" + caseId);
        page.locator("#candidatesReason").fill("Appel du collège au sujet de la même élève");
        page.locator("form[action$=doublons] button").click();
        page.waitForURL("**/doublons");
    }

    private static void promise(String caseId, String kind, int days) {
        LISTENING
                .open("/situations/" + caseId + "/contacts/nouveau")
                .put("kind", kind)
                .put("dueAt", LocalDate.now(FrenchFormats.PARIS).plusDays(days) + "T17:30")
                .sendAndFollow();
    }

    private static String openContact(String caseId) {
        return of(caseId, "nextContacts.find { it.status == 'OPEN' }.nextContactId");
    }

    /** A case that is merged into this one. */
    private static String absorbedBy(String caseId) {
        return of(caseId, "absorbed[0].caseId");
    }

    private static String of(String caseId, String path) {
        return given().auth().oauth2(LISTENER).get("/v1/cases/" + caseId).path(path);
    }

    /** A document and partners to choose from. */
    private void offer() {
        given().auth()
                .oauth2(COORDINATOR)
                .contentType("application/json")
                .body("{\"title\":\"Prostitution des mineur·es : le guide des parents\"}")
                .put("/v1/documents/GUIDE-PARENTS");
        MappingEvents mapping = new MappingEvents(kafka);
        mapping.registered(UUID.randomUUID(), "Refuge du Nord", "59", "62");
        UUID last = UUID.randomUUID();
        mapping.registered(last, "Association des équipes mobiles");
        await().atMost(Duration.ofSeconds(30)).until(() -> heardOf.find(last).isPresent());
    }

    /** A case with two minors, a call, an information préoccupante, next contacts and a case that was merged into it. */
    private static String aCase() {
        String lastName = FormClient.newName();
        String caseId = LISTENING
                .fullCall()
                .put("minors.0.identity.firstName", "Maïssa")
                .put("minors.0.identity.lastName", lastName)
                .put("minors.0.identity.birthDate", "2010-07-19")
                .put("minors.0.identity.phone", "+33199000000")
                .put("minor", "0", "1")
                .put("minors.1.gender", "BOY")
                .put("minors.1.age", "13")
                .sendAndFollow();
        var referral = LISTENING.open("/situations/" + caseId + "/actions/INFORMATION_PREOCCUPANTE");
        String minorId = of(caseId, "minors[0].minorId");
        referral.put("occurredAt", "2026-03-02T19:30")
                .put("department", "59")
                .put("minorIds", minorId)
                .put("urgency", "IMMEDIATE_DANGER")
                .put("summary", "Évaluation fictive.")
                .sendAndFollow();
        LISTENING
                .open("/situations/" + caseId + "/actions/ASE_LIAISON")
                .put("occurredAt", "2026-03-03T10:00")
                .put("aseService", "UTPAS fictive")
                .sendAndFollow();
        String absorbed =
                LISTENING.leastCall().put("caller.category", "PROFESSIONAL").sendAndFollow();
        String page = "/situations/" + absorbed;
        new FormClient(COORDINATOR)
                .open(page, page + "/reunion")
                .put("reference", UUID.randomUUID().toString())
                .put("other", caseId)
                .put("stays", caseId)
                .sendAndFollow();
        LISTENING
                .callAbout("Maissa", lastName)
                .put("minors.0.identity.birthDate", "2010-07-19")
                .put("occurredAt", "2026-02-20T11:12")
                .sendAndFollow();
        promise(caseId, "FOLLOW_UP", 1);
        LISTENING
                .open("/situations/" + caseId + "/contacts/" + openContact(caseId) + "/effectue")
                .sendAndFollow();
        promise(caseId, "CALL_BACK", 3);
        return caseId;
    }
}
