package org.vigie.mapping.page.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.page.PagesProfile;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/** The page of an e-mail's link in a browser, in each of its states; pictures as in {@link org.vigie.mapping.page.MapLookTest}. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class VerificationLookTest {
    private static final String CONFIRM = "form[action$='/confirmation'] button";
    private static final String CORRECT = "form[action$='/correction'] button";

    @TestHTTPResource
    @Nullable String url;

    private UUID partner = UUID.randomUUID();

    /** A partner that does not exist, and was assured eleven months ago. */
    @BeforeEach
    void tellOnceMore() throws Exception {
        ObjectNode refuge =
                (ObjectNode) new ObjectMapper().readTree(PagesProfile.class.getResourceAsStream("refuge.json"));
        partner = Town.tell(refuge);
        Town.assure(partner, day(11));
    }

    private static String day(int monthsAgo) {
        return LocalDate.now(FrenchFormats.PARIS).minusMonths(monthsAgo).toString();
    }

    @Test
    void everyStateIsAccessible() throws Exception {
        PageLooks looks = new PageLooks();
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page page = chromium.page(Window.WIDE);
            looks.look(page, "verification", asked -> asked.navigate(path(Duration.ZERO)));
            looks.look(page, "verification-errors", asked -> {
                asked.locator("#name").fill("");
                asked.locator("#phone").fill("appelez");
                asked.locator("summary").first().click();
                asked.locator("[id='services.0.schedules']").fill("tous les jours");
                asked.locator(CORRECT).click();
                asked.locator("#erreurs").waitFor();
            });
            looks.look(page, "verification-corrected", asked -> {
                asked.navigate(path(Duration.ZERO));
                asked.locator("#phone").fill("03 20 00 00 09");
                asked.locator(CORRECT).click();
                asked.locator("h1:has-text('attend d’être lue')").waitFor();
            });
            Api.post("/v1/partners/" + partner + "/proposals/" + proposal() + "/rejection", "");
            Town.assure(partner, day(10));
            looks.look(page, "verification-confirmed", asked -> {
                asked.navigate(path(Duration.ZERO));
                asked.locator(CONFIRM).click();
                asked.locator("h1:has-text('Fiche confirmée')").waitFor();
            });
            tellOnceMore();
            looks.look(page, "verification-unknown", asked -> asked.navigate(path(Duration.ZERO) + "A"));
            looks.look(page, "verification-void", asked -> asked.navigate(path(Duration.ofDays(7))));
            String gone = path(Duration.ZERO);
            Api.put("/v1/partners/" + partner + "/closing", "{\"closedOn\":\"2024-05-31\"}");
            looks.look(page, "verification-gone", asked -> asked.navigate(gone));
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void itIsAnsweredInABrowserWithoutAScript() throws Exception {
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page page = chromium.page(Window.NARROW.withoutScript());
            page.navigate(path(Duration.ZERO));
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Camille Exemple",
                            "De 12 à 17 ans",
                            "de 9\u00a0h à 17\u00a0h\u00a030",
                            "Vérifiée pour la dernière fois")
                    .doesNotContain("Fiche confirmée", "rue cachée", "Mise à l’abri");
            page.locator(CONFIRM).click();
            page.locator("h1:has-text('Fiche confirmée le')").waitFor();
            assertThat(page.locator("main").innerText())
                    .contains("plus rien à faire")
                    .doesNotContain("Camille Exemple");

            tellOnceMore();
            page.navigate(path(Duration.ZERO));
            page.locator("#phone").fill("03 20 00 00 09");
            page.locator(CORRECT).click();
            page.locator("h1:has-text('attend d’être lue')").waitFor();
            assertThat(Api.get("/v1/partners/" + partner).body().path("phone").asText())
                    .isEqualTo("03 20 00 00 00");
        }
    }

    /** That of a link made so long ago. */
    private String path(Duration ago) {
        return Town.link(partner, Instant.now().minus(ago)).orElseThrow();
    }

    private String proposal() {
        return Api.get("/v1/partners/" + partner + "/proposals")
                .body()
                .at("/items/0/proposalId")
                .asText();
    }
}
