package org.vigie.mapping.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.application.Told;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Contact;
import org.vigie.mapping.domain.partner.ContactCorrection;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.PartnerCommand.ProposeCorrection;
import org.vigie.mapping.domain.partner.Question;
import org.vigie.mapping.readmodel.directory.DirectoryProjection;
import org.vigie.mapping.readmodel.partners.PartnersProjection;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.RichPartner;
import org.vigie.mapping.testing.Town;

/** Contacts and what the public may not know are ciphertext wherever the service keeps what it is told, and gone once they are erased. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(ConfidentialityWalkTest.Alone.class)
class PartnerErasureTest {
    private static final LocalDate ASSURED = LocalDate.of(2024, 5, 31);
    private static final String WHY = "À la demande de zqMadame Unetelle";

    /** Registered, assured, a proposal, erased; the open one was changed, too. */
    private static final int EVENTS_OF_EACH = 4;

    /** Tables of projections, which are made of the log and are in no backup. */
    private static final Set<String> VIEWS = Set.of("partners", "entries", "directory");

    @Inject
    DataSource database;

    @Inject
    Partners map;

    @Inject
    EventLog log;

    @Inject
    PartnersProjection partnersView;

    @Inject
    DirectoryProjection directoryView;

    @Test
    void whatIsPersonalIsCiphertextAndThenGone() throws SQLException {
        Planted planted = new Planted();
        List<String> secrets = new ArrayList<>(planted.ofPartners());
        secrets.addAll(people(planted.open));
        secrets.addAll(corrections(planted));
        for (RichPartner partner : planted.partners()) {
            assertThat(Api.get("/v1/partners?q="
                                    + partner.body().path("name").asText().replace(" ", "%20"))
                            .body()
                            .path("items"))
                    .as("the views have it")
                    .isNotEmpty();
        }
        assertThat(found(secrets, false)).isEmpty();
        assertThat(found(secrets, true)).as("the views are searched, too").isNotEmpty();

        for (RichPartner partner : planted.partners()) {
            Answer erased = erase(partner, Roles.PRIVACY_OFFICER, Reason.HEADER, Reason.encoded(WHY));
            assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(found(secrets, true)).isEmpty());
        assertThat(found(List.of(WHY, "zqMadame"), false)).isEmpty();
        assertThat(published(planted).lines().filter(line -> secrets.stream().anyMatch(line::contains)))
                .isEmpty();
        for (RichPartner partner : planted.partners()) {
            String path = "/v1/partners/" + partner.partnerId();
            String answered =
                    Api.get(path).text() + Api.get(path + "/history?limit=500") + Api.get(path + "/proposals");
            assertThat(secrets).noneMatch(answered::contains);
            assertThat(Api.get(path).body().path("name"))
                    .isEqualTo(partner.body().path("name"));
        }
    }

    /** A correction by a link that is out already, an edit, a proposal that waited: each has its answer. */
    @Test
    void nothingMoreIsSaidOfWhoWasErased() {
        RichPartner partner = new RichPartner("Refuge " + UUID.randomUUID()).put();
        String path = "/v1/partners/" + partner.partnerId();
        Town.assure(partner.partnerId(), ASSURED.toString());
        String link = Town.link(partner.partnerId(), Instant.now()).orElseThrow();
        assertThat(erase(partner, Roles.CARTOGRAPHER, Reason.HEADER, "why").status())
                .isEqualTo(403);
        assertThat(erase(partner, Roles.PRIVACY_OFFICER).status()).isEqualTo(422);
        assertThat(erasure(partner).status()).isEqualTo(404);
        assertThat(Api.get(path).text()).contains("accueil@example.org");

        Answer erased = erase(partner, Roles.PRIVACY_OFFICER, Reason.HEADER, Reason.encoded(WHY));
        Answer repeated = erase(partner, Roles.PRIVACY_OFFICER, Reason.HEADER, "another");
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.header("ETag")).isEqualTo(erased.header("ETag"));
        JsonNode record = erasure(partner).body();
        assertThat(record.path("reason").asText()).isEqualTo(WHY);
        assertThat(record.path("by").asText()).isNotEmpty();

        assertThat(Api.get(path).text())
                .contains("contact@example.org")
                .doesNotContain("accueil@example.org", "Annuaire");
        assertThat(Api.get(path).body().path("contacts")).isEmpty();
        partner.body().put("phone", "119");
        Answer put = Api.put(path, partner.body().toString());
        assertThat(put.status()).isEqualTo(409);
        assertThat(put.problem()).isEqualTo("partner-erased");
        assertThat(Api.imports(partner.line()).getFirst().path("status").asInt())
                .isEqualTo(409);
        for (String form : List.of(link + "/confirmation", link + "/correction")) {
            Answer answer =
                    Api.send("POST", form, null, "application/x-www-form-urlencoded", Api.bytes("name=x&phone=119"));
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.text()).contains("n’est plus valable");
        }
        assertThat(Api.put(path + "/closing", "{\"closedOn\":\"2024-05-31\"}").status())
                .isEqualTo(200);
    }

    /** Doubles of a partner know its people as well; the entry that stands for it may be another's by now. */
    @Test
    void whatAnEntryStandsForIsErasedWithIt() {
        RichPartner erased = new RichPartner("Refuge " + UUID.randomUUID()).put();
        RichPartner merged = new RichPartner("Refuge " + UUID.randomUUID()).put();
        RichPartner mergedBefore = new RichPartner("Refuge " + UUID.randomUUID()).put();
        RichPartner standing = new RichPartner("Refuge " + UUID.randomUUID()).put();
        merge(mergedBefore, merged);
        merge(merged, erased);
        merge(erased, standing);

        assertThat(erase(erased, Roles.PRIVACY_OFFICER, Reason.HEADER, Reason.encoded(WHY))
                        .status())
                .isEqualTo(200);
        for (RichPartner gone : List.of(erased, merged, mergedBefore)) {
            assertThat(erasure(gone).body().path("reason").asText()).isEqualTo(WHY);
            assertThat(Api.get("/v1/partners/" + gone.partnerId() + "/history").text())
                    .doesNotContain("accueil@example.org");
        }
        assertThat(Api.get("/v1/partners/" + standing.partnerId()).text()).contains("accueil@example.org");
        assertThat(erasure(standing).status()).isEqualTo(404);
    }

    private static void merge(RichPartner partner, RichPartner into) {
        Answer merged =
                Api.post("/v1/partners/" + partner.partnerId() + "/merge", "{\"into\":\"" + into.partnerId() + "\"}");
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
    }

    /** As of a log that was restored from a backup of before the entry, in which the ledger erases whoever it names. */
    @Test
    void whoOnlyTheKeysRememberIsRefusedToo() throws SQLException {
        RichPartner lost = new RichPartner("Refuge " + UUID.randomUUID());
        try (Connection connection = database.getConnection()) {
            run(connection, "INSERT INTO subject_key (subject_id, shredded_at) VALUES (?, now())", lost.partnerId());
        }
        Answer put = Api.put("/v1/partners/" + lost.partnerId(), lost.body().toString());
        assertThat(put.status()).as(put.toString()).isEqualTo(409);
        assertThat(put.problem()).isEqualTo("partner-erased");
        JsonNode line = Api.imports(lost.line()).getFirst();
        assertThat(line.path("status").asInt()).as(line.toString()).isEqualTo(409);
        assertThat(log.readStream(lost.partnerId())).isEmpty();
    }

    /** What is made anew of the log, whose key is gone, is what the views show since the erasure. */
    @Test
    void viewsAreTheSameMadeAnew() throws SQLException {
        Planted planted = new Planted();
        corrections(planted);
        for (RichPartner partner : planted.partners()) {
            assertThat(erase(partner, Roles.PRIVACY_OFFICER, Reason.HEADER, "why")
                            .status())
                    .isEqualTo(200);
        }
        List<String> anew = madeAnew(planted);
        assertThat(anew).hasSizeGreaterThan(6);
        await().untilAsserted(() -> {
            try (Connection connection = database.getConnection()) {
                assertThat(rows(connection, planted)).isEqualTo(anew);
            }
        });
    }

    private List<String> madeAnew(Planted planted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<StoredEvent> events = new ArrayList<>();
                for (RichPartner partner : planted.partners()) {
                    for (String table : tablesOfPartners(connection)) {
                        run(connection, "DELETE FROM " + table + " WHERE partner_id = ?", partner.partnerId());
                    }
                    events.addAll(log.readStream(partner.partnerId()));
                }
                partnersView.apply(connection, events);
                directoryView.apply(connection, events);
                return rows(connection, planted);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<String> rows(Connection connection, Planted planted) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : tablesOfPartners(connection)) {
            for (RichPartner partner : planted.partners()) {
                texts(connection, table, "WHERE partner_id = '" + partner.partnerId() + "'")
                        .forEach(text -> rows.add(table + " " + text));
            }
        }
        rows.sort(null);
        return rows;
    }

    private static List<String> tablesOfPartners(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                        SELECT c.table_schema || '.' || c.table_name FROM information_schema.columns c
                          JOIN information_schema.tables t USING (table_schema, table_name)
                         WHERE c.column_name = 'partner_id' AND t.table_type = 'BASE TABLE'
                           AND c.table_schema IN ('partners', 'directory') ORDER BY 1
                        """);
                ResultSet names = statement.executeQuery()) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static void run(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private static List<String> texts(Connection connection, String table, String where) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT t::text FROM " + table + " AS t " + where);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Which of the words stand in which tables, as text or as the bytes of one. */
    private Set<String> found(List<String> words, boolean inViews) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection, inViews)) {
                for (String text : texts(connection, table, "")) {
                    words.stream()
                            .filter(word -> text.contains(word)
                                    || text.contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))))
                            .forEach(word -> found.add(table + " " + word));
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection, boolean inViews) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                        SELECT table_schema, table_name FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        """);
                ResultSet names = statement.executeQuery()) {
            while (names.next()) {
                if (inViews || !VIEWS.contains(names.getString(1))) {
                    tables.add(names.getString(1) + "." + names.getString(2));
                }
            }
        }
        assertThat(tables).anyMatch(table -> table.endsWith(".event"));
        return tables;
    }

    /** A contact whom everybody may call is a person all the same, and so is who told of the partner. */
    private static List<String> people(RichPartner open) {
        List<String> people = Stream.generate(PartnerErasureTest::word).limit(4).toList();
        open.body().put("source", people.get(0));
        ((ArrayNode) open.body().path("contacts"))
                .addObject()
                .put("name", people.get(1))
                .put("function", people.get(2))
                .put("email", people.get(3) + "@example.org");
        open.put();
        return people;
    }

    /** What a partner would have its entry say waits to be read, and may name anybody. */
    private List<String> corrections(Planted planted) {
        List<String> words = new ArrayList<>();
        for (RichPartner partner : planted.partners()) {
            List<String> said =
                    Stream.generate(PartnerErasureTest::word).limit(4).toList();
            words.addAll(said);
            Town.assure(partner.partnerId(), ASSURED.toString());
            Contact person = new Contact(said.get(0), null, null, said.get(1), Confidentiality.PROFESSIONALS);
            Correction correction = new Correction(
                    null,
                    said.get(2),
                    null,
                    null,
                    null,
                    List.of(new ContactCorrection(null, person)),
                    List.of(),
                    List.of(),
                    said.get(3));
            ProposeCorrection proposed =
                    new ProposeCorrection(new Question(ASSURED, 1), UUID.randomUUID(), correction, ASSURED);
            assertThat(map.change(partner.partnerId(), proposed, "link", null)
                            .toCompletableFuture()
                            .join())
                    .isInstanceOf(Told.Present.class);
        }
        return words;
    }

    private static String word() {
        return "zq" + UUID.randomUUID().toString().replace("-", "");
    }

    /** What was published of them, up to their erasures. */
    private static String published(Planted planted) {
        Map<String, Integer> told = new TreeMap<>();
        planted.partners().forEach(partner -> told.put(partner.partnerId().toString(), 0));
        StringBuilder published = new StringBuilder();
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "group.id",
                UUID.randomUUID().toString(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("vigie.mapping"));
            await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    told.computeIfPresent(record.key(), (_, count) -> count + 1);
                    published.append(record.value()).append('\n');
                });
                return told.values().stream().allMatch(count -> count >= EVENTS_OF_EACH);
            });
        }
        return published.toString();
    }

    private static Answer erase(RichPartner partner, String role, String... headers) {
        return Api.send("DELETE", erasurePath(partner), Tokens.of(role), null, BodyPublishers.noBody(), headers);
    }

    private static Answer erasure(RichPartner partner) {
        return Api.get(erasurePath(partner), Roles.PRIVACY_OFFICER);
    }

    private static String erasurePath(RichPartner partner) {
        return "/v1/partners/" + partner.partnerId() + "/personal-data";
    }
}
