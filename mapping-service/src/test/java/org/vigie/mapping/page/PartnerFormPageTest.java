package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.testing.Town.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.FormClient;
import org.vigie.theme.testing.Window;

/** A cartographer describes partners by forms alone. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class PartnerFormPageTest {
    private static final FormClient CLIENT = new FormClient(FormClient.token(Roles.CARTOGRAPHER));

    @TestHTTPResource
    @Nullable String url;

    private static String form(UUID id) {
        return "/interne/acteurs/" + id + "/modification";
    }

    private static JsonNode entry(UUID id) {
        return Api.get("/v1/partners/" + id).body();
    }

    @Test
    void aPartnerIsProposedAndCompletedInABrowserWithoutAScript() {
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page page = chromium.page(Window.WIDE.withoutScript(), FormClient.token(Roles.CARTOGRAPHER));
            page.navigate("/interne/acteurs/nouveau");
            page.locator("#name").fill("Maison des ados");
            page.locator("button.big").click();
            page.locator("#erreurs").waitFor();
            assertThat(page.locator("#erreurs").innerText()).contains("Choisissez la nature");
            assertThat(page.locator("#name").inputValue()).isEqualTo("Maison des ados");
            page.locator("#kind").selectOption("INSTITUTION");
            page.locator("#scope").selectOption("LOCAL");
            page.locator("#departments").fill("59, 62");
            page.locator("button[name=places-add]").click();
            page.locator("[id='places.0.street']").fill("3 place du Marché");
            page.locator("[id='places.0.latitude']").fill("50,63");
            page.locator("[id='places.0.longitude']").fill("3,06");
            page.locator("button[name=services-add]").click();
            page.locator("[id='services.0.name']").fill("Écoute");
            page.locator("[id='services.0.themes'] input[value=SUPPORT]").check();
            page.locator("[id='services.0.themes'] input[value=LEGAL]").check();
            page.locator("[id='services.0.placeIds'] input").check();
            page.locator("[id='services.0.audience.minimumAge']").fill("12");
            page.locator("button.big").click();
            page.waitForURL("**/interne/acteurs/*?fait=oui");
            assertThat(page.locator("[role=status]").innerText()).contains("enregistrée");
            String id = page.url().replaceAll("^.*/acteurs/|\\?.*$", "");
            JsonNode entry = entry(UUID.fromString(id));
            assertThat(entry.path("departments").toString()).isEqualTo("[\"59\",\"62\"]");
            assertThat(entry.at("/services/0/themes").toString()).isEqualTo("[\"SUPPORT\",\"LEGAL\"]");
            assertThat(entry.at("/services/0/audience/minimumAge").asInt()).isEqualTo(12);
            assertThat(entry.at("/services/0/placeIds/0")).isEqualTo(entry.at("/places/0/placeId"));
            assertThat(entry.at("/places/0/latitude").asDouble()).isEqualTo(50.63);
            assertThat(entry.path("state").asText()).isEqualTo("PROPOSED");
        }
    }

    @Test
    void whatTheFormShowsIsWhatItSaves() throws Exception {
        ObjectNode told = (ObjectNode) new ObjectMapper().readTree(getClass().getResourceAsStream("refuge.json"));
        UUID id = Town.tell(told);
        JsonNode before = entry(id);
        CLIENT.openAsShown(form(id)).put("name", "Refuge renommé").sendAndFollow();
        ObjectNode after = (ObjectNode) entry(id);
        assertThat(after.path("version").asInt()).isEqualTo(2);
        assertThat(after.path("name").asText()).isEqualTo("Refuge renommé");
        assertThat(after.put("name", "Refuge du Nord").put("version", 1)).isEqualTo(before);
    }

    @Test
    void twoWhoEditDifferentPartsLoseNothing() {
        UUID id = Town.tell(partner("Deux mains", "LOCAL", "59"));
        FormClient.Filling first = CLIENT.openAsShown(form(id)).put("phone", "03 20 00 00 09");
        CLIENT.openAsShown(form(id)).put("description", "Écrit par l’autre").sendAndFollow();
        Response conflict = first.send();
        assertThat(conflict.statusCode()).isEqualTo(412);
        assertThat(conflict.asString())
                .contains("modifiée par ailleurs", "Écrit par l’autre")
                .doesNotContain("Modifié des deux côtés");
        first.again(conflict).sendAndFollow();
        assertThat(entry(id).path("phone").asText()).isEqualTo("03 20 00 00 09");
        assertThat(entry(id).path("description").asText()).isEqualTo("Écrit par l’autre");
    }

    @Test
    void twoWhoEditTheSamePartSeeWhatBothSaid() {
        UUID id = Town.tell(partner("Un nom", "LOCAL", "59"));
        FormClient.Filling first = CLIENT.openAsShown(form(id)).put("name", "Mon nom");
        CLIENT.openAsShown(form(id)).put("name", "Ton nom").sendAndFollow();
        Response conflict = first.send();
        assertThat(conflict.statusCode()).isEqualTo(412);
        assertThat(conflict.asString()).contains("Modifié des deux côtés", "Ton nom", "value=\"Mon nom\"");
        assertThat(entry(id).path("name").asText()).isEqualTo("Ton nom");
        first.again(conflict).sendAndFollow();
        assertThat(entry(id).path("name").asText()).isEqualTo("Mon nom");
    }

    @Test
    void aFormThatIsSentTwiceSavesOnce() {
        UUID id = UUID.randomUUID();
        FormClient.Filling filling = CLIENT.openAsShown(form(id))
                .put("name", "Double clic")
                .put("kind", "ASSOCIATION")
                .put("scope", "NATIONAL");
        filling.sendAndFollow();
        filling.sendAndFollow();
        assertThat(entry(id).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void whatNoPageOfTheServiceSentIsRefused() {
        UUID id = Town.tell(partner("Gardé", "LOCAL", "59"));
        FormClient.Filling filling = CLIENT.openAsShown(form(id)).put("name", "Volé");
        assertThat(filling.put("form-token", "x").send().statusCode()).isEqualTo(403);
        FormClient.Filling elsewhere = CLIENT.openAsShown(form(id)).put("name", "Volé");
        assertThat(elsewhere
                        .send(CLIENT.asking().header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(entry(id).path("name").asText()).isEqualTo("Gardé");
    }

    @Test
    void whoDoesNotKeepTheMapSeesNoForm() {
        UUID id = Town.tell(partner("Gardé", "LOCAL", "59"));
        FormClient listener = new FormClient(FormClient.token(Roles.LISTENER));
        assertThat(listener.get(form(id)).statusCode()).isEqualTo(403);
        assertThat(listener.get("/interne/acteurs/" + id).asString()).doesNotContain("/modification");
        assertThat(CLIENT.get("/interne/acteurs/" + id).asString()).contains("/modification");
    }
}
