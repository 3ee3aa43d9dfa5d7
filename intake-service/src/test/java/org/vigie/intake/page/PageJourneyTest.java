package org.vigie.intake.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.Window;

/** A listener's day in the browser. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PageJourneyTest {
    private static final Pattern CASE = Pattern.compile(".*/situations/[0-9a-f-]{36}\\?fait=.*");

    @TestHTTPResource
    @Nullable String url;

    private static @Nullable Chromium chromium;

    @BeforeEach
    void open() {
        if (chromium == null) {
            chromium = new Chromium(String.valueOf(url));
        }
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    @Test
    void aCallAndAReferralByKeyboardAlone() {
        Page page = window(Window.WIDE);
        page.navigate("/");
        press(page, "a.big", "Enter");
        assertThat(page.locator("input[name=channel]:checked")).isFocused();
        type(page, "[id='caller.category']", "Premier");
        type(page, "[id='caller.relation']", "Mère");
        press(page, "input[value=RUNNING_AWAY]", "Space");
        type(page, "#narrative", "Récit fictif.");
        type(page, "[id='minors.0.identity.firstName']", "Inès");
        type(page, "[id='minors.0.gender']", "Fille");
        type(page, "[id='minors.0.age']", "15");
        type(page, "[id='minors.0.department']", "59");
        press(page, "button[name=add]", "Enter");
        assertThat(page.locator("[id='minors.1.identity.firstName']")).isFocused();
        page.keyboard().type("Noé");
        type(page, "[id='minors.1.age']", "quinze");
        page.keyboard().press("Enter");
        assertThat(page.locator("#erreurs")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='minors.1.age']")).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().type("13");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(CASE);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("enregistrée");
        assertThat(page.locator(".timeline")).containsText("Situation ouverte");
        refer(page);
        assertThat(page).hasURL(CASE);
        refer(page);
        assertThat(page.locator(".notice.warning")).isFocused();
        press(page, "[name=confirmed]", "Space");
        press(page, "button.big", "Enter");
        assertThat(page).hasURL(CASE);
        assertThat(page.locator(".timeline li")).hasCount(3);
    }

    /** Passes on an information préoccupante about the first minor, with the keyboard. */
    private static void refer(Page page) {
        press(page, "a[href$=INFORMATION_PREOCCUPANTE]", "Enter");
        assertThat(page).hasTitle(Pattern.compile("Information préoccupante.*"));
        press(page, "[name=minorIds]", "Space");
        assertThat(page.locator("#department")).hasValue("59");
        press(page, "button.big", "Enter");
        page.waitForLoadState();
    }

    @Test
    void theSameWithoutJavaScript() {
        Page page = window(Window.NARROW.withoutScript());
        page.navigate("/appels/nouveau");
        page.getByLabel("Appelant").selectOption("WITNESS");
        page.getByText("Ajouter un·e mineur·e").click();
        page.locator("[id='minors.1.identity.firstName']").fill("Inès");
        page.locator("[id='minors.1.age']").fill("99");
        page.locator("button.big").click();
        assertThat(page.locator("#erreurs a")).hasCount(1);
        assertThat(page.locator("[id='minors.1.identity.firstName']")).hasValue("Inès");
        page.locator("button[name=remove][value='0']").click();
        page.locator("[id='minors.1.age']").fill("16");
        page.locator("button.big").click();
        assertThat(page).hasURL(CASE);
        page.locator("a[href$=DIRECT_ADVICE]").click();
        page.getByText("Conseil juridique").click();
        page.locator("button.big").click();
        assertThat(page.locator(".timeline")).containsText("Conseil direct");
        page.locator("a[href$=ASE_LIAISON]").click();
        page.locator("button.big").click();
        page.getByText("Noter une suite").click();
        page.getByText("Rendez-vous fixé").click();
        page.locator("button.big").click();
        assertThat(page.locator(".timeline")).containsText("Rendez-vous fixé");
        page.getByText("Nouvelle prise de contact").click();
        page.getByLabel("Appelant").selectOption("PROFESSIONAL");
        page.locator("button.big").click();
        assertThat(page.locator(".timeline li")).hasCount(5);
        assertThat(page.locator("main")).containsText("16 ans");
    }

    @Test
    void twoCasesOfOneChildAreMergedByKeyboardAndApartAgain() {
        FormClient listening = new FormClient(FormClient.LISTENER);
        String name = FormClient.newName();
        String earlier = listening
                .callAbout("Inès", name)
                .put("occurredAt", "2026-03-01T09:00")
                .sendAndFollow();
        String caseId = listening.callAbout("Inès", name).sendAndFollow();
        Page page = window(Window.WIDE, "coordinator");
        page.navigate("/situations/" + caseId);
        type(page, "#candidatesReason", "Même enfant ?");
        page.keyboard().press("Enter");
        assertThat(page.locator("h2 a")).hasAttribute("href", "/situations/" + earlier);
        press(page, "form button:not(.quiet)", "Enter");
        assertThat(page.locator("h1")).hasText("Réunir deux situations");
        assertThat(page.locator("[name=stays]:checked")).hasValue(earlier);
        assertThat(page.locator("[name=sameMinors]:checked")).hasCount(1);
        assertThat(page.locator("[name=reasons]:checked").first()).hasValue("SAME_NAME");
        press(page, "button.big", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/situations/" + earlier + "\\?fait=reunion"));
        assertThat(page.locator("main")).containsText("1er mars 2026");
        given().auth()
                .oauth2(FormClient.LISTENER)
                .get("/v1/cases/" + earlier)
                .then()
                .body("calls", hasSize(2))
                .body("minors", hasSize(1));
        press(page, "a[href$='" + caseId + "']", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/situations/" + caseId));
        press(page, "form[action$=annulation] button", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*/situations/" + caseId + "\\?fait=annulation"));
        assertThat(page.locator(".timeline")).containsText("Situation");
        given().auth()
                .oauth2(FormClient.LISTENER)
                .get("/v1/cases/" + earlier)
                .then()
                .body("calls", hasSize(1));
    }

    @Test
    void aContactIsPromisedAndKeptByKeyboard() {
        String caseId = new FormClient(FormClient.LISTENER).fullCall().sendAndFollow();
        Page page = window(Window.WIDE);
        page.navigate("/situations/" + caseId);
        press(page, "a[href$='/contacts/nouveau']", "Enter");
        assertThat(page.locator("h1")).hasText("Promettre un contact");
        assertThat(page.locator("[name=kind]:checked")).hasValue("CALL_BACK");
        assertThat(page.locator("#dueAt")).hasValue(Pattern.compile(".*T10:00"));
        type(page, "#note", "Après l’école.");
        press(page, "button.big", "Enter");
        assertThat(page).hasURL(CASE);
        assertThat(page.locator("[aria-labelledby=next]")).containsText("à 10 h 00 Prévu");
        press(page, "a[href$='/effectue']", "Enter");
        assertThat(page.locator("h1")).hasText("Contact effectué");
        type(page, "#note", "Jointe.");
        press(page, "button.big", "Enter");
        assertThat(page).hasURL(CASE);
        assertThat(page.locator("[aria-labelledby=next]")).containsText("à 10 h 00 Effectué");
        assertThat(page.locator("a[href$='/effectue']")).hasCount(0);
    }

    @Test
    void aCoordinatorPutsThingsRightByKeyboard() {
        String caseId = new FormClient(FormClient.LISTENER).fullCall().sendAndFollow();
        Page page = window(Window.WIDE, "coordinator");
        page.navigate("/situations/" + caseId);
        press(page, "a[href$='/correction']", "Enter");
        assertThat(page.locator("h1")).hasText("Corriger une prise de contact");
        press(page, "input[value=PHONE]", "ArrowRight");
        type(page, "#reason", "Venue par le site.");
        press(page, "button[name=open]", "Enter");
        assertThat(page.locator("[id='minors.0.identity.firstName']")).hasValue("Inès");
        type(page, "[id='minors.0.age']", "16");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(CASE);
        assertThat(page.locator(".timeline")).containsText("« Téléphone » devient « Formulaire en ligne »");
        assertThat(page.locator(".timeline")).containsText("16 ans");
        press(page, "a[href$='/retrait']", "Enter");
        assertThat(page.locator("h1")).hasText("Retirer une prise de contact");
        type(page, "#reason", "Une autre situation.");
        press(page, "button.big", "Enter");
        assertThat(page).hasURL(CASE);
        assertThat(page.locator(".timeline .tag")).hasText("Retirée");
        press(page, "a[href$='/cloture']", "Enter");
        assertThat(page.locator("h1")).hasText("Clore la situation");
        type(page, "#reason", "Rien de plus.");
        press(page, "button.big", "Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("La situation est close.");
        press(page, "a[href$='/reouverture']", "Enter");
        assertThat(page.locator("h1")).hasText("Rouvrir la situation");
        type(page, "#reason", "Un oubli.");
        press(page, "button.big", "Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("de nouveau suivie");
    }

    @Test
    void aDoubleClickRecordsOnce() {
        Page page = window(Window.WIDE);
        page.navigate("/appels/nouveau");
        page.getByLabel("Appelant").selectOption("WITNESS");
        String reference = page.locator("[name=reference]").inputValue();
        Locator record = page.locator("button.big");
        record.dblclick();
        assertThat(page).hasURL(CASE);
        String caseId = page.url().replaceFirst("^.*/situations/", "").replaceFirst("\\?.*", "");
        page.reload();
        assertThat(page.locator(".timeline li")).hasCount(1);
        given().auth()
                .oauth2(FormClient.LISTENER)
                .get("/v1/calls?externalReference=" + reference)
                .then()
                .body("items.caseId", contains(caseId));
        given().auth()
                .oauth2(FormClient.LISTENER)
                .get("/v1/cases/" + caseId)
                .then()
                .body("calls", hasSize(1));
    }

    private static Page window(Window window) {
        return window(window, "listener");
    }

    private static Page window(Window window, String role) {
        if (chromium == null) {
            throw new IllegalStateException();
        }
        return chromium.page(window, FormClient.token(role));
    }

    /** Goes to an element by Tab and presses a key. */
    private static void press(Page page, String selector, String key) {
        reach(page, selector);
        page.keyboard().press(key);
    }

    /** Goes to a field by Tab and types; a list goes to the entry that begins so. */
    private static void type(Page page, String selector, String text) {
        reach(page, selector);
        page.keyboard().type(text);
    }

    private static void reach(Page page, String selector) {
        for (int i = 0; i < 120; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }
}
