package org.vigie.mapping.readmodel.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.RichPartner;

/** What HSDS 3.0 asks of an API, by its parameters and by what each object says. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class HsdsTest {

    @Test
    void aServiceTellsAllThatIsKnownOfIt() {
        RichPartner refuge = new RichPartner("Refuge " + tag()).put();
        JsonNode service = get("/hsds/services/" + refuge.serviceId());
        assertThat(service.path("id").asText()).isEqualTo(refuge.serviceId().toString());
        assertThat(service.path("organization_id").asText())
                .isEqualTo(refuge.partnerId().toString());
        assertThat(service.path("status").asText()).isEqualTo("active");
        assertThat(service.path("minimum_age").asInt()).isEqualTo(12);
        assertThat(service.path("maximum_age").asInt()).isEqualTo(17);
        assertThat(service.path("application_process").asText()).isEqualTo("Sur rendez-vous");
        assertThat(service.at("/phones/0/number").asText()).isEqualTo("03 20 00 00 03");
        assertThat(service.at("/schedules/0/byday").asText()).isEqualTo("MO,TU,WE");
        assertThat(service.at("/schedules/0/opens_at").asText()).isEqualTo("09:00");
        assertThat(service.at("/schedules/1/valid_to").asText()).isEqualTo("2030-12-31");
        assertThat(service.path("service_areas").findValuesAsText("name")).containsExactly("Nord", "Pas-de-Calais");
        assertThat(service.path("attributes").findValuesAsText("code"))
                .containsExactly("SUPPORT", "MENTAL_HEALTH", "GIRL", "BOY");
        JsonNode location = service.at("/service_at_locations/0/location");
        assertThat(location.path("id").asText()).isEqualTo(refuge.placeId().toString());
        assertThat(location.path("latitude").asDouble()).isEqualTo(50.6339);
        assertThat(location.at("/addresses/0/address_1").asText()).isEqualTo("1 rue de la Paix");
        assertThat(location.at("/addresses/0/city").asText()).isEqualTo("Lille");
        assertThat(location.at("/addresses/0/postal_code").asText()).isEqualTo("59000");
        assertThat(location.path("accessibility")).hasSize(2);
    }

    @Test
    void anOrganizationTellsItsServicesByNameOrInFull() {
        RichPartner refuge = new RichPartner("Refuge " + tag()).put();
        JsonNode named = get("/hsds/organizations/" + refuge.partnerId());
        assertThat(named.path("organization_identifiers").findValuesAsText("identifier"))
                .containsExactly("73282932000074", "W751000001");
        assertThat(named.path("locations")).hasSize(1);
        assertThat(named.at("/contacts/0/title").asText()).isEqualTo("Secrétariat");
        assertThat(named.at("/services/0/id").asText())
                .isEqualTo(refuge.serviceId().toString());
        assertThat(named.at("/services/0").has("schedules")).isFalse();
        JsonNode full = get("/hsds/organizations/" + refuge.partnerId() + "?full_service=true");
        assertThat(full.at("/services/0/schedules")).hasSize(2);
    }

    @Test
    void aServiceIsAtEachOfItsPlaces() {
        RichPartner refuge = new RichPartner("Refuge " + tag()).put();
        JsonNode only = get("/hsds/service_at_locations?organization_id=" + refuge.partnerId());
        assertThat(only.path("total_items").asInt()).isEqualTo(1);
        String id = only.at("/contents/0/id").asText();
        assertThat(get("/hsds/services/" + refuge.serviceId())
                        .at("/service_at_locations/0/id")
                        .asText())
                .as("the same wherever it is told")
                .isEqualTo(id);
        JsonNode at = get("/hsds/service_at_locations/" + id);
        assertThat(at.path("location_id").asText()).isEqualTo(refuge.placeId().toString());
        assertThat(at.path("schedules")).hasSize(2);
        assertThat(at.at("/service/id").asText()).isEqualTo(refuge.serviceId().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "organizations", "service_at_locations"})
    void pagesFollowOneAnother(String list) {
        String tag = tag();
        for (int i = 0; i < 5; i++) {
            int number = i;
            new RichPartner("Refuge " + tag)
                    .with(partner -> partner.service().put("name", "Écoute " + tag + " " + number))
                    .put();
        }
        String path = "/hsds/" + list + "?search=" + tag;
        JsonNode first = get(path + "&per_page=2");
        assertThat(first.path("total_items").asInt()).isEqualTo(5);
        assertThat(first.path("total_pages").asInt()).isEqualTo(3);
        assertThat(first.path("page_number").asInt()).isEqualTo(1);
        assertThat(first.path("size").asInt()).isEqualTo(2);
        assertThat(first.path("first_page").asBoolean()).isTrue();
        assertThat(first.path("last_page").asBoolean()).isFalse();
        JsonNode last = get(path + "&per_page=2&page=3");
        assertThat(last.path("size").asInt()).isEqualTo(1);
        assertThat(last.path("last_page").asBoolean()).isTrue();
        JsonNode beyond = get(path + "&per_page=2&page=4");
        assertThat(beyond.path("empty").asBoolean()).isTrue();
        assertThat(get(path + "&per_page=2&page=2").path("contents"))
                .noneMatch(item -> first.path("contents").findValues("id").contains(item.path("id")));
        Answer lines = anonymous(path + "&per_page=2&format=ndjson");
        assertThat(lines.header("content-type")).startsWith("application/x-ndjson");
        assertThat(lines.text().lines()).as("all, whatever the page").hasSize(5);
    }

    @Test
    void servicesAreFoundByTermTaxonomyOrganizationAndChange() {
        String tag = tag();
        Instant before = Instant.now();
        RichPartner refuge = new RichPartner("Refuge " + tag)
                .with(partner -> partner.service().putArray("themes").add("HOUSING"))
                .put();
        String mine = "/hsds/services?organization_id=" + refuge.partnerId();
        String housing = term("HOUSING");
        assertThat(total(mine + "&taxonomy_term_id=" + housing)).isEqualTo(1);
        assertThat(total(mine + "&taxonomy_term_id=" + term("LEGAL"))).isZero();
        String themes =
                get("/hsds/taxonomy_terms/" + housing).path("taxonomy_id").asText();
        assertThat(total(mine + "&taxonomy_id=" + themes)).isEqualTo(1);
        assertThat(total(mine + "&taxonomy_id=" + UUID.randomUUID())).isZero();
        assertThat(total(mine + "&modified_after=" + before)).isEqualTo(1);
        assertThat(total(mine + "&modified_after=2100-01-01")).isZero();
        assertThat(total("/hsds/services?search=" + encoded("hebergements " + tag)))
                .isEqualTo(1);
        assertThat(total("/hsds/services?search=" + encoded("juridique " + tag)))
                .isZero();
    }

    @Test
    void minimalTellsWhatChangedOfAll() {
        String tag = tag();
        for (int i = 0; i < 3; i++) {
            new RichPartner("Refuge " + tag).put();
        }
        JsonNode page = get("/hsds/services?minimal=true&search=" + tag);
        assertThat(page.path("contents")).hasSize(3);
        assertThat(page.path("last_page").asBoolean()).isTrue();
        assertThat(page.path("contents"))
                .allSatisfy(item -> assertThat(item.fieldNames()).toIterable().containsExactly("id", "modified_date"));
    }

    @ParameterizedTest
    @CsvSource({
        "services,schedules,service_at_locations",
        "organizations,locations,services",
        "service_at_locations,schedules,name"
    })
    void fullTellsWhatThereIsMoreThanOneOf(String list, String one, String other) {
        RichPartner refuge = new RichPartner("Refuge " + tag()).put();
        String path = "/hsds/" + list + "?search="
                + encoded(refuge.body().path("name").asText());
        JsonNode plain = get(path).at("/contents/0");
        JsonNode full = get(path + "&full=true").at("/contents/0");
        assertThat(plain.has(one)).isFalse();
        assertThat(full.has(one)).isTrue();
        assertThat(full.has(other)).isTrue();
    }

    /** Lille's middle is 50.634, 3.055; Roubaix (59100) lies 11 km from it, Dunkerque 70. */
    @Test
    void placesAreFoundAroundAPostcode() {
        String tag = tag();
        RichPartner refuge = new RichPartner("Refuge " + tag).put();
        String mine = "/hsds/service_at_locations?organization_id=" + refuge.partnerId();
        assertThat(total(mine + "&postcode=59100&proximity=20000")).isEqualTo(1);
        assertThat(total(mine + "&postcode=59100&proximity=2000")).isZero();
        assertThat(total(mine + "&postcode=62000")).as("served").isEqualTo(1);
        assertThat(total(mine + "&postcode=13001")).as("not served").isZero();
    }

    @Test
    void taxonomiesAndTermsAreTheCodesOfTheMap() {
        JsonNode taxonomies = get("/hsds/taxonomies");
        assertThat(taxonomies.path("contents").findValuesAsText("name"))
                .containsExactly("Thèmes", "Publics", "Natures", "Secteurs");
        String themes = taxonomies.at("/contents/0/id").asText();
        assertThat(get("/hsds/taxonomies/" + themes)).isEqualTo(taxonomies.at("/contents/0"));
        JsonNode terms = get("/hsds/taxonomy_terms?taxonomy_id=" + themes + "&top_only=true");
        assertThat(terms.path("total_items").asInt()).isEqualTo(12);
        assertThat(total("/hsds/taxonomy_terms?parent_id="
                        + terms.at("/contents/0/id").asText()))
                .isZero();
        assertThat(total("/hsds/taxonomy_terms?search=" + encoded("HEBERGEMENT")))
                .isEqualTo(1);
    }

    @Test
    void theBeginningSaysWhatItIs() {
        for (String path : List.of("/hsds/", "/hsds")) {
            JsonNode about = get(path);
            assertThat(about.path("version").asText()).isEqualTo("3.0");
            assertThat(about.path("openapi_url").asText()).startsWith("http").contains("/q/openapi");
            assertThat(about.path("profile").asText()).startsWith("https://");
        }
    }

    @Test
    void whoClosedOrWasMergedIsGoneAndComesBack() {
        RichPartner refuge = new RichPartner("Refuge " + tag()).put();
        String path = "/hsds/organizations/" + refuge.partnerId();
        Api.put("/v1/partners/" + refuge.partnerId() + "/closing", "{\"closedOn\":\"2026-01-31\"}");
        assertThat(anonymous(path).status()).isEqualTo(404);
        assertThat(anonymous("/hsds/services/" + refuge.serviceId()).status()).isEqualTo(404);
        Api.send(
                "DELETE",
                "/v1/partners/" + refuge.partnerId() + "/closing",
                Tokens.of("cartographer"),
                null,
                BodyPublishers.noBody());
        assertThat(anonymous(path).status()).isEqualTo(200);
    }

    /** Clients choose ids of services, so two may choose the same one: the public must not take one for the other. */
    @Test
    void anIdNamesOneThingInPublic() {
        RichPartner first = new RichPartner("Refuge " + tag()).put();
        RichPartner second = new RichPartner("Autre " + tag())
                .with(partner ->
                        partner.service().put("serviceId", first.serviceId().toString()))
                .put();
        first.put();
        String name = first.body().path("name").asText();
        assertThat(get("/hsds/services/" + first.serviceId())
                        .at("/organization/name")
                        .asText())
                .isEqualTo(name);
        String others = get("/hsds/services?organization_id=" + second.partnerId())
                .at("/contents/0/id")
                .asText();
        assertThat(others).isNotEqualTo(first.serviceId().toString());
        assertThat(get("/hsds/services/" + others).path("organization_id").asText())
                .isEqualTo(second.partnerId().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "services,page=0,page",
        "services,per_page=501,per_page",
        "services,per_page=many,per_page",
        "services,format=xml,format",
        "services,taxonomy_id=7,taxonomy_id",
        "services,modified_after=yesterday,modified_after",
        "services,minimal=yes,minimal",
        "services,full=1,full",
        "services,postcode=59000,postcode",
        "organizations,full_service=maybe,full_service",
        "service_at_locations,postcode=99999,postcode",
        "service_at_locations,proximity=100,proximity",
        "service_at_locations,postcode=59000&proximity=near,proximity",
        "taxonomy_terms,top_only=x,top_only",
        "taxonomy_terms,parent_id=x,parent_id",
        "taxonomies,limit=5,limit"
    })
    void aBadParameterIsNamed(String list, String query, String parameter) {
        Answer answer = anonymous("/hsds/" + list + "?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.body().path("violations").findValuesAsText("parameter"))
                .containsExactly(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"})
    void whatIsNotThereIsNotFoundAndABadTokenIsRefused(String list) {
        assertThat(anonymous("/hsds/" + list + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(anonymous("/hsds/" + list + "/17").status()).isEqualTo(404);
        assertThat(Api.send("GET", "/hsds/" + list, Tokens.forged("listener"), null, BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
    }

    private static String term(String code) {
        for (JsonNode term : get("/hsds/taxonomy_terms?per_page=500").path("contents")) {
            if (term.path("code").asText().equals(code)) {
                return term.path("id").asText();
            }
        }
        throw new AssertionError(code);
    }

    private static int total(String path) {
        return get(path).path("total_items").asInt();
    }

    private static JsonNode get(String path) {
        Answer answer = anonymous(path);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
        return answer.body();
    }

    private static Answer anonymous(String path) {
        return Api.send("GET", path, null, null, BodyPublishers.noBody());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A word that only this test's partners bear. */
    private static String tag() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }
}
