package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.FormClient;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/** A cartographer's drafts and the corrections that wait, in a browser; pictures as in {@link MapLookTest}. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class CartographerLookTest {
    private final String token = Tokens.with(
            claims -> claims.put("azp", "cartographer-" + UUID.randomUUID()).put("name", "Camille Exemple"),
            Roles.CARTOGRAPHER);
    private final FormClient person = new FormClient(token);

    @TestHTTPResource
    @Nullable String url;

    private UUID tell() throws Exception {
        return Town.tell((ObjectNode) new ObjectMapper().readTree(getClass().getResourceAsStream("refuge.json")));
    }

    private static String form(UUID id) {
        return "/interne/acteurs/" + id + "/modification";
    }

    private FormClient.Filling typing(UUID id) {
        return person.openAsShown(form(id), "/interne/acteurs/" + id + "/brouillon");
    }

    @Test
    void draftsAreAccessible() throws Exception {
        UUID id = tell();
        UUID begun = UUID.randomUUID();
        FormClient.Filling second = typing(id).put("source", "Appel de mardi");
        typing(id)
                .put("description", "Accueil de jour et de nuit")
                .put("phone", "")
                .send();
        typing(begun).put("name", "Maison des ados de Lens").send();
        PageLooks looks = new PageLooks();
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page page = chromium.page(Window.WIDE, token);
            looks.look(page, "drafts", asked -> asked.navigate("/interne/brouillons"));
            looks.look(page, "draft-choice", asked -> asked.navigate(form(id)));
            looks.look(page, "draft-taken-up", asked -> {
                asked.navigate(form(id) + "?brouillon=oui");
                asked.locator("#source").pressSequentially(", le matin");
                asked.locator("#brouillon:not([hidden])").waitFor();
            });
            looks.look(page, "draft-other", asked -> {
                asked.navigate(form(begun) + "?brouillon=oui");
                asked.evaluate("() => document.querySelector('input[name=draft]').value = ''");
                asked.locator("button[formaction$='/brouillon']").last().click();
                asked.locator("#other").waitFor();
            });
        }
        assertThat(second.send().statusCode()).isEqualTo(409);
        assertThat(looks.wrong()).isEmpty();
    }

    /** The page of a link that asks about the assurance of a day. */
    private static String asked(UUID id, String assuredOn) {
        Town.assure(id, assuredOn);
        return Town.link(id, Instant.now()).orElseThrow();
    }

    @Test
    void correctionsAreAccessible() throws Exception {
        UUID id = tell();
        String link = asked(id, "2024-03-01");
        person.openAsShown(link, link + "/correction")
                .put("description", "Accueil, écoute et soins pour les adolescent·es, sur rendez-vous le matin.")
                .put("services.0.schedules", "lundi, mardi, jeudi 09:00-18:30\nsamedi 10:00-12:00")
                .put("services.0.audience.maximumAge", "21")
                .put("places.0.street", "12 rue de Roubaix")
                .put("places.0.postcode", "59100")
                .put("places.0.town", "Roubaix")
                .put("contacts.0.phone", "")
                .put("contacts.2.name", "Permanence de nuit")
                .put("contacts.2.phone", "03 20 88 88 88")
                .put("remark", "Nous ouvrons un second lieu à Tourcoing en janvier.")
                .send();
        String next = asked(id, "2024-04-01");
        person.openAsShown(next, next + "/correction")
                .put("remark", "Le samedi, sonnez à la porte du jardin.")
                .send();
        PageLooks looks = new PageLooks();
        try (Chromium chromium = new Chromium(String.valueOf(url))) {
            Page page = chromium.page(Window.WIDE, token);
            looks.look(page, "corrections", asked -> asked.navigate("/interne/corrections"));
            looks.look(page, "proposals", asked -> asked.navigate("/interne/acteurs/" + id + "/corrections"));
            looks.look(page, "verification-open", asked -> {
                asked.navigate(asked(id, "2024-05-01"));
                for (var part : asked.locator("summary").all()) {
                    part.click();
                }
            });
        }
        assertThat(looks.wrong()).isEmpty();
    }
}
