package org.vigie.analytics.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/** Reports are frozen, listed and verified in a browser. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class FrozenPageTest {
    private static final String REPORTS = "/interne/rapports";

    @TestHTTPResource
    @Nullable String url;

    @BeforeEach
    void theFirstYearIsKnown() throws Exception {
        BilanPageTest.awaitFirstYear();
    }

    private static void freeze(Page page, String reference, String last) {
        page.navigate(REPORTS);
        page.getByLabel("Premier jour").fill("2023-04-03");
        page.getByLabel("Dernier jour").fill(last);
        page.getByLabel("Référence").fill(reference);
        page.locator("main button").click();
    }

    @Test
    void aPersonFreezesAReportFindsItAndHasItVerified() {
        String reference = "page-" + UUID.randomUUID();
        PageLooks looks = new PageLooks();
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page page = chromium.page(Window.WIDE, Tokens.of("analyst"));
            freeze(page, reference, "2024-04-02");
            assertThat(page.locator("[role=status]")).hasText("Le rapport est figé.");
            looks.look(page, "rapports", it -> assertThat(it.locator(".rows")).containsText(reference));

            Locator row = page.locator(".rows > li", new Page.LocatorOptions().setHasText(reference));
            row.getByText("du 3 avril 2023 au 2 avril 2024").first().click();
            looks.look(page, "rapport", it -> {
                assertThat(it.locator("main")).containsText("Information préoccupante");
                assertThat(it.locator("main")).containsText("124 sur 143");
                assertThat(it.locator(".columns h2").first()).hasText("Activité");
                assertThat(it.locator(".columns tbody tr").first()).containsText("Situations");
                assertThat(it.locator("main")).containsText("Situations et actions");
            });

            page.getByText("Vérifier ce rapport").click();
            assertThat(page.locator("main"))
                    .containsText("chaque chiffre est le même", new ContainsTextOptions().setTimeout(30_000));
            looks.look(
                    page,
                    "rapport-verifie",
                    it -> assertThat(it.locator("main")).containsText("35 chiffres comparés"));
            assertThat(page.locator("#logs + table tbody")).containsText("Situations et actions");

            freeze(page, reference, "2024-04-01");
            assertThat(page.locator("main")).containsText("Cette référence désigne déjà un autre rapport");
            looks.look(page, "rapports-wrong", it -> {});
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void theSignedReportIsAFile() {
        String reference = "file-" + UUID.randomUUID();
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page page = chromium.page(Window.NARROW, Tokens.of("coordinator"));
            freeze(page, reference, "2024-04-02");
            String file = page.locator(".rows > li", new Page.LocatorOptions().setHasText(reference))
                    .getByText("Rapport signé")
                    .getAttribute("href");
            given().auth()
                    .oauth2(Tokens.of("analyst"))
                    .get(file)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/jose"))
                    .header("Content-Disposition", containsString("vigie-rapport-2023-04-03-2024-04-02.jws"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/00000000-0000-0000-0000-000000000001",
                "/00000000-0000-0000-0000-000000000001/verification",
                "/nonsense/rapport.jws"
            })
    void whoIsOutsideSeesNone(String path) {
        given().get(REPORTS + path).then().statusCode(401);
        given().auth().oauth2(Tokens.of("listener")).get(REPORTS + path).then().statusCode(403);
    }

    @Test
    void whatIsUnknownIsNotThereAndAFormFromElsewhereIsRefused() {
        String unknown = REPORTS + "/00000000-0000-0000-0000-000000000001";
        for (String path : new String[] {unknown, unknown + "/verification", unknown + "/rapport.jws"}) {
            given().auth().oauth2(Tokens.of("analyst")).get(path).then().statusCode(404);
        }
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("du", "2023-04-03")
                .formParam("au", "2024-04-02")
                .formParam("reference", "stolen")
                .post(REPORTS)
                .then()
                .statusCode(403);
    }
}
