package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.mapping.testing.Town.partner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.application.draft.Drafts;
import org.vigie.mapping.testing.AnalyticsStub;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Town;
import org.vigie.theme.testing.FormClient;

/** What cartographers typed and did not save is theirs, and there when they come back. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(AnalyticsStub.class)
@TestProfile(PagesProfile.class)
class PartnerDraftTest {
    private static final String MINE = "/interne/brouillons";

    private final String azp = "cartographer-" + UUID.randomUUID();
    private final FormClient person = person(azp, Roles.CARTOGRAPHER);

    @Inject
    Drafts drafts;

    @Inject
    DataSource database;

    private static FormClient person(String azp, String role) {
        return new FormClient(Tokens.with(claims -> claims.put("azp", azp), role));
    }

    private static String form(UUID id) {
        return "/interne/acteurs/" + id + "/modification";
    }

    private static String draft(UUID id) {
        return "/interne/acteurs/" + id + "/brouillon";
    }

    private static String takenUp(UUID id) {
        return form(id) + "?brouillon=oui";
    }

    /** The form of the partner, to be kept as a draft. */
    private FormClient.Filling typing(UUID id) {
        return person.openAsShown(form(id), draft(id));
    }

    /** As the page's script sends it. */
    private Response keptWhileTyping(FormClient.Filling filling) {
        return filling.send(person.asking().accept("application/json"));
    }

    private static UUID told(String name) {
        return Town.tell(partner(name, "LOCAL", "59"));
    }

    @Test
    void whatWasTypedIsThereWhenOneComesBackAndGoneOnceItIsSaved() {
        UUID id = told("Refuge du canal");
        Response kept = typing(id).put("phone", "03 20 00 00 77").send();
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(person.get(form(id) + "?brouillon=garde").asString())
                .contains("Brouillon enregistré", "03 20 00 00 77");
        assertThat(Api.get("/v1/partners/" + id).body().has("phone")).isFalse();
        assertThat(person.get(form(id)).asString())
                .contains("Reprendre votre brouillon ?", "Refuge du canal", "par : Téléphone.")
                .doesNotContain("03 20 00 00 77");
        assertThat(person.get(MINE).asString()).contains("Refuge du canal", "Modification");

        person.openAsShown(takenUp(id), form(id))
                .put("email", "canal@refuge.example")
                .sendAndFollow();
        assertThat(Api.get("/v1/partners/" + id).body().path("phone").asText()).isEqualTo("03 20 00 00 77");
        assertThat(person.get(takenUp(id)).statusCode()).isEqualTo(404);
        assertThat(person.get(MINE).asString()).contains("Vous n’avez pas de brouillon");
    }

    @Test
    void aPartnerThatIsNotThereYetHasADraftWithItsParts() {
        UUID id = UUID.randomUUID();
        typing(id)
                .put("services", "0")
                .put("services.0.serviceId", UUID.randomUUID().toString())
                .put("services.0.themes", "SUPPORT", "LEGAL")
                .put("services.0.schedules", "lundi 9:00-12:00\nmardi 9:00-12:00")
                .send();
        assertThat(person.get(takenUp(id)).asString())
                .contains("value=\"SUPPORT\" checked", "value=\"LEGAL\" checked", "lundi 9:00-12:00\nmardi");
        assertThat(person.get(MINE).asString()).contains("Sans nom", "Nouvelle fiche");
        assertThat(person.get("/interne").asString()).contains("Un brouillon vous attend");
        assertThat(Api.get("/v1/partners/" + id).status()).isEqualTo(404);
    }

    @Test
    void nothingIsKeptOfWhoWasErased() {
        UUID id = told("Refuge effacé");
        typing(id).put("source", "Su de Camille").send();
        FormClient.Filling later = person.openAsShown(takenUp(id), draft(id)).put("source", "Su de Dominique");
        assertThat(Api.erase(id, "À sa demande").status()).isEqualTo(200);
        assertThat(person.get(takenUp(id)).statusCode()).isEqualTo(404);
        assertThat(later.send().asString()).contains("elle ne se modifie plus");
        keptWhileTyping(later).then().statusCode(200).body("draft", equalTo(""));
        assertThat(person.get(MINE).asString()).doesNotContain("Refuge effacé");
        assertThat(person.get("/interne/acteurs/" + id).asString())
                .contains("ont été effacés")
                .doesNotContain("/modification");
    }

    @Test
    void nobodyElseReachesIt() {
        UUID id = told("Refuge du secret");
        typing(id).put("source", "Su de Camille").send();
        FormClient other = person("cartographer-" + UUID.randomUUID(), Roles.CARTOGRAPHER);
        assertThat(other.get(takenUp(id)).statusCode()).isEqualTo(404);
        assertThat(other.get(form(id)).asString()).contains("Modifier l’acteur").doesNotContain("Su de Camille");
        assertThat(other.get(MINE).asString()).doesNotContain("Refuge du secret");
        other.openAsShown(form(id), draft(id) + "/suppression").send();
        other.openAsShown(form(id), draft(id)).put("source", "Su de Dominique").send();
        assertThat(person.get(takenUp(id)).asString()).contains("Su de Camille");
    }

    @Test
    void whoLostTheRoleReachesItNoMoreUntilItIsGivenBack() {
        UUID id = told("Refuge retiré");
        FormClient.Filling filling = typing(id).put("source", "Tapé avant");
        filling.send();
        FormClient listener = person(azp, Roles.LISTENER);
        for (String address : List.of(takenUp(id), form(id), MINE)) {
            assertThat(listener.get(address).statusCode()).isEqualTo(403);
        }
        assertThat(filling.send(listener.asking()).statusCode()).isEqualTo(403);
        assertThat(listener.get("/interne").asString()).doesNotContain("rouillon");
        assertThat(person.get(takenUp(id)).asString()).contains("Tapé avant");
    }

    @Test
    void ofTwoWindowsNoneOverwritesTheOtherUnasked() {
        UUID id = told("Deux fenêtres");
        FormClient.Filling first = typing(id).put("source", "Première");
        FormClient.Filling second = typing(id).put("source", "Seconde");
        String revision =
                keptWhileTyping(first).then().statusCode(200).extract().path("draft");
        keptWhileTyping(first.put("draft", revision).put("phone", "119")).then().statusCode(200);
        Response refused = keptWhileTyping(second);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("said")).contains("Un autre brouillon");
        Response asked = second.send();
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.asString()).contains("Garder cette saisie à sa place", "value=\"Seconde\"");
        assertThat(person.get(takenUp(id)).asString()).contains("value=\"Première\"", "value=\"119\"");

        String standing = asked.asString().replaceAll("(?s).*name=\"remplacer\" value=\"([^\"]*)\".*", "$1");
        assertThat(second.put("remplacer", standing).send().statusCode()).isEqualTo(303);
        assertThat(person.get(takenUp(id)).asString()).contains("value=\"Seconde\"");
        assertThat(keptWhileTyping(first).statusCode()).isEqualTo(409);
    }

    @Test
    void whatOneWindowSavesLeavesTheDraftOfAnother() {
        UUID id = told("Deux fenêtres encore");
        FormClient.Filling saved = person.openAsShown(form(id)).put("phone", "119");
        keptWhileTyping(typing(id).put("source", "Gardé")).then().statusCode(200);
        saved.sendAndFollow();
        assertThat(person.get(takenUp(id)).asString())
                .contains("La fiche a changé depuis", "value=\"Gardé\"", "value=\"119\"")
                .doesNotContain("Modifié des deux côtés");
    }

    @Test
    void whereTheEntryChangedMeanwhileBothAreSeen() {
        UUID id = told("Un nom");
        typing(id).put("name", "Mon nom").send();
        ObjectNode other = partner("Ton nom", "LOCAL", "59");
        Api.put("/v1/partners/" + id, other.toString());
        assertThat(person.get(takenUp(id)).asString())
                .contains("Modifié des deux côtés", "Ton nom", "value=\"Mon nom\"");
        assertThat(Api.get("/v1/partners/" + id).body().path("name").asText()).isEqualTo("Ton nom");
        person.openAsShown(takenUp(id), form(id)).sendAndFollow();
        assertThat(Api.get("/v1/partners/" + id).body().path("name").asText()).isEqualTo("Mon nom");
    }

    @Test
    void whatTheEntrySaysAnywayIsNoDraft() {
        UUID id = told("Rien de neuf");
        assertThat(typing(id).send().asString()).contains("Il n’y a rien à garder");
        String revision = keptWhileTyping(typing(id).put("phone", "119")).path("draft");
        FormClient.Filling undone = person.openAsShown(takenUp(id), draft(id))
                .put("draft", revision)
                .put("phone", "");
        assertThat(keptWhileTyping(undone).jsonPath().getString("draft")).isEmpty();
        assertThat(person.get(takenUp(id)).statusCode()).isEqualTo(404);
    }

    @Test
    void aLongOneIsKeptAndOneThatIsTooLongIsRefused() {
        UUID id = told("Long");
        String long1 = "é".repeat(150_000); // six bytes each in a form
        assertThat(typing(id).put("description", long1).send().statusCode()).isEqualTo(303);
        assertThat(person.get(takenUp(id)).asString()).contains(long1);
        FormClient.Filling tooLong = person.openAsShown(takenUp(id), draft(id)).put("description", "é".repeat(200_000));
        assertThat(tooLong.send().statusCode()).isEqualTo(413);
        FormClient.Filling tooMany = person.openAsShown(takenUp(id), draft(id));
        for (int i = 0; i < 1_000; i++) {
            tooMany.put("x" + i, "y");
        }
        assertThat(tooMany.send().statusCode()).isEqualTo(400);
        assertThat(person.get(takenUp(id)).asString()).contains(long1);
    }

    @Test
    void thereIsAnEndToHowManyOneHas() {
        FormClient.Filling filling = typing(UUID.randomUUID()).put("name", "Un de plus");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            FormClient.Filling next = filling.to(draft(UUID.randomUUID()));
            answers.add(keptWhileTyping(next).statusCode());
        }
        assertThat(answers.subList(0, 100)).containsOnly(200);
        assertThat(answers.getLast()).isEqualTo(409);
        Response refused = filling.send();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("Vous avez autant de brouillons", "value=\"Un de plus\"");
    }

    @Test
    void oneThatHasExpiredIsGone() throws SQLException {
        UUID id = told("Oublié");
        typing(id).put("source", "Il y a longtemps").send();
        assertThat(count("SELECT count(*) FROM partner_draft WHERE partner_id = ?", id))
                .isOne();
        count(
                "WITH old AS (UPDATE partner_draft SET saved_at = saved_at - interval '31 days' WHERE partner_id = ? RETURNING 1)"
                        + " SELECT count(*) FROM old",
                id);
        assertThat(person.get(takenUp(id)).statusCode()).isEqualTo(404);
        assertThat(person.get(form(id)).asString()).contains("Modifier l’acteur");
        assertThat(person.get(MINE).asString()).doesNotContain("Oublié");
        drafts.expire();
        assertThat(count("SELECT count(*) FROM partner_draft WHERE partner_id = ?", id))
                .isZero();
    }

    @Test
    void whatIsStoredIsSealed() throws SQLException {
        UUID id = told("Scellé");
        typing(id).put("source", "ruecachee").send();
        try (Connection connection = database.getConnection();
                PreparedStatement find =
                        connection.prepareStatement("SELECT form FROM partner_draft WHERE partner_id = ?")) {
            find.setObject(1, id);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain("ruecachee");
            }
        }
        assertThat(person.get(takenUp(id)).asString()).contains("ruecachee");
    }

    @Test
    void whatNoPageOfTheServiceSentIsRefused() {
        UUID id = told("Gardé");
        FormClient.Filling forged = typing(id).put("source", "Volé").put("form-token", "x");
        assertThat(forged.send().statusCode()).isEqualTo(403);
        assertThat(keptWhileTyping(forged).statusCode()).isEqualTo(403);
        assertThat(person.get(takenUp(id)).statusCode()).isEqualTo(404);
    }

    private long count(String sql, UUID partnerId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, partnerId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
