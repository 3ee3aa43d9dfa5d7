package org.vigie.mapping.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;

/** What was published for others to learn from, as those read it who have a role. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class PracticePagesTest {
    private static final Pattern PRACTICE =
            Pattern.compile("<h3><a href=\"/interne/pratiques/[^\"]*\">([^<]*)</a></h3>");

    private static List<String> found(String query) {
        return Seen.all(
                PRACTICE, Seen.by(Roles.ANALYST, "/interne/pratiques" + query).statusCode(200));
    }

    /** A practice that was told of; its id. */
    private static UUID draft(String title, String fields) {
        UUID id = UUID.randomUUID();
        Api.Answer told = Api.put(
                "/v1/practices/" + id,
                "{\"title\":\"" + title + "\",\"description\":\"Ce qui se fait\",\"themes\":[\"LEGAL\"]" + fields
                        + "}");
        assertThat(told.status()).isEqualTo(201);
        return id;
    }

    private static UUID published(String title, String fields) {
        UUID id = draft(title, fields);
        Api.post("/v1/practices/" + id + "/submission", "");
        Api.Answer read = Api.post("/v1/practices/" + id + "/review", "{\"decision\":\"PUBLISH\"}");
        assertThat(read.status()).isEqualTo(200);
        return id;
    }

    @Test
    void onlyWhatWasPublishedIsShown() {
        String mark = "Permanence " + UUID.randomUUID();
        UUID shown = published(mark, ",\"departments\":[\"32\"]");
        UUID draft = draft("Brouillon " + mark, ",\"departments\":[\"32\"]");
        assertThat(found("?department=32")).contains(mark).doesNotContain("Brouillon " + mark);
        Seen.by(Roles.DEPARTMENT, "/interne/pratiques/" + shown).statusCode(200).body(containsString("Ce qui se fait"));
        Seen.by(Roles.CARTOGRAPHER, "/interne/pratiques/" + draft).statusCode(404);
        Seen.by(Roles.ANALYST, "/interne/pratiques/x").statusCode(404);
        Api.post("/v1/practices/" + shown + "/withdrawal", "{\"reason\":\"Dépassée\"}");
        assertThat(found("?department=32")).doesNotContain(mark);
        Seen.by(Roles.ANALYST, "/interne/pratiques/" + shown).statusCode(404);
    }

    @Test
    void itIsFoundByItsThemeAndWhereItIsDone() {
        String mark = "Atelier " + UUID.randomUUID();
        UUID id = published(mark, ",\"departments\":[\"46\"]");
        Api.put("/v1/practices/" + id + "/adoptions/81", "{\"adoptedOn\":\"2024-05-14\"}");
        assertThat(found("")).contains(mark);
        assertThat(found("?department=46&theme=LEGAL")).containsExactly(mark);
        assertThat(found("?department=81")).containsExactly(mark);
        assertThat(found("?department=46&theme=HOUSING")).isEmpty();
        for (String wrong : List.of("?department=100", "?theme=x", "?stage=DRAFT", "?q=a")) {
            Seen.by(Roles.ANALYST, "/interne/pratiques" + wrong)
                    .statusCode(422)
                    .body(containsString("Un filtre n’est pas compris"), not(containsString(mark)));
        }
    }

    @Test
    void itTellsWhoBeganItAndWhereItWasTakenOver() {
        UUID twin = Town.tell(Town.partner("Relais doublon", "LOCAL", "12"));
        UUID standing = Town.tell(Town.partner("Relais du Rouergue", "LOCAL", "12"));
        Api.post("/v1/partners/" + twin + "/merge", "{\"into\":\"" + standing + "\"}");
        UUID adopter = Town.tell(Town.partner("Maison réservée", "LOCAL", "48").put("confidentiality", "SERVICE_ONLY"));
        UUID id = published(
                "Maraude <b>numérique</b>",
                ",\"departments\":[\"12\"],\"partnerIds\":[\"" + twin + "\",\"" + standing
                        + "\"],\"documents\":[{\"title\":\"Guide\",\"url\":\"https://example.org/guide.pdf\",\"reference\":\"G-1\"}],"
                        + "\"evaluation\":{\"evaluatedOn\":\"2024-06-01\",\"findings\":\"Moins de fugues\"}");
        Api.put(
                "/v1/practices/" + id + "/adoptions/48",
                "{\"adoptedOn\":\"2024-05-14\",\"partnerId\":\"" + adopter + "\"}");
        String page = Seen.by(Roles.ANALYST, "/interne/pratiques/" + id)
                .statusCode(200)
                .body(allOf(
                        containsString("Maraude &lt;b&gt;numérique&lt;/b&gt;"),
                        containsString("href=\"/interne/acteurs/" + standing + "\">Relais du Rouergue</a>"),
                        not(containsString("doublon")),
                        containsString("par <a href=\"/interne/acteurs/" + adopter + "\">Maison réservée</a>"),
                        containsString("href=\"https://example.org/guide.pdf\" rel=\"noopener noreferrer\">Guide</a>"),
                        containsString("Évaluation du"),
                        containsString("Moins de fugues")))
                .extract()
                .asString();
        assertThat(page.split("Relais du Rouergue", -1)).as("named once").hasSize(2);
    }

    @Test
    void whoHasNoRoleSeesNone() {
        UUID id = published("Réservée", ",\"departments\":[\"09\"]");
        for (String address : List.of("/interne/pratiques", "/interne/pratiques/" + id)) {
            given().accept("text/html").get(address).then().statusCode(401).body(not(containsString("Réservée")));
        }
        for (String address : List.of("/", "/territoires/09")) {
            given().accept("text/html").get(address).then().statusCode(200).body(not(containsString("pratiques")));
        }
        Seen.by(Roles.ANALYST, "/interne").body(containsString("href=\"/interne/pratiques\""));
        Seen.by(Roles.ANALYST, "/interne/territoires/09").body(containsString("/interne/pratiques?department=09"));
    }
}
