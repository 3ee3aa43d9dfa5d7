package org.vigie.mapping.readmodel.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Refuge;

/** What was told of a partner is answered as it was told, to whoever may know it. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PartnerDetailsTest {
    private static final List<String> READ_ONLY = List.of("partnerId", "state", "version");

    @ParameterizedTest
    @ValueSource(strings = {Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER})
    void theServiceIsAnsweredAllThatWasTold(String role) {
        ObjectNode told = Refuge.body("Refuge");
        JsonNode answered = Api.get(path(told), role).body();
        assertThat(answered.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(told(answered)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CALL_WRITER, Roles.DEPARTMENT, Roles.ANALYST, Roles.PRIVACY_OFFICER, Roles.SERVICE})
    void otherProfessionalsAreNotToldOfAHiddenPlace(String role) {
        String answered = Api.get(path(Refuge.body("Refuge")), role).text();
        assertThat(answered)
                .contains("accueil@refuge.example.org", "Consultation", "73282932000074")
                .doesNotContain("rue de la Gare", "50.63", "66666666", "09:00", "Maison");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ANALYST, Roles.SERVICE})
    void ofAHiddenPartnerOthersLearnWhatItIsAndWhereItWorks(String role) {
        ObjectNode told = Refuge.body("Refuge").put("confidentiality", "SERVICE_ONLY");
        told.put("externalReference", UUID.randomUUID().toString());
        JsonNode answered = Api.get(path(told), role).body();
        assertThat(answered.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "partnerId",
                        "name",
                        "kind",
                        "sector",
                        "scope",
                        "departments",
                        "confidentiality",
                        "contacts",
                        "places",
                        "services",
                        "state",
                        "version");
        assertThat(answered.path("confidentiality").asText()).isEqualTo("SERVICE_ONLY");
        assertThat(answered.path("contacts")).isEmpty();
        assertThat(answered.path("places")).isEmpty();
        assertThat(answered.path("services")).isEmpty();
    }

    @Test
    void aListTellsNothingThatIsConfidential() {
        String name = "Refuge " + UUID.randomUUID();
        ObjectNode told = Refuge.body(name).put("confidentiality", "SERVICE_ONLY");
        told.put("externalReference", "ref-" + name);
        String path = path(told);
        Api.put(path + "/assurance", "{\"assuredOn\":\"2024-05-31\"}");
        String list = "/v1/partners?q=" + name.replace(" ", "%20");
        JsonNode forService = Api.get(list, Roles.LISTENER).body().at("/items/0");
        assertThat(forService.path("assuredOn").asText()).isEqualTo("2024-05-31");
        assertThat(forService.path("verifyBy").asText()).isEqualTo("2024-11-30");
        assertThat(forService.path("externalReference").asText()).isEqualTo("ref-" + name);
        JsonNode forOthers = Api.get(list, Roles.ANALYST).body().at("/items/0");
        assertThat(forOthers.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "partnerId",
                        "name",
                        "kind",
                        "sector",
                        "scope",
                        "departments",
                        "confidentiality",
                        "state",
                        "match",
                        "version");
    }

    @Test
    void markupIsTextLikeAnyOther() {
        String script = "<script>alert('é')</script> & <b>\"gras\"</b>";
        ObjectNode told = Refuge.body(script);
        told.put("description", script).put("source", script);
        ((ObjectNode) told.at("/contacts/0")).put("name", script).put("function", script);
        ((ObjectNode) told.at("/places/0")).put("name", script).put("street", script);
        ((ObjectNode) told.at("/services/0"))
                .put("name", script)
                .put("description", script)
                .put("access", script)
                .put("fees", script);
        var answer = Api.get(path(told), Roles.LISTENER);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(told(answer.body())).isEqualTo(told);
    }

    @Test
    void whatIsToldAgainIsTheSame() {
        ObjectNode told = Refuge.body("Refuge");
        String path = path(told);
        assertThat(Api.put(path, told.toString()).header("ETag")).isEqualTo("\"1\"");
        ((ObjectNode) told.at("/places/0")).put("street", "2 rue de la Gare");
        assertThat(Api.put(path, told.toString()).header("ETag")).isEqualTo("\"2\"");
        assertThat(Api.put(path, told.toString(), "If-Match", "\"1\"").status())
                .as("two editors at once")
                .isEqualTo(412);
    }

    @Test
    void theDepartmentOfAPlaceIsThatOfItsCommune() {
        ObjectNode told = Refuge.body("Refuge");
        ((ObjectNode) told.at("/places/0")).remove("department");
        assertThat(Api.get(path(told)).body().at("/places/0/department").asText())
                .isEqualTo("59");
    }

    /** The answer without what nobody tells. */
    private static JsonNode told(JsonNode answer) {
        return ((ObjectNode) answer).without(READ_ONLY);
    }

    private static String path(ObjectNode told) {
        String path = "/v1/partners/" + UUID.randomUUID();
        var answer = Api.put(path, told.toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return path;
    }
}
