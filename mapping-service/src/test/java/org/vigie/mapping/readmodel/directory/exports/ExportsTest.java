package org.vigie.mapping.readmodel.directory.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.MadeDirectory;
import org.vigie.mapping.testing.RichPartner;
import org.vigie.mapping.testing.Standards;

/** The public directory as files. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ExportsTest {
    private static final String DATA_INCLUSION = "/exports/data-inclusion";

    @Test
    void aStructureAndAServiceAreToldInTheWordsOfDataInclusion() {
        RichPartner refuge = new RichPartner("Refuge du Nord.").put();
        JsonNode structure = only(get(DATA_INCLUSION + "?file=structures").body(), "vigie--" + refuge.partnerId());
        assertThat(structure.path("nom").asText()).isEqualTo("Refuge du Nord");
        assertThat(structure.path("siret").asText()).isEqualTo("73282932000074");
        assertThat(structure.path("code_insee").asText()).isEqualTo("59350");
        assertThat(structure.path("commune").asText()).isEqualTo("Lille");
        JsonNode service = only(get(DATA_INCLUSION + "?file=services").body(), "vigie--" + refuge.serviceId());
        assertThat(service.path("structure_id").asText()).isEqualTo("vigie--" + refuge.partnerId());
        assertThat(texts(service.path("thematiques")))
                .containsExactly(
                        "difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte",
                        "sante--sante-mentale");
        assertThat(texts(service.path("publics"))).containsExactly("jeunes");
        assertThat(service.path("frais").asText()).isEqualTo("gratuit");
        assertThat(texts(service.path("modes_accueil"))).containsExactly("en-presentiel");
        assertThat(texts(service.path("modes_mobilisation")))
                .containsExactly("envoyer-un-courriel", "se-presenter", "telephoner", "utiliser-lien-mobilisation");
        assertThat(service.path("horaires_accueil").asText()).isEqualTo("Mo-We 09:00-12:30");
        assertThat(texts(service.path("zone_eligibilite"))).containsExactly("59", "62");
        JsonNode both = get(DATA_INCLUSION).body();
        assertThat(only(both.path("structures"), "vigie--" + refuge.partnerId()))
                .isEqualTo(structure);
        assertThat(only(both.path("services"), "vigie--" + refuge.serviceId())).isEqualTo(service);
    }

    @Test
    @EnabledIf("org.vigie.mapping.testing.Standards#present")
    void everyStructureAndServiceIsOfItsSchema() {
        new RichPartner("Refuge").put();
        new RichPartner("A")
                .with(partner ->
                        partner.service().put("name", "É").remove(List.of("description", "themes", "audience")))
                .put();
        new RichPartner("N".repeat(400) + ".")
                .with(partner -> {
                    partner.body()
                            .put("scope", "NATIONAL")
                            .put("description", "d")
                            .putArray("departments");
                    partner.service()
                            .put("description", "x".repeat(50_000))
                            .put("website", "https://refuge.example/à-propos");
                })
                .put();
        MadeDirectory.imported(200, 11);
        JsonNode both = get(DATA_INCLUSION).body();
        assertThat(both.path("structures"))
                .hasSizeGreaterThan(10)
                .allSatisfy(structure -> assertThat(Standards.dataInclusion("structure", structure))
                        .as(structure.toString())
                        .isEmpty());
        assertThat(both.path("services"))
                .hasSizeGreaterThan(10)
                .allSatisfy(service -> assertThat(Standards.dataInclusion("service", service))
                        .as(service.toString())
                        .isEmpty());
        List<String> themes = Standards.values("thematiques");
        List<String> publics = Standards.values("publics");
        assertThat(both.path("services")).allSatisfy(service -> {
            assertThat(themes).containsAll(texts(service.path("thematiques")));
            assertThat(publics).containsAll(texts(service.path("publics")));
        });
    }

    @Test
    void aMapHasAFeatureForEachPublicPlace() {
        RichPartner refuge = new RichPartner("Refuge").put();
        RichPartner nowhere = new RichPartner("Ailleurs")
                .with(partner -> partner.place().remove(List.of("latitude", "longitude")))
                .put();
        JsonNode map = get("/exports/partners.geojson").body();
        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        JsonNode feature = only(map.path("features"), refuge.placeId().toString());
        assertThat(feature.at("/geometry/type").asText()).isEqualTo("Point");
        assertThat(feature.at("/geometry/coordinates/0").asDouble())
                .as("longitude first")
                .isEqualTo(3.0551);
        assertThat(feature.at("/properties/name").asText()).isEqualTo("Refuge");
        assertThat(only(map.path("features"), nowhere.partnerId().toString())
                        .path("geometry")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", " =1+1", "＝1"})
    void noCellOfATableIsAFormula(String begin) {
        String name = begin + " " + UUID.randomUUID() + "\",\"x";
        new RichPartner(name).put();
        Answer answer = get("/exports/partners.csv");
        assertThat(answer.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.text().lines().findFirst().orElseThrow()).contains("identifiant,nom,");
        assertThat(answer.text()).contains(",\"'" + name.replace("\"", "\"\"") + "\",");
    }

    @Test
    void anUnknownFileIsNamedAndABadTokenRefused() {
        Answer answer = anonymous(DATA_INCLUSION + "?file=personnes");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/violations/0/parameter").asText()).isEqualTo("file");
        for (String path : List.of(DATA_INCLUSION, "/exports/partners.geojson", "/exports/partners.csv")) {
            assertThat(Api.send("GET", path, Tokens.expired("listener"), null, BodyPublishers.noBody())
                            .status())
                    .isEqualTo(401);
        }
    }

    private static JsonNode only(JsonNode array, String id) {
        List<JsonNode> found = StreamSupport.stream(array.spliterator(), false)
                .filter(element -> element.path("id").asText().equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static Answer get(String path) {
        Answer answer = anonymous(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static Answer anonymous(String path) {
        return Api.send("GET", path, null, null, BodyPublishers.noBody());
    }
}
