package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.FormClient;
import org.vigie.theme.testing.PageLooks;
import org.vigie.theme.testing.Window;

/**
 * The pages in a browser, narrow and wide, light and dark. With {@code -Dvigie.pictures=FOLDER} the pictures in that folder are taken
 * again; a new folder gets all, and a territory's sheet on paper lies beside it.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class MapLookTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID PRACTICE = UUID.randomUUID();
    private static @Nullable UUID refuge;
    private static @Nullable UUID erased;

    @TestHTTPResource
    @Nullable String url;

    /** A few partners that do not exist. */
    @BeforeEach
    void tell() throws Exception {
        if (refuge == null) {
            ObjectNode partner = (ObjectNode) JSON.readTree(getClass().getResourceAsStream("refuge.json"));
            UUID told = Town.tell(partner);
            refuge = told;
            UUID gone = Town.tell(partner.deepCopy().put("name", "Refuge effacé"));
            assertThat(Api.erase(gone, "why").status()).isEqualTo(200);
            erased = gone;
            Town.assure(told, LocalDate.now(FrenchFormats.PARIS).minusDays(20).toString());
            for (String department : List.of("13", "33", "69", "75", "93", "974", "2A", "67")) {
                for (int i = 0; i <= department.charAt(0) - '1'; i++) {
                    Town.tell(Town.with(
                            Town.partner("Relais " + (i + 1) + " du " + department, "LOCAL", department),
                            "Accompagnement",
                            i % 2 == 0 ? "SUPPORT" : "PREVENTION",
                            "PUBLIC"));
                }
            }
            Town.tell(
                    Town.with(Town.partner("Formation partout", "NATIONAL", "75"), "Formation", "TRAINING", "PUBLIC"));
            Town.tell(Town.with(
                    Town.partner("Maison discrète", "LOCAL", "59").put("confidentiality", "PROFESSIONALS"),
                    "Mise à l’abri",
                    "HOUSING",
                    "PUBLIC"));
            publish(PRACTICE, "Une maraude sur les réseaux sociaux", "[\"" + told + "\"]", """
                    Deux éducatrices vont, trois soirs par semaine, là où les adolescent·es échangent en ligne. Elles se présentent, \
                    répondent, proposent un rendez-vous sans condition.\\n\\nChaque soirée est préparée et relue à deux ; la \
                    psychologue du relais est joignable. Les demandes d’aide urgentes passent par la plateforme d’écoute.\
                    """);
            Api.put("/v1/practices/" + PRACTICE + "/adoptions/13", "{\"adoptedOn\":\"2026-03-02\"}");
            Api.put("/v1/practices/" + PRACTICE + "/adoptions/974", "{\"adoptedOn\":\"2026-05-18\"}");
            publish(UUID.randomUUID(), "Un référent dans chaque commissariat", "[]", "Un seul nom, connu de tous.");
        }
    }

    private static void publish(UUID id, String title, String partners, String description) {
        Api.put("/v1/practices/" + id, """
                {"title": "%s", "description": "%s", "themes": ["PREVENTION", "SUPPORT"], "departments": ["59", "62"],
                 "partnerIds": %s, "documents": [{"title": "Guide de la maraude", "url": "https://example.org/guide.pdf"}],
                 "evaluation": {"evaluatedOn": "2026-06-01", "findings": "Quarante contacts en six mois, onze suites."}}
                """.formatted(title, description, partners));
        Api.post("/v1/practices/" + id + "/submission", "");
        Api.Answer read = Api.post("/v1/practices/" + id + "/review", "{\"decision\": \"PUBLISH\"}");
        assertThat(read.status()).isEqualTo(200);
    }

    private Chromium chromium() {
        return new Chromium(String.valueOf(url));
    }

    @Test
    void everyPageIsAccessible() {
        PageLooks looks = new PageLooks();
        try (Chromium chromium = chromium()) {
            Page nobody = chromium.page(Window.WIDE);
            looks.look(nobody, "map", page -> page.navigate("/"));
            looks.look(nobody, "map-search", page -> page.navigate("/?q=refuge&department=59&theme=HEALTH_CARE"));
            looks.look(nobody, "map-commune", page -> page.navigate("/?near=st+denis"));
            looks.look(nobody, "map-wrong", page -> page.navigate("/?department=100"));
            looks.look(nobody, "sheet", page -> page.navigate("/acteurs/" + refuge));
            looks.look(nobody, "territory", page -> page.navigate("/territoires/59"));
            looks.look(nobody, "coverage", page -> page.navigate("/couverture"));
            looks.look(nobody, "coverage-theme", page -> page.navigate("/couverture?theme=SUPPORT"));
            Page cartographer = chromium.page(Window.WIDE, FormClient.token(Roles.CARTOGRAPHER));
            looks.look(cartographer, "inside", page -> page.navigate("/interne?department=59"));
            looks.look(cartographer, "sheet-inside", page -> page.navigate("/interne/acteurs/" + refuge));
            looks.look(cartographer, "practices", page -> page.navigate("/interne/pratiques"));
            looks.look(cartographer, "practice", page -> page.navigate("/interne/pratiques/" + PRACTICE));
            looks.look(cartographer, "form", page -> page.navigate("/interne/acteurs/" + refuge + "/modification"));
            looks.look(cartographer, "sheet-erased", page -> page.navigate("/interne/acteurs/" + erased));
            looks.look(
                    cartographer, "form-erased", page -> page.navigate("/interne/acteurs/" + erased + "/modification"));
            looks.look(cartographer, "form-errors", page -> {
                page.navigate("/interne/acteurs/nouveau");
                page.locator("button[name=services-add]").click();
                page.locator("button.big").click();
                page.locator("#erreurs").waitFor();
            });
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void asksNobodyElseAndBreaksNoRuleOfItsOwn() {
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.WIDE);
            page.onRequest((Request request) -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            for (String address : List.of("/", "/acteurs/" + refuge, "/territoires/59", "/couverture")) {
                page.navigate(address);
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(asked)
                .hasSizeGreaterThan(4)
                .allSatisfy(address -> assertThat(address).startsWith(String.valueOf(url)));
    }

    @Test
    void aTerritoryOnPaperHasWhoHelpsAndNothingToClick() {
        try (Chromium chromium = chromium()) {
            Page page = chromium.page(Window.WIDE);
            page.navigate("/territoires/59");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("nav").isVisible()).isFalse();
            assertThat(page.locator(".buttons").first().isVisible()).isFalse();
            assertThat(page.locator("main").innerText()).contains("Refuge du Nord", "03 20 00 00 00");
            Page.PdfOptions paper = new Page.PdfOptions().setFormat("A4");
            @Nullable String folder = System.getProperty("vigie.pictures");
            if (folder != null) {
                paper.setPath(Path.of(folder).resolveSibling("territory.pdf"));
            }
            assertThat(page.pdf(paper)).startsWith('%', 'P', 'D', 'F');
        }
    }
}
