package org.vigie.mapping.page.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.application.verification.VerificationLinks;
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

    @Inject
    VerificationLinks links;

    private UUID partner = UUID.randomUUID();

    /** A partner that does not exist, and was assured eleven months ago. */
    @BeforeEach
    void tell() throws Exception {
        ObjectNode refuge =
                (ObjectNode) new ObjectMapper().readTree(PagesProfile.class.getResourceAsStream("refuge.json"));
        partner = Town.tell(refuge);
        Town.assure(partner, LocalDate.now(FrenchFormats.PARIS).minusMonths(11).toString());
    }

    @Test
    void everyStateIsAccessible() {
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
                asked.locator(".notice.good").waitFor();
            });
            Api.post("/v1/partners/" + partner + "/proposals/" + proposal() + "/rejection", "");
            looks.look(page, "verification-confirmed", asked -> {
                asked.navigate(path(Duration.ZERO));
                asked.locator(CONFIRM).click();
                asked.locator(".notice.good").waitFor();
            });
            looks.look(page, "verification-unknown", asked -> asked.navigate(path(Duration.ZERO) + "A"));
            looks.look(page, "verification-expired", asked -> asked.navigate(path(Duration.ofDays(61))));
            Api.put("/v1/partners/" + partner + "/closing", "{\"closedOn\":\"2024-05-31\"}");
            looks.look(page, "verification-gone", asked -> asked.navigate(path(Duration.ZERO)));
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void itIsAnsweredInABrowserWithoutAScript() {
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
            page.locator(".notice.good").waitFor();
            assertThat(page.locator("main").innerText()).contains("Fiche confirmée le", "plus rien à faire");
            assertThat(page.locator(CONFIRM).count()).isZero();

            page.locator("#phone").fill("03 20 00 00 09");
            page.locator(CORRECT).click();
            assertThat(page.locator(".notice.good").last().innerText()).contains("Une correction attend");
            assertThat(page.locator("dl").first().innerText()).contains("03 20 00 00 00");
        }
    }

    /** That of a link made so long ago. */
    private String path(Duration ago) {
        String address = links.address(links.of(partner, Instant.now().minus(ago)));
        return address.substring(address.indexOf(VerificationLinks.PATH));
    }

    private String proposal() {
        return Api.get("/v1/partners/" + partner + "/proposals")
                .body()
                .at("/items/0/proposalId")
                .asText();
    }
}
