package org.vigie.mapping.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;

/**
 * Walks everything that the service answers, by its own description, and looks for secrets in it. A new operation is walked from its first day on;
 * one that the walk cannot enter fails it.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(ConfidentialityWalkTest.Alone.class)
class ConfidentialityWalkTest {
    /** A service of its own: whatever a list has fits on one page. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final List<String> OTHER_ROLES =
            List.of(Roles.CALL_WRITER, Roles.DEPARTMENT, Roles.ANALYST, Roles.SERVICE);
    /** Pages and files that no description names. */
    private static final List<String> BESIDE = List.of(
            "/",
            "/?q=zq",
            "/acteurs/{id}",
            "/territoires/59",
            "/couverture",
            "/interne",
            "/interne?q=zq",
            "/interne/acteurs/{id}",
            "/interne/territoires/59",
            "/interne/couverture",
            "/interne/pratiques",
            "/interne/a-faire",
            "/interne/a-faire/fiches",
            "/interne/rencontres",
            "/interne/rencontres?department=59",
            "/interne/rencontres/{id}",
            "/interne/veille",
            "/interne/veille/{id}",
            "/q/openapi",
            "/q/openapi?format=json",
            "/hsds/",
            "/hsds/nothing",
            "/exports/partners.geojson?x=1",
            "/v1/partners/17");

    private static @Nullable Planted planted;

    private Planted secrets() {
        Planted known = planted;
        if (known == null) {
            known = new Planted();
            planted = known;
        }
        return known;
    }

    @BeforeEach
    void plant() {
        secrets();
    }

    /** Else the walk would find nothing because there is nothing. */
    @Test
    void whoMayKnowReadsThem() {
        StringBuilder read = new StringBuilder();
        secrets()
                .partners()
                .forEach(partner -> read.append(
                        Api.get("/v1/partners/" + partner.partnerId()).text()));
        String officer = Tokens.of(Roles.PRIVACY_OFFICER);
        read.append(get("/v1/partner-meetings/" + secrets().meeting, officer).text());
        read.append(get("/v1/watch-notes/" + secrets().note, officer).text());
        for (String page : List.of("a-faire", "rencontres/" + secrets().meeting, "veille/" + secrets().note)) {
            assertThat(get("/interne/" + page, officer).text()).contains("zq");
        }
        assertThat(secrets().fromEverybody())
                .hasSizeGreaterThan(40)
                .allSatisfy(secret -> assertThat(read.toString()).contains(secret));
    }

    @Test
    void nobodyWithoutATokenReadsOne() {
        walk(null, secrets().fromEverybody());
    }

    @Test
    void noRoleReadsWhatIsNotForIt() {
        OTHER_ROLES.forEach(role -> walk(token(role), secrets().fromOtherRoles()));
        walk(Tokens.of(Roles.PRIVACY_OFFICER), secrets().fromPrivacyOfficers());
    }

    /** A role that nobody knows, none, and one that runs the services but reads nothing of what they carry. */
    @Test
    void aTokenWithoutARoleReadsWhatEverybodyDoes() {
        List.of(Tokens.of("stranger"), Tokens.of(), Tokens.of(Roles.OPERATOR))
                .forEach(token -> walk(token, secrets().fromEverybody()));
    }

    @Test
    void otherRolesLearnThatThereWasAMeetingWhenAndWithWhom() {
        for (String role : OTHER_ROLES) {
            assertThat(get("/v1/partner-meetings/" + secrets().meeting, token(role))
                            .body()
                            .properties())
                    .extracting(Map.Entry::getKey)
                    .as(role)
                    .containsExactlyInAnyOrder("partnerMeetingId", "heldOn", "partnerIds", "version");
            JsonNode notes = get("/v1/watch-notes?department=59&limit=500", token(role))
                    .body()
                    .path("items");
            assertThat(notes)
                    .anySatisfy(note -> assertThat(note.properties())
                            .extracting(Map.Entry::getKey)
                            .containsExactlyInAnyOrder(
                                    "watchNoteId", "notedOn", "themes", "departments", "partnerIds", "version"));
            assertThat(get("/v1/follow-ups", token(role)).status()).isEqualTo(403);
        }
    }

    private static String token(String role) {
        return role.equals(Roles.DEPARTMENT) ? Tokens.department("59D") : Tokens.of(role);
    }

    /** What is not answered must not be found either: whoever tries words would learn that they are right. */
    @Test
    void noSearchTellsThatAWordIsRight() {
        for (String word : secrets().words()) {
            for (String list : List.of("services", "organizations", "service_at_locations")) {
                Answer found = get("/hsds/" + list + "?search=" + word, null);
                assertThat(found.body().path("total_items").asInt(-1))
                        .as(list + " " + found)
                        .isZero();
            }
        }
        String analyst = Tokens.of(Roles.ANALYST);
        for (String word : secrets().fromOtherRoles()) {
            if (word.startsWith("zq")) {
                Answer found = get("/v1/partners?q=" + word, analyst);
                assertThat(found.body().path("items")).as(found.toString()).isEmpty();
            }
        }
    }

    @Test
    void noDistanceTellsWhereAHiddenPlaceIs() {
        JsonNode hidden = secrets().open.body().path("places").path(1);
        String around = "/v1/partners?near=%s,%s&within=5"
                .formatted(
                        hidden.path("latitude").asText(),
                        hidden.path("longitude").asText());
        assertThat(ids(get(around, Tokens.of(Roles.LISTENER))))
                .contains(
                        secrets().open.partnerId().toString(),
                        secrets().shelter.partnerId().toString());
        assertThat(ids(get(around, Tokens.of(Roles.ANALYST))))
                .doesNotContain(
                        secrets().open.partnerId().toString(),
                        secrets().shelter.partnerId().toString());
    }

    @Test
    void noEventAndNoMetricTellsOne() {
        secrets();
        List<String> records = published(secrets().partners().stream()
                .map(partner -> partner.partnerId().toString())
                .toList());
        assertThat(records)
                .allSatisfy(
                        record -> assertThat(record).doesNotContain(secrets().fromEvents()));
        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        int port = management == 0
                ? ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class)
                : management;
        for (String path : List.of("/q/metrics", "/q/health", "/q/health/ready")) {
            String text = RestAssured.given().port(port).get(path).asString();
            assertThat(text).as(path).isNotBlank().doesNotContain(secrets().fromEverybody());
        }
    }

    private void walk(@Nullable String token, List<String> hidden) {
        Set<Integer> answered = new HashSet<>();
        for (String address : addresses()) {
            Answer answer = get(address, token);
            answered.add(answer.status());
            assertThat(answer.status()).as(address).isLessThan(500);
            String all = answer.text() + answer.response().headers().map();
            for (String secret : hidden) {
                assertThat(all.contains(secret))
                        .as("%s tells %s: %s", address, secret, all)
                        .isFalse();
            }
        }
        assertThat(answered).contains(200);
    }

    private List<String> addresses() {
        JsonNode document = get("/q/openapi?format=json", null).body();
        List<String> addresses = new ArrayList<>();
        BESIDE.forEach(address -> entries(address).forEach(addresses::add));
        document.path("paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().path("get");
            if (!operation.isMissingNode()) {
                entries(path.getKey()).forEach(address -> {
                    addresses.add(address);
                    operation
                            .path("parameters")
                            .forEach(parameter ->
                                    values(parameter).forEach(value -> addresses.add(address + "?" + value)));
                });
            }
        });
        return addresses;
    }

    /** With each id that there is in the place of the path's; what is in lists besides, such as HSDS's own ids. */
    private Stream<String> entries(String path) {
        if (!path.contains("{")) {
            return Stream.of(path);
        }
        String list = path.substring(0, path.indexOf("/{"));
        Stream<String> listed = path.startsWith("/hsds/")
                ? get(list + "?per_page=500", null).body().path("contents").findValuesAsText("id").stream()
                : Stream.of();
        return Stream.concat(secrets().ids(), listed)
                .distinct()
                .map(id -> path.replaceFirst("\\{[^}]*}", id)
                        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString()));
    }

    /** Each switch turned on, each list as long as it gets. */
    private static Stream<String> values(JsonNode parameter) {
        if (!parameter.path("in").asText().equals("query")) {
            return Stream.of();
        }
        String name = parameter.path("name").asText();
        JsonNode schema = parameter.path("schema");
        return switch (name) {
            case "format" ->
                Stream.of("format=ndjson", "format=ndjson&full=true", "format=ndjson&full=true&full_service=true");
            case "full" -> Stream.of("full=true&per_page=500");
            case "limit" -> Stream.of("limit=500");
            case "q", "search" -> Stream.of(name + "=refuge", name + "=zq", name + "=lille", name + "=12+rue");
            case "near" -> Stream.of("near=59350&within=100", "near=50.4,3.1&within=1000");
            case "department" -> Stream.of("department=59");
            default ->
                schema.path("type").asText().equals("boolean")
                        ? Stream.of(name + "=true")
                        : Stream.concat(
                                Stream.of(name + "=x"),
                                schema.path("enum").valueStream().map(value -> name + "=" + value.asText()));
        };
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("items").findValuesAsText("partnerId");
    }

    private static Answer get(String path, @Nullable String token) {
        return Api.send("GET", path, token, null, BodyPublishers.noBody());
    }

    /** What lies on the topic of the partners, headers too. */
    private static List<String> published(List<String> partners) {
        List<String> records = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("vigie.mapping"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    seen.add(record.key());
                    StringBuilder text = new StringBuilder(record.key()).append(record.value());
                    record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
                    records.add(text.toString());
                }
                return seen.containsAll(partners);
            });
        }
        return records;
    }
}
