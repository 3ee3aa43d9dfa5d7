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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
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
    private static final Pattern CHOICE = Pattern.compile("<a href=\"([^\"]*)\">Saint-Denis \\(");
    private static final String SHOWN_AS_TEXT = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";

    @AfterEach
    void answerAgain() {
        AnalyticsStub.breakWith(0);
    }

    private static ValidatableResponse page(String address) {
        return Seen.byNobody(address)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("script-src")));
    }

    private static List<String> found(ValidatableResponse page) {
        return Seen.all(PARTNER, page);
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
        assertThat(found(page("/?near=48000&within=10")))
                .contains("Maison de Mende")
                .doesNotContain("Abri de Mende");
        assertThat(found(page("/?near=59000&within=10"))).doesNotContain("Maison de Mende");
        assertThat(found(Seen.by(Roles.LISTENER, "/interne?near=48000&within=10")))
                .contains("Abri de Mende");
        assertThat(found(Seen.by(Roles.ANALYST, "/interne?near=48000&within=10")))
                .doesNotContain("Abri de Mende");
    }

    @Test
    void aCommuneIsLookedAroundByItsName() {
        ObjectNode partner = with(partner("Maison de Saint-Denis", "LOCAL", "974"), "Accueil", "SUPPORT", "PUBLIC");
        place(partner, -20.88, 55.45, "PUBLIC");
        Town.tell(partner);
        page("/?near=mende&within=10").statusCode(200).body(containsString("Acteurs trouvés près de Mende (48)"));
        ValidatableResponse several = page("/?near=st denis&within=10&kind=ASSOCIATION")
                .statusCode(422)
                .body(
                        containsString("De quelle commune s’agit-il ?"),
                        containsString("Saint-Denis (93 – Seine-Saint-Denis)"),
                        not(containsString("Maison de Saint-Denis")));
        assertThat(Seen.all(CHOICE, several)).hasSize(4);
        String overseas = Seen.all(CHOICE, several).getLast().replace("&amp;", "&");
        assertThat(overseas).contains("within=10", "kind=ASSOCIATION");
        assertThat(found(Seen.byNobody(URLDecoder.decode(overseas, StandardCharsets.UTF_8))))
                .containsExactly("Maison de Saint-Denis");
        for (String nowhere : List.of("Atlantide", "99999", "<b>")) {
            page("/?near=" + nowhere).statusCode(422).body(containsString("Aucune commune ne s’appelle ainsi"));
        }
        page("/?near=saint m").statusCode(422).body(containsString("Beaucoup de communes commencent ainsi"));
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
        Seen.by(Roles.ANALYST, "/interne/acteurs/" + id)
                .statusCode(200)
                .body(
                        containsString("Refuge caché"),
                        not(containsString("Abri secret")),
                        not(containsString("04 00 00")));
        Seen.by(Roles.ANALYST, "/interne/territoires/43")
                .body(containsString("Refuge caché"), not(containsString("Abri secret")));
        Seen.by(Roles.LISTENER, "/interne/acteurs/" + id)
                .body(containsString("Abri secret"), containsString("04 00 00 00 43"), containsString("Service seul"));
        Seen.by(Roles.LISTENER, "/interne?q=abri secret").body(containsString("Refuge caché"));
        Seen.by(Roles.ANALYST, "/interne?q=abri secret").body(not(containsString("Refuge caché")));
    }

    @Test
    void insideIsForThoseWhoHaveARole() {
        for (String address : List.of("/interne", "/interne/couverture", "/interne/territoires/59")) {
            page(address).statusCode(401);
            Seen.by(Roles.OPERATOR, address).statusCode(403);
            Seen.by(Roles.DEPARTMENT, address).statusCode(200);
        }
        Seen.by(Roles.LISTENER, "/interne/acteurs/nouveau").statusCode(403);
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
            Seen.by(Roles.CARTOGRAPHER, address)
                    .statusCode(200)
                    .body(containsString("Nom " + SHOWN_AS_TEXT), not(containsString("<script>")));
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
    @ValueSource(strings = {"?department=100", "?theme=MAGIE", "?kind=1", "?within=-1", "?cursor=x", "?colour=red"})
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
        Seen.by(Roles.LISTENER, "/interne/couverture").statusCode(200).body(containsString("Confidentiel seulement"));
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
