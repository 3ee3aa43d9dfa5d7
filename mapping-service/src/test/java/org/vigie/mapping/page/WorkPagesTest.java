package org.vigie.mapping.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.LocalDate;
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
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.FormClient;

/** What is to be done since gatherings, and the gatherings themselves. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class WorkPagesTest {
    private static final FormClient CARTOGRAPHER = new FormClient(FormClient.token(Roles.CARTOGRAPHER));
    private static final FormClient LISTENER = new FormClient(FormClient.token(Roles.LISTENER));
    private static final Pattern TITLE =
            Pattern.compile("<h3><a href=\"/interne/(?:rencontres|veille|acteurs)/[^\"]*\">([^<]*)</a></h3>");

    private static LocalDate today() {
        return LocalDate.now(FrenchFormats.PARIS);
    }

    private static String page(FormClient who, String address) {
        Response page = who.get(address);
        page.then().statusCode(200).contentType("text/html;charset=UTF-8");
        return page.asString();
    }

    private static List<String> found(String address) {
        return TITLE.matcher(page(CARTOGRAPHER, address))
                .results()
                .map(title -> title.group(1))
                .toList();
    }

    private static String followUp(UUID id, String what, LocalDate due) {
        return "{\"followUpId\":\"%s\",\"what\":\"%s\",\"dueOn\":\"%s\"}".formatted(id, what, due);
    }

    private static UUID told(String collection, String fields) {
        UUID id = UUID.randomUUID();
        retell(201, collection, id, fields);
        return id;
    }

    private static void retell(int status, String collection, UUID id, String fields) {
        Api.Answer told = Api.put("/v1/" + collection + "/" + id, "{" + fields + "}");
        assertThat(told.status()).as(told.toString()).isEqualTo(status);
    }

    private static String session(String topic, UUID partner, String followUps) {
        return "\"heldOn\":\"2024-05-14\",\"topic\":\"%s\",\"partnerIds\":[\"%s\"],\"followUps\":[%s]"
                .formatted(topic, partner, followUps);
    }

    private static UUID partner(String name, String department) {
        return Town.tell(Town.partner(name, "LOCAL", department));
    }

    @Test
    void whatIsOverdueComesFirstAndIsFoundByItsTime() {
        String mark = "Convenu " + UUID.randomUUID();
        UUID session = told(
                "work-sessions",
                session(
                        "Atelier <i>" + mark,
                        partner("Relais " + mark, "08"),
                        followUp(UUID.randomUUID(), "Plus tard " + mark, today().plusDays(90)) + ","
                                + followUp(UUID.randomUUID(), "En retard <b>" + mark, today().minusDays(1)) + ","
                                + followUp(UUID.randomUUID(), "Aujourd’hui " + mark, today())));
        String all = page(LISTENER, "/interne/a-faire");
        assertThat(all)
                .containsSubsequence("En retard &lt;b&gt;" + mark, "Aujourd’hui " + mark, "Plus tard " + mark)
                .contains("<a href=\"/interne/rencontres/" + session + "\">Atelier &lt;i&gt;" + mark)
                .contains("Relais " + mark);
        assertThat(page(LISTENER, "/interne/a-faire?due=OVERDUE"))
                .contains("En retard &lt;b&gt;" + mark)
                .doesNotContain("Aujourd’hui " + mark, "Plus tard " + mark);
        assertThat(page(LISTENER, "/interne/a-faire?due=SOON"))
                .contains("Aujourd’hui " + mark)
                .doesNotContain("&lt;b&gt;" + mark, "Plus tard " + mark);
        assertThat(page(LISTENER, "/interne/a-faire?due=LATER"))
                .contains("Plus tard " + mark)
                .doesNotContain("&lt;b&gt;" + mark, "Aujourd’hui " + mark);
        assertThat(LISTENER.get("/interne/a-faire?due=NEVER").statusCode()).isEqualTo(422);
    }

    @Test
    void aCartographerSaysThatItIsDone() {
        UUID id = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID meeting = told(
                "partner-meetings",
                session(
                                "Réunion",
                                partner("Relais", "08"),
                                followUp(id, "Écrire la fiche", today()) + "," + followUp(other, "Relancer", today()))
                        + ",\"participants\":4,\"decisions\":[\"Une fiche\"],"
                        + "\"documents\":[{\"title\":\"CR\",\"url\":\"https://example.org/cr\"}],\"externalReference\":\"ref-"
                        + id + "\"");
        JsonNode before = Api.get("/v1/partner-meetings/" + meeting).body();
        String form = "/interne/rencontres/" + meeting + "/suites/" + id;
        assertThat(page(LISTENER, "/interne/a-faire")).doesNotContain("/suites/");
        assertThat(page(CARTOGRAPHER, "/interne/a-faire")).contains("action=\"" + form + "\"");

        FormClient.Filling filling =
                CARTOGRAPHER.open("/interne/rencontres/" + meeting, form).put("version", "1");
        Response done = filling.send();
        assertThat(done.getHeader("Location")).endsWith("/interne/a-faire?fait=suite");
        assertThat(page(CARTOGRAPHER, "/interne/a-faire?fait=suite"))
                .contains("notée comme faite")
                .doesNotContain(form)
                .contains("/suites/" + other);
        JsonNode after = Api.get("/v1/partner-meetings/" + meeting).body();
        assertThat(after.at("/followUps/0/doneOn").asText()).isEqualTo(today().toString());
        ((ObjectNode) after.at("/followUps/0")).remove("doneOn");
        ((ObjectNode) after).put("version", 1);
        assertThat(after).as("nothing else is changed").isEqualTo(before);

        filling.send().then().statusCode(303);
        assertThat(Api.get("/v1/partner-meetings/" + meeting)
                        .body()
                        .path("version")
                        .asInt())
                .as("a button that is pressed twice")
                .isEqualTo(2);
    }

    @Test
    void whoSeesAnOlderOneReadsItAgainFirst() {
        UUID id = UUID.randomUUID();
        UUID partner = partner("Relais", "08");
        UUID session = told("work-sessions", session("Avant", partner, followUp(id, "Écrire", today())));
        String sheet = "/interne/rencontres/" + session;
        FormClient.Filling filling = CARTOGRAPHER
                .open(sheet, sheet + "/suites/" + id)
                .put("version", "1")
                .put("from", "rencontre");
        retell(200, "work-sessions", session, session("Après", partner, followUp(id, "Réécrire", today())));
        Response conflict = filling.send();
        assertThat(conflict.statusCode()).isEqualTo(412);
        assertThat(conflict.asString()).contains("modifié par ailleurs", "Après", "Réécrire");
        assertThat(Api.get("/v1/work-sessions/" + session).text()).doesNotContain("doneOn");
        filling.put("version", "2").send().then().statusCode(303).header("Location", endsWith(sheet + "?fait=suite"));
        retell(200, "work-sessions", session, session("Après", partner, ""));
        assertThat(filling.send().statusCode()).as("no longer agreed on").isEqualTo(409);
        assertThat(filling.put("form-token", "x").send().statusCode()).isEqualTo(403);
    }

    @Test
    void gatheringsOfEveryKindAreOneListLatestFirst() {
        String mark = UUID.randomUUID().toString();
        UUID twin = partner("Doublon " + mark, "09");
        UUID standing = partner("Relais " + mark, "09");
        Api.post("/v1/partners/" + twin + "/merge", "{\"into\":\"" + standing + "\"}");
        told("work-sessions", session("Atelier " + mark, twin, ""));
        told("partner-meetings", session("Réunion " + mark, standing, "").replace("05-14", "05-16"));
        UUID awareness = told(
                "awareness-sessions",
                "\"heldOn\":\"2024-05-15\",\"title\":\"Sensibilisation " + mark
                        + "\",\"professionals\":180,\"department\":\"09\"");
        assertThat(found("/interne/rencontres?department=09"))
                .containsExactly("Réunion " + mark, "Sensibilisation " + mark, "Atelier " + mark);
        assertThat(found("/interne/rencontres?department=09&kind=workSession")).containsExactly("Atelier " + mark);
        assertThat(found("/interne/rencontres?department=09&from=2024-05-15&to=2024-05-15"))
                .containsExactly("Sensibilisation " + mark);
        for (UUID same : List.of(twin, standing)) {
            assertThat(found("/interne/rencontres?partner=" + same))
                    .containsExactly("Réunion " + mark, "Atelier " + mark);
        }
        assertThat(page(LISTENER, "/interne/rencontres?partner=" + twin)).doesNotContain("Doublon");
        assertThat(page(LISTENER, "/interne/acteurs/" + standing))
                .contains("href=\"/interne/rencontres?partner=" + standing);
        assertThat(page(LISTENER, "/interne/rencontres/" + awareness)).contains("Sensibilisation " + mark, "180");
        for (String wrong : List.of("?kind=x", "?partner=x", "?department=100", "?from=x", "?q=a")) {
            assertThat(LISTENER.get("/interne/rencontres" + wrong).statusCode()).isEqualTo(422);
        }
        assertThat(LISTENER.get("/interne/rencontres/" + standing).statusCode()).isEqualTo(404);
    }

    @Test
    void watchNotesAreCountedAsTheyAreFound() {
        String mark = UUID.randomUUID().toString();
        UUID note = told("watch-notes", """
                "notedOn":"2011-06-11","title":"Locations %s","text":"Vu <script> par deux","themes":["IDENTIFICATION"],
                "departments":["10"],"source":"Réseau","partnerIds":["%s"]
                """.formatted(mark, partner("Relais " + mark, "10")));
        told("watch-notes", "\"notedOn\":\"2011-08-01\",\"title\":\"Août " + mark + "\",\"text\":\"Vu\"");
        String period = "?from=2011-05-01&to=2011-08-31";
        assertThat(found("/interne/veille" + period)).containsExactly("Août " + mark, "Locations " + mark);
        assertThat(page(LISTENER, "/interne/veille" + period)).contains("2 notes ;");
        assertThat(found("/interne/veille" + period + "&department=10")).containsExactly("Locations " + mark);
        String ofDepartment = page(LISTENER, "/interne/veille" + period + "&department=10&theme=IDENTIFICATION");
        assertThat(ofDepartment)
                .contains("1 note ;", "<th scope=\"row\">juin 2011</th><td class=\"number\">1</td>")
                .contains("<th scope=\"row\">août 2011</th><td class=\"number\">0</td>");
        assertThat(page(LISTENER, "/interne/veille" + period + "&theme=LEGAL")).contains("Aucune note n’est datée");
        assertThat(page(LISTENER, "/interne/veille/" + note))
                .contains("Vu &lt;script&gt; par deux", "Relais " + mark, "Réseau", "10 – Aube");
        for (String wrong : List.of("?from=2011-05-02&to=2011-05-01", "?theme=x", "?department=100", "?partner=x")) {
            assertThat(LISTENER.get("/interne/veille" + wrong).statusCode()).isEqualTo(422);
        }
        assertThat(LISTENER.get("/interne/veille/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void entriesToVerifyAreForThoseWhoLookAfterThem() {
        String mark = UUID.randomUUID().toString();
        partner("Proposé " + mark, "05");
        Town.assure(partner("Échu " + mark, "05"), "2020-01-01");
        Town.assure(
                partner("Bientôt " + mark, "05"),
                today().minusYears(1).plusDays(3).toString());
        Town.assure(partner("Sûr " + mark, "05"), today().toString());
        assertThat(found("/interne/a-faire/fiches?state=PROPOSED"))
                .contains("Proposé " + mark)
                .doesNotContain("Échu " + mark);
        assertThat(found("/interne/a-faire/fiches?state=OVERDUE"))
                .contains("Échu " + mark)
                .doesNotContain("Bientôt " + mark);
        assertThat(found("/interne/a-faire/fiches?state=DUE"))
                .contains("Bientôt " + mark)
                .doesNotContain("Échu " + mark);
        assertThat(found("/interne/a-faire/fiches"))
                .containsSubsequence("Échu " + mark, "Bientôt " + mark)
                .doesNotContain("Sûr " + mark, "Proposé " + mark);
        assertThat(found("/interne/a-faire/fiches?state=CORRECTED")).doesNotContain("Échu " + mark);
        assertThat(LISTENER.get("/interne/a-faire/fiches").statusCode()).isEqualTo(403);
        assertThat(page(LISTENER, "/interne/a-faire")).doesNotContain("/a-faire/fiches");
        FormClient coordinator = new FormClient(FormClient.token(Roles.COORDINATOR));
        assertThat(page(coordinator, "/interne/a-faire")).contains("/a-faire/fiches");
        assertThat(page(coordinator, "/interne/a-faire/fiches?state=OVERDUE"))
                .contains("Échu " + mark)
                .doesNotContain("/modification");
    }

    @Test
    void whoHasNoRoleSeesNone() {
        for (String address : List.of("a-faire", "a-faire/fiches", "rencontres", "veille")) {
            given().accept("text/html").get("/interne/" + address).then().statusCode(401);
        }
    }
}
