package org.vigie.mapping.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.vigie.mapping.testing.Town.partner;
import static org.vigie.mapping.testing.Town.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;

/** The pages as they are served, without a browser. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class MapPagesTest {
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final Pattern PARTNER = Pattern.compile("<h3><a href=\"[^\"]*/acteurs/[^\"]*\">([^<]*)</a></h3>");
    private static final String SHOWN_AS_TEXT = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";

    @AfterEach
    void answerAgain() {
        AnalyticsStub.breakWith(0);
    }

    private static ValidatableResponse page(String address) {
        return given().accept("text/html")
                .get(address)
                .then()
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src")));
    }

    private static ValidatableResponse page(String role, String address) {
        return given().accept("text/html")
                .auth()
                .oauth2(Tokens.of(role))
                .get(address)
                .then()
                .contentType("text/html;charset=UTF-8");
    }

    private static List<String> found(ValidatableResponse page) {
        return PARTNER.matcher(page.extract().asString())
                .results()
                .map(partner -> partner.group(1))
                .toList();
    }

    @Test
    void nobodyNeedsATokenToSeeWhoHelpsWhere() {
        Town.tell(with(partner("Relais du Cantal", "LOCAL", "15"), "Écoute", "SUPPORT", "PUBLIC"));
        Town.tell(with(partner("Relais de France", "NATIONAL"), "Écoute", "SUPPORT", "PUBLIC"));
        assertThat(found(page("/?department=15").statusCode(200))).contains("Relais du Cantal", "Relais de France");
        assertThat(found(page("/?department=48"))).contains("Relais de France").doesNotContain("Relais du Cantal");
        assertThat(found(page("/?q=relais cantal"))).containsExactly("Relais du Cantal");
        assertThat(found(page("/?q=ecoute&theme=HOUSING"))).isEmpty();
        assertThat(found(page("/?theme=SUPPORT&kind=INSTITUTION&department=15")))
                .isEmpty();
        page("/?theme=SUPPORT")
                .body(containsString("href=\"/territoires/15\""), containsString("15 – Cantal : 1 acteur local"));
    }

    @Test
    void nearIsByKilometresFromAPlaceThatEverybodyMayKnow() {
        ObjectNode partner = with(partner("Maison de Mende", "LOCAL", "48"), "Accueil", "SUPPORT", "PUBLIC");
        place(partner, 44.5176, 3.4995, "PUBLIC");
        Town.tell(partner);
        ObjectNode hidden = with(partner("Abri de Mende", "LOCAL", "48"), "Abri", "SUPPORT", "PUBLIC");
        place(hidden, 44.5176, 3.4995, "SERVICE_ONLY");
        Town.tell(hidden);
        assertThat(found(page("/?postcode=48000&within=10")))
                .contains("Maison de Mende")
                .doesNotContain("Abri de Mende");
        assertThat(found(page("/?postcode=59000&within=10"))).doesNotContain("Maison de Mende");
        assertThat(found(page(Roles.LISTENER, "/interne?postcode=48000&within=10")))
                .contains("Abri de Mende");
        assertThat(found(page(Roles.ANALYST, "/interne?postcode=48000&within=10")))
                .doesNotContain("Abri de Mende");
    }

    private static void place(ObjectNode partner, double latitude, double longitude, String confidentiality) {
        partner.withArray("places")
                .addObject()
                .put("placeId", UUID.randomUUID().toString())
                .put("street", "1 rue des Essais")
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("confidentiality", confidentiality);
    }

    @Test
    void whatIsConfidentialIsOnNoPublicPage() {
        ObjectNode secret = with(partner("Refuge caché", "LOCAL", "43"), "Abri secret", "HOUSING", "PUBLIC");
        place(secret, 45.04, 3.88, "PUBLIC");
        UUID id = Town.tell(secret.put("confidentiality", "SERVICE_ONLY").put("phone", "04 00 00 00 43"));
        for (String address : List.of("/", "/?q=refuge cache", "/?department=43", "/territoires/43", "/couverture")) {
            page(address).statusCode(200).body(not(containsString("Refuge caché")), not(containsString("Abri secret")));
        }
        page("/acteurs/" + id).statusCode(404).body(not(containsString("Refuge")));
        page(Roles.ANALYST, "/interne/acteurs/" + id)
                .statusCode(200)
                .body(
                        containsString("Refuge caché"),
                        not(containsString("Abri secret")),
                        not(containsString("04 00 00")));
        page(Roles.ANALYST, "/interne/territoires/43")
                .body(containsString("Refuge caché"), not(containsString("Abri secret")));
        page(Roles.LISTENER, "/interne/acteurs/" + id)
                .body(containsString("Abri secret"), containsString("04 00 00 00 43"), containsString("Service seul"));
        page(Roles.LISTENER, "/interne?q=abri secret").body(containsString("Refuge caché"));
        page(Roles.ANALYST, "/interne?q=abri secret").body(not(containsString("Refuge caché")));
    }

    @Test
    void insideIsForThoseWhoHaveARole() {
        for (String address : List.of("/interne", "/interne/couverture", "/interne/territoires/59")) {
            page(address).statusCode(401);
            page(Roles.OPERATOR, address).statusCode(403);
            page(Roles.DEPARTMENT, address).statusCode(200);
        }
        page(Roles.LISTENER, "/interne/acteurs/nouveau").statusCode(403);
    }

    @Test
    void whateverWasToldIsShownAsText() {
        ObjectNode bad = with(partner("Nom " + SCRIPT, "LOCAL", "07"), "Service " + SCRIPT, "SUPPORT", "PUBLIC")
                .put("description", "Présentation " + SCRIPT)
                .put("source", "Source " + SCRIPT);
        bad.withArray("contacts").addObject().put("name", "Contact " + SCRIPT).put("function", "Fonction " + SCRIPT);
        place(bad, 44.7, 4.6, "PUBLIC");
        ((ObjectNode) bad.at("/places/0")).put("name", "Lieu " + SCRIPT).put("street", "Rue " + SCRIPT);
        ((ObjectNode) bad.at("/services/0"))
                .put("description", "Fait " + SCRIPT)
                .put("access", "Accès " + SCRIPT)
                .put("fees", "Coût " + SCRIPT);
        UUID id = Town.tell(bad);
        for (String address : List.of(
                "/interne?q=nom",
                "/interne/acteurs/" + id,
                "/interne/territoires/07",
                "/interne/acteurs/" + id + "/modification")) {
            page(Roles.CARTOGRAPHER, address)
                    .statusCode(200)
                    .body(containsString("Nom " + SHOWN_AS_TEXT), not(containsString("<script")));
        }
        page("/acteurs/" + id)
                .body(
                        containsString("Service " + SHOWN_AS_TEXT),
                        containsString("Rue " + SHOWN_AS_TEXT),
                        containsString("Contact " + SHOWN_AS_TEXT),
                        containsString("Accès " + SHOWN_AS_TEXT));
        given().accept("text/html")
                .queryParam("q", SCRIPT)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString(SHOWN_AS_TEXT), not(containsString("<script")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?department=100",
                "?theme=MAGIE",
                "?kind=1",
                "?postcode=99999",
                "?within=-1",
                "?cursor=x",
                "?colour=red"
            })
    void aFilterThatIsNotUnderstoodIsAskedForAgain(String query) {
        page("/" + query).statusCode(422).body(containsString("Un filtre n’est pas compris"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/acteurs/x", "/acteurs/00000000-0000-4000-8000-000000000000", "/territoires/100", "/nulle-part"
            })
    void whatIsNotThereIsAPage(String address) {
        page(address).statusCode(404).body(containsString("Page introuvable"));
    }

    @Test
    void aLongListHasPages() {
        for (int i = 0; i < 3; i++) {
            Town.tell(partner("Page " + i, "LOCAL", "987"));
        }
        ValidatableResponse first = page("/?q=page&kind=ASSOCIATION&limit=2");
        assertThat(found(first)).containsExactly("Page 0", "Page 1");
        String next = new XmlPath(CompatibilityMode.HTML, first.extract().asString())
                .getString("**.find { it.name() == 'a' && it.text() == 'Page suivante' }.@href.text()");
        assertThat(found(page(next))).containsExactly("Page 2");
    }

    @Test
    void theCoverageIsShownWithItsDemandAndWithout() {
        page("/couverture?theme=OUTREACH")
                .statusCode(200)
                .body(containsString("59 – Nord"), containsString("du 3 avril 2023 au 2 avril 2024"));
        page("/couverture?theme=MAGIE").statusCode(422).body(containsString("Choisissez un thème"));
        page(Roles.LISTENER, "/interne/couverture").statusCode(200).body(containsString("Confidentiel seulement"));
    }

    @Test
    void aClosedOneIsNotFoundAndSaysSo() {
        UUID closed = Town.tell(partner("Fermeture éclair", "LOCAL", "986"));
        assertThat(Api.put("/v1/partners/" + closed + "/closing", "{\"closedOn\": \"2026-01-31\"}")
                        .status())
                .isEqualTo(200);
        assertThat(found(page("/?q=fermeture eclair"))).isEmpty();
        page("/acteurs/" + closed).statusCode(200).body(containsString("n’aide plus depuis le 31 janvier 2026"));
    }
}
