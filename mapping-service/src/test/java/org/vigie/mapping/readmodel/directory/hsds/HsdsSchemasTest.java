package org.vigie.mapping.readmodel.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.MadeDirectory;
import org.vigie.mapping.testing.RichPartner;
import org.vigie.mapping.testing.Standards;

/**
 * Every object that HSDS answers, of the year, of rich partners and of a made directory, by the schemas of HSDS 3.0. With ten thousand services:
 * {@code -Dvigie.directory.services=10000}.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(HsdsSchemasTest.Alone.class)
@EnabledIf("org.vigie.mapping.testing.Standards#present")
class HsdsSchemasTest {
    /** A service of its own: other tests' partners are not counted here. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final int SERVICES = Integer.getInteger("vigie.directory.services", 200);
    /** An organization's schema by any of the names that the API has for it. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "services", "service",
            "organizations", "organization",
            "service_at_locations", "service_at_location",
            "taxonomies", "taxonomy",
            "taxonomy_terms", "taxonomy_term");

    @Test
    void everyObjectIsOfItsSchema() throws IOException {
        Api.imports(year());
        new RichPartner("Refuge du Nord").put();
        new RichPartner("<script>alert(1)</script>")
                .with(partner -> {
                    partner.place().remove(List.of("street", "postcode", "latitude", "longitude"));
                    partner.service().put("description", "x".repeat(100_000));
                    partner.body().put("scope", "NATIONAL").putArray("departments");
                })
                .put();
        MadeDirectory.imported(SERVICES, 7);

        int checked = 0;
        for (Map.Entry<String, String> list : SCHEMAS.entrySet()) {
            for (String query : List.of("?format=ndjson", "?format=ndjson&full=true")) {
                boolean hasFull = !list.getKey().startsWith("taxonom");
                if (hasFull || !query.contains("full")) {
                    checked += check(list.getKey() + query, list.getValue(), lines(list.getKey() + query));
                }
            }
        }
        checked += check("full_service", "organization", lines("organizations?format=ndjson&full_service=true"));
        List<JsonNode> listed = lines("services?format=ndjson");
        assertThat(listed).hasSizeGreaterThan(SERVICES / 5);
        check("pages", "service", pages("services", listed.size()));
        for (Map.Entry<String, String> list : SCHEMAS.entrySet()) {
            String id = lines(list.getKey() + "?format=ndjson")
                    .getFirst()
                    .path("id")
                    .asText();
            JsonNode one = get("/hsds/" + list.getKey() + "/" + id);
            check(list.getKey() + "/" + id, list.getValue(), List.of(one));
            if (list.getKey().equals("service_at_locations")) {
                check("as the API says by its reference", "service", List.of(one));
            }
        }
        System.Logger log = System.getLogger(HsdsSchemasTest.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "{0} objects of HSDS are of their schemas, {1} services public",
                checked,
                listed.size());
    }

    /** A required parameter or path of HSDS that we do not know would be a 404 or a 422. */
    @Test
    void everyPathAndParameterOfItsApiIsKnown() {
        JsonNode api = Standards.hsdsApi();
        JsonNode ours = Api.send("GET", "/q/openapi?format=json", null, null, BodyPublishers.noBody())
                .body();
        List<String> missing = new ArrayList<>();
        api.path("paths").properties().forEach(path -> {
            String address = path.getKey().equals("/") ? "/hsds" : "/hsds" + path.getKey();
            JsonNode operation = ours.path("paths").path(address).path("get");
            if (operation.isMissingNode()) {
                missing.add(address);
            }
            Set<String> known = new HashSet<>();
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode described = parameter.has("$ref")
                        ? ours.at(parameter.path("$ref").asText().substring(1))
                        : parameter;
                known.add(described.path("name").asText());
            }
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                String reference = parameter.path("$ref").asText();
                String name = parameter.path("name").asText(reference.substring(reference.lastIndexOf('/') + 1));
                if (!known.contains(name)) {
                    missing.add(address + "?" + name);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    private static int check(String what, String schema, List<JsonNode> objects) {
        for (JsonNode object : objects) {
            assertThat(Standards.hsds(schema, object)).as(what + " " + object).isEmpty();
        }
        assertThat(objects).as(what).isNotEmpty();
        return objects.size();
    }

    private static List<JsonNode> pages(String list, int total) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = get("/hsds/" + list + "?per_page=500&page=" + number++);
            page.path("contents").forEach(all::add);
        } while (!page.path("last_page").asBoolean());
        assertThat(all)
                .hasSize(total)
                .extracting(object -> object.path("id").asText())
                .doesNotHaveDuplicates();
        return all;
    }

    private static List<JsonNode> lines(String query) {
        return anonymous("/hsds/" + query).text().lines().map(Api::json).toList();
    }

    private static JsonNode get(String path) {
        return anonymous(path).body();
    }

    private static Answer anonymous(String path) {
        Answer answer = Api.send("GET", path, null, null, BodyPublishers.noBody());
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
        return answer;
    }

    private static String year() throws IOException {
        try (InputStream file = HsdsSchemasTest.class.getResourceAsStream("/first-year/timeline.ndjson")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
