package org.vigie.mapping.readmodel.partners.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Refuge;

/** Every change of a partner, with the partner as it was. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PartnerHistoryTest {

    @Test
    void everyChangeIsTold() {
        UUID id = UUID.randomUUID();
        String path = "/v1/partners/" + id;
        ObjectNode refuge = Refuge.body("Refuge");
        Api.put(path, refuge.toString());
        ((ObjectNode) refuge.at("/places/0")).put("street", "2 rue de la Gare");
        Api.put(path, refuge.put("phone", "119").toString());
        Api.put(path + "/assurance", "{\"assuredOn\":\"2024-05-31\"}");
        UUID other = Api.givenPartner("Refuge", "59");
        Api.post(path + "/merge", "{\"into\":\"" + other + "\"}");
        Api.delete(path + "/merge");
        Api.put(path + "/closing", "{\"closedOn\":\"2024-06-30\"}");
        Api.delete(path + "/closing");

        JsonNode items = Api.get(path + "/history").body().path("items");
        assertThat(items.findValuesAsText("type"))
                .containsExactly(
                        "PartnerRegistered",
                        "PartnerChanged",
                        "PartnerAssured",
                        "PartnerMerged",
                        "PartnerUnmerged",
                        "PartnerClosed",
                        "PartnerReopened");
        assertThat(items.at("/0/partner/places/0/street").asText()).isEqualTo("1 rue de la Gare");
        assertThat(items.at("/1/partner/places/0/street").asText()).isEqualTo("2 rue de la Gare");
        assertThat(items.at("/1/changed")).extracting(JsonNode::asText).containsExactly("phone", "places");
        assertThat(items.at("/2/by").asText()).isEqualTo("CARTOGRAPHER");
        assertThat(items.at("/3/into").asText()).isEqualTo(other.toString());
        assertThat(items.at("/4/merged").asText()).isEqualTo(id.toString());
        assertThat(items.at("/5/closedOn").asText()).isEqualTo("2024-06-30");
        assertThat(items.at("/6/version").asInt())
                .as("merges are no change of the entry")
                .isEqualTo(5);
        assertThat(items.findValuesAsText("who")).doesNotContain("").hasSize(7);
        assertThat(Api.get("/v1/partners/" + other + "/history")
                        .body()
                        .path("items")
                        .findValuesAsText("type"))
                .containsExactly("PartnerRegistered", "PartnerMerged", "PartnerUnmerged");
    }

    @Test
    void itComesInPages() {
        String path = "/v1/partners/" + UUID.randomUUID();
        for (String name : List.of("A", "B", "C")) {
            Api.put(path, Refuge.body(name).toString());
        }
        JsonNode first = Api.get(path + "/history?limit=2").body();
        assertThat(first.path("items").findValuesAsText("version"))
                .startsWith("1")
                .hasSize(4);
        JsonNode second = Api.get(
                        path + "/history?limit=2&cursor=" + first.path("next").asText())
                .body();
        assertThat(second.at("/items/0/partner/name").asText()).isEqualTo("C");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void onlyThoseReadItWhoMayKnowAll() {
        String path = "/v1/partners/" + Api.givenPartner("Refuge", "59") + "/history";
        for (String role : List.of(Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER)) {
            assertThat(Api.get(path, role).status()).as(role).isEqualTo(200);
        }
        for (String role : List.of(Roles.ANALYST, Roles.DEPARTMENT, Roles.SERVICE, Roles.CALL_WRITER)) {
            assertThat(Api.get(path, role).status()).as(role).isEqualTo(403);
        }
        assertThat(Api.get("/v1/partners/" + UUID.randomUUID() + "/history").status())
                .isEqualTo(404);
        assertThat(Api.get(path + "?since=2024").status()).isEqualTo(422);
    }
}
