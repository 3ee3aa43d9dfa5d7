package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.testing.Town.partner;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.Window;

/** What happens to what is typed in a browser that is closed, cut off or open twice. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class DraftJourneyTest {
    private static final String KEEP = "button[formaction$='/brouillon']:not([name])";
    private static final String NOTE = "#brouillon:not([hidden])";

    private final String token =
            Tokens.with(claims -> claims.put("azp", "cartographer-" + UUID.randomUUID()), Roles.CARTOGRAPHER);
    private UUID id = UUID.randomUUID();
    private String form = "";

    @TestHTTPResource
    @Nullable String url;

    @BeforeEach
    void tell() {
        id = Town.tell(partner("Refuge du quai", "LOCAL", "59"));
        form = "/interne/acteurs/" + id + "/modification";
    }

    private Chromium chromium() {
        return new Chromium(String.valueOf(url));
    }

    private static void waitForNote(Page page, String text) {
        page.locator(NOTE).filter(new Locator.FilterOptions().setHasText(text)).waitFor();
    }

    @Test
    void aBrowserThatDiesLosesNothingTyped() {
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.WIDE, token);
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(form);
            page.locator("#description").pressSequentially("Accueil de jour");
            page.locator("button[name=places-add]").click();
            page.locator("[id='places.0.street']").pressSequentially("3 quai du Wault");
            waitForNote(page, "Brouillon enregistré");
            page.context().close();

            page = chromium.page(Window.NARROW, token);
            page.navigate(form);
            page.getByText("Reprendre le brouillon").click();
            assertThat(page.locator("#description").inputValue()).isEqualTo("Accueil de jour");
            assertThat(page.locator("[id='places.0.street']").inputValue()).isEqualTo("3 quai du Wault");
            page.locator("#phone").pressSequentially("0320");
            page.locator("button.big").click(); // while it is being kept, or just before
            page.waitForURL("**/interne/acteurs/*?fait=oui");
            assertThat(Api.get("/v1/partners/" + id)
                            .body()
                            .at("/places/0/street")
                            .asText())
                    .isEqualTo("3 quai du Wault");
            page.navigate(form);
            assertThat(page.locator("h1").innerText()).isEqualTo("Modifier l’acteur");
            page.navigate("/interne/brouillons");
            assertThat(page.locator("main").innerText()).contains("Vous n’avez pas de brouillon");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whileTheServiceIsOutOfReachItIsSaidAndTriedAgain() {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.WIDE, token);
            page.navigate(form);
            page.route("**/brouillon", Route::abort);
            page.locator("#phone").pressSequentially("0320");
            waitForNote(page, "le service ne répond pas");
            page.unroute("**/brouillon");
            page.locator("#phone").pressSequentially("11");
            waitForNote(page, "Brouillon enregistré");
            page.reload();
            page.getByText("Reprendre le brouillon").click();
            assertThat(page.locator("#phone").inputValue()).isEqualTo("032011");
        }
    }

    @Test
    void whoseSessionIsOverOrWhoseRoleIsGoneIsToldAndKeepsTheForm() {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.WIDE, token);
            page.navigate(form);
            bears(page, Tokens.expired(Roles.CARTOGRAPHER));
            page.locator("#phone").pressSequentially("03");
            waitForNote(page, "Votre session est terminée");
            bears(page, Tokens.of(Roles.LISTENER));
            page.locator("#phone").pressSequentially("20");
            waitForNote(page, "votre rôle ne le permet plus");
            bears(page, token);
            page.locator("#phone").pressSequentially("11");
            waitForNote(page, "Brouillon enregistré");
            assertThat(page.locator("#phone").inputValue()).isEqualTo("032011");
        }
    }

    private static void bears(Page page, String other) {
        page.context().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + other));
    }

    @Test
    void ofTwoTabsTheSecondAsks() {
        try (Chromium chromium = chromium()) {
            Page first = chromium.page(Window.WIDE, token);
            Page second = first.context().newPage();
            first.navigate(form);
            second.navigate(form);
            first.locator("#phone").pressSequentially("0320");
            waitForNote(first, "Brouillon enregistré");
            second.locator("#source").pressSequentially("Second onglet");
            waitForNote(second, "Un autre brouillon");
            second.locator(KEEP).click();
            second.getByText("Garder cette saisie à sa place").click();
            second.waitForURL("**/modification?brouillon=garde");
            assertThat(second.locator("#source").inputValue()).isEqualTo("Second onglet");
            assertThat(second.locator("#phone").inputValue()).isEmpty();
            first.locator("#phone").pressSequentially("11");
            waitForNote(first, "Un autre brouillon");
        }
    }

    @Test
    void theButtonNeedsNoScript() {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.NARROW.withoutScript(), token);
            page.navigate(form);
            page.locator("#source").fill("Appel du matin");
            page.locator(KEEP).click();
            page.waitForURL("**/modification?brouillon=garde");
            assertThat(page.locator("[role=status]").innerText()).contains("Brouillon enregistré");
            page.navigate("/interne/brouillons");
            page.locator("h2 a").click();
            assertThat(page.locator("#source").inputValue()).isEqualTo("Appel du matin");
            page.navigate(form);
            page.getByText("Le supprimer et repartir de la fiche").click();
            assertThat(page.locator("#source").inputValue()).isEmpty();
        }
    }
}
