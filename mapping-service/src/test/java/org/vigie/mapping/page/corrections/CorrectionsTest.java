package org.vigie.mapping.page.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.page.PagesProfile;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.testing.FormClient;

/** A partner corrects what it knows of itself, and a cartographer takes over what is right. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class CorrectionsTest {
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final FormClient CARTOGRAPHER = new FormClient(FormClient.token(Roles.CARTOGRAPHER));

    private UUID id = UUID.randomUUID();
    private JsonNode before = Api.json("");

    @BeforeEach
    void tell() throws IOException {
        ObjectNode refuge =
                (ObjectNode) new ObjectMapper().readTree(PagesProfile.class.getResourceAsStream("refuge.json"));
        id = Town.tell(refuge.put("name", "Refuge " + UUID.randomUUID()));
        Town.assure(id, "2024-05-31");
        before = entry();
    }

    private JsonNode entry() {
        return Api.get("/v1/partners/" + id).body();
    }

    private static JsonNode withoutVersion(JsonNode entry) {
        ObjectNode copy = entry.deepCopy();
        copy.remove("version");
        return copy;
    }

    /** The partner's own form. */
    private FormClient.Filling form() {
        String path = Town.link(id, Instant.now()).orElseThrow();
        return CARTOGRAPHER.openAsShown(path, path + "/correction");
    }

    private JsonNode proposals() {
        return Api.get("/v1/partners/" + id + "/proposals").body().path("items");
    }

    private String page() {
        return "/interne/acteurs/" + id + "/corrections";
    }

    private String decision(String verb) {
        return page() + "/" + proposals().at("/0/proposalId").asText() + "/" + verb;
    }

    /** The form of the only proposal that waits, with everything ticked. */
    private FormClient.Filling deciding(String verb) {
        return CARTOGRAPHER.openAsShown(page(), decision(verb));
    }

    @Test
    void whatWasLeftIsNoCorrectionWhateverTheFormShows() {
        Response answer = form().send();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Rien n’est changé");
        assertThat(proposals()).isEmpty();
    }

    @Test
    void hoursAudienceAddressAndContactsAreCorrectedAndTakenOver() {
        form().put("services.0.schedules", "lundi, jeudi 10:00-16:00\nvendredi 14:00-18:00")
                .put("services.0.audience.maximumAge", "21")
                .put("services.0.themes", "LEGAL")
                .put("places.0.street", "12 rue de Roubaix")
                .put("places.0.postcode", "59100")
                .put("places.0.town", "roubaix")
                .put("places.0.accessibility", "HEARING")
                .put("contacts.0.phone", "03 20 99 99 99")
                .put("contacts.2.name", "Nuit")
                .put("contacts.2.phone", "03 20 88 88 88")
                .send()
                .then()
                .statusCode(303);
        assertThat(withoutVersion(entry())).as("until somebody has read it").isEqualTo(withoutVersion(before));
        JsonNode correction = proposals().at("/0/correction");
        assertThat(correction.at("/services/0/schedules/1/opensAt").asText()).isEqualTo("14:00");
        assertThat(correction.at("/places/0/address/commune").asText()).isEqualTo("59512");
        assertThat(CARTOGRAPHER.get(page()).asString())
                .contains(
                        "Horaires du service",
                        "Adresse du lieu",
                        "Contact",
                        "<ins>vendredi</ins> : de",
                        "rue de <ins>",
                        "Reprise en entier");
        deciding("reprise").send().then().statusCode(303);

        JsonNode after = entry();
        assertThat(after.at("/services/0/schedules")).hasSize(2);
        assertThat(after.at("/services/0/audience/maximumAge").asInt()).isEqualTo(21);
        assertThat(after.at("/services/0/themes").toString()).isEqualTo("[\"LEGAL\"]");
        assertThat(after.at("/places/0/commune").asText()).isEqualTo("59512");
        assertThat(after.at("/places/0/department").asText()).isEqualTo("59");
        assertThat(after.at("/places/0/latitude").asDouble()).as("Roubaix").isBetween(50.6, 50.8);
        assertThat(after.at("/contacts/0/phone").asText()).isEqualTo("03 20 99 99 99");
        assertThat(after.at("/contacts/2/confidentiality").asText()).isEqualTo("PROFESSIONALS");
        assertThat(after.path("assuredOn").asText())
                .isEqualTo(LocalDate.now(FrenchFormats.PARIS).toString());
        assertThat(proposals()).isEmpty();
        assertThat(after.path("places").size()).isEqualTo(before.path("places").size());
        assertThat(after.path("services").size())
                .isEqualTo(before.path("services").size());
    }

    @Test
    void aPartIsTakenAndTheRestLeft() {
        form().put("phone", "119").put("name", "Autre nom").send().then().statusCode(303);
        deciding("reprise").put("part", "phone").send().then().statusCode(303);
        JsonNode after = entry();
        assertThat(after.path("phone").asText()).isEqualTo("119");
        assertThat(after.path("name")).isEqualTo(before.path("name"));
        assertThat(after.path("assuredOn")).isEqualTo(before.path("assuredOn"));
        assertThat(proposals()).isEmpty();
    }

    @Test
    void byTheApiAPartMustBeOneOfTheCorrection() {
        form().put("phone", "119")
                .put("website", "https://autre.example")
                .send()
                .then()
                .statusCode(303);
        JsonNode proposal = proposals().path(0);
        assertThat(proposal.path("parts").toString()).isEqualTo("[\"website\",\"phone\"]");
        String acceptance = "/v1/partners/" + id + "/proposals/"
                + proposal.path("proposalId").asText() + "/acceptance";
        Api.Answer unknown = Api.post(acceptance, "{\"parts\":[\"phone\",\"email\"]}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.violations()).containsExactly("/parts/1");
        for (String wrong : List.of("{\"parts\":[]}", "{}", "{\"parts\":[1]}", "{\"parts\":[\"phone\"],\"x\":1}")) {
            assertThat(Api.post(acceptance, wrong).status()).as(wrong).isEqualTo(422);
        }
        assertThat(Api.post(acceptance, "{\"parts\":[\"phone\"]}").status()).isEqualTo(200);
        assertThat(entry().path("website")).isEqualTo(before.path("website"));
    }

    @Test
    void whatIsLeftAsideChangesNothing() {
        form().put("phone", "119")
                .put("remark", "Fermé " + SCRIPT)
                .send()
                .then()
                .statusCode(303);
        assertThat(CARTOGRAPHER.get("/interne/corrections").asString())
                .contains(before.path("name").asText(), page());
        assertThat(CARTOGRAPHER.get(page()).asString())
                .contains("Fermé &lt;script&gt;")
                .doesNotContain("<script");
        Response left = deciding("rejet").send();
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(CARTOGRAPHER
                        .get(left.getHeader("Location").replaceFirst("^https?://[^/]+", ""))
                        .asString())
                .contains("laissée de côté");
        assertThat(entry().path("phone")).isEqualTo(before.path("phone"));
        assertThat(CARTOGRAPHER.get("/interne/corrections").asString()).doesNotContain(page());
    }

    @Test
    void whoDecidesHasReadWhatStands() {
        form().put("phone", "119").send().then().statusCode(303);
        FormClient.Filling first = deciding("reprise");
        FormClient.Filling second = deciding("rejet");
        FormClient.Filling nothing = deciding("reprise").without("part");
        assertThat(nothing.send().asString()).contains("Cochez ce qui est à reprendre");
        ObjectNode changed =
                Town.partner(before.path("name").asText(), "LOCAL", "59").put("phone", "115");
        Api.put("/v1/partners/" + id, changed.toString());
        assertThat(first.send().statusCode()).isEqualTo(412);
        deciding("reprise").send().then().statusCode(303);
        Response late = second.send();
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("ont changé entre-temps");
        assertThat(entry().path("phone").asText()).isEqualTo("119");
    }

    /** The form says what it was filled in with: what somebody else changed meanwhile is not put back. */
    @Test
    void whatACartographerChangesMeanwhileIsNoCorrection() {
        FormClient.Filling slow = form().put("phone", "119");
        CARTOGRAPHER
                .openAsShown("/interne/acteurs/" + id + "/modification")
                .put("description", "Décrit autrement")
                .sendAndFollow();
        slow.send().then().statusCode(303);
        assertThat(proposals().at("/0/parts").toString()).isEqualTo("[\"phone\"]");
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() {
        Response wrong = form().put("services.0.schedules", "tous les jours")
                .put("services.0.audience.minimumAge", "très jeune")
                .put("places.0.town", "Atlantide")
                .put("contacts.0.email", "personne")
                .send();
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains(
                        "href=\"#services.0.schedules\"",
                        "href=\"#services.0.audience.minimumAge\"",
                        "href=\"#places.0.town\"",
                        "href=\"#contacts.0.email\"",
                        "tous les jours",
                        "Atlantide");
        assertThat(wrong.asString().split("<details open>", -1)).hasSize(4);
        assertThat(form().put("remark", "x".repeat(10_001)).send().statusCode()).isEqualTo(422);
        assertThat(proposals()).isEmpty();
    }

    @Test
    void anEnvelopeMayBearACedex() {
        form().put("places.0.postcode", "59021")
                .put("places.0.town", "Lille Cedex")
                .send()
                .then()
                .statusCode(303);
        JsonNode address = proposals().at("/0/correction/places/0/address");
        assertThat(address.path("postcode").asText()).isEqualTo("59021");
        assertThat(address.path("commune").asText()).isEqualTo("59350");
    }

    @Test
    void aContactThatIsEmptiedGoes() {
        form().put("contacts.0.name", "")
                .put("contacts.0.function", "")
                .put("contacts.0.email", "")
                .put("contacts.0.phone", "")
                .send()
                .then()
                .statusCode(303);
        assertThat(proposals().at("/0/correction/contacts/0").has("told")).isFalse();
        deciding("reprise").send().then().statusCode(303);
        assertThat(entry().path("contacts").size())
                .isEqualTo(before.path("contacts").size() - 1);
    }

    @Test
    void onlyCartographersReadThem() {
        form().put("phone", "119").send();
        FormClient listener = new FormClient(FormClient.token(Roles.LISTENER));
        assertThat(listener.get(page()).statusCode()).isEqualTo(403);
        assertThat(listener.get("/interne/corrections").statusCode()).isEqualTo(403);
        assertThat(listener.get("/interne/acteurs/" + id).asString()).doesNotContain("corrections");
        assertThat(CARTOGRAPHER.get("/interne/acteurs/" + id).asString()).contains("Une correction proposée");
    }
}
