package org.vigie.referral.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.Window;

/** An agent's day by keyboard alone, without JavaScript, and without a request to anybody else. */
@ReferralServiceTest
class PageJourneyTest {
    @TestHTTPResource
    @Nullable String url;

    @Test
    void aReferralIsReadAcknowledgedAndAnsweredByKeyboard() {
        InformationPreoccupante information = InformationPreoccupante.in("88");
        try (World world = new World();
                IntakeStub _ = world.intake(information);
                Chromium chromium = new Chromium(String.valueOf(url))) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            String path = "/transmissions/" + referralOf(information);
            await().until(() -> FormClient.department("88D").get("/").asString().contains(path));
            Page page = chromium.page(
                    Window.WIDE.withoutScript(), FormClient.department("88D").token());
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));

            page.navigate("/");
            press(page, "a[href='" + path + "']");
            assertThat(page.locator("h1")).containsText("Information préoccupante du");
            type(page, "#reason", "Évaluation");
            page.keyboard().press("Enter");
            assertThat(page.locator("h3")).hasText(InformationPreoccupante.FIRST_NAME);
            Assertions.assertThat(page.url()).endsWith(path + "/dossier");
            Assertions.assertThat(page.title()).doesNotContain(InformationPreoccupante.FIRST_NAME);
            press(page, "a[href='" + path + "']");
            assertThat(page).hasURL(Pattern.compile(".*" + path));
            press(page, "form[action$=reception] button");
            assertThat(page.locator("[role=status]")).containsText("La réception est accusée.");
            press(page, "a[href$='/retour']");
            assertThat(page.locator("h1")).hasText("Faire un retour");
            type(page, "#outcome", "Mesure adm");
            reach(page, "#decidedOn"); // whose keys depend on the language of the browser
            page.locator("#decidedOn").fill("2026-03-20");
            type(page, "#note", "Décidée.");
            press(page, "button.big");
            assertThat(page).hasURL(Pattern.compile(".*" + path + "\\?fait=retour"));
            assertThat(page.locator("[aria-labelledby=told]")).containsText("Mesure administrative");
            get(information).body("status", equalTo("ANSWERED"));
            Assertions.assertThat(requests).allMatch(request -> request.startsWith(String.valueOf(url)));
        }
    }

    private static void press(Page page, String selector) {
        reach(page, selector);
        page.keyboard().press("Enter");
    }

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
