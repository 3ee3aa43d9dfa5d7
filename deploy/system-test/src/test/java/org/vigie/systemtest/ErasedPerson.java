package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.local.demo.Api;
import org.vigie.local.demo.Referrals;
import org.vigie.local.demo.Tokens;
import org.vigie.local.launch.Service;

/** A child whom every service with personal data learns of, until they are to forget it; the map, by a contact of a partner that bears its name. */
final class ErasedPerson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AUTHORITY = "53D";

    private final Api api = new Api();
    private final Tokens tokens = RunningStack.tokens();
    private final RunningStack stack;

    /** Random, so that no file has it from anywhere else; with digits, so that no search cuts it to a stem. */
    private final String name = "Zorvilka" + UUID.randomUUID().toString().substring(24);

    private final String reference = UUID.randomUUID().toString();
    private String caseId = "";
    private String referralId = "";
    private String partnerId = "";

    ErasedPerson(RunningStack stack) {
        this.stack = stack;
    }

    String name() {
        return name;
    }

    /** Calls about the child, sends what worries to a department, has it answer with a note, and enters a partner. */
    void tell() throws IOException {
        partnerId = post(Service.MAPPING, "/v1/partners", tokens.of("cartographer"), """
                {"externalReference": "%1$s", "name": "Acteur de l’essai", "kind": "ASSOCIATION", "sector": "HEALTH", "scope": "LOCAL",
                 "departments": ["53"], "contacts": [{"name": "%2$s", "function": "Direction", "email": "%2$s@example.org"}],
                 "services": [{"serviceId": "%1$s", "name": "Chez %2$s", "confidentiality": "SERVICE_ONLY", "themes": ["SUPPORT"]}]}""")
                .path("partnerId")
                .asText();
        await().atMost(SOON)
                .until(() -> !api.get(url(Service.MAPPING) + "/v1/partners?q=" + name, tokens.of("listener"))
                        .success("partners by the name of a hidden service")
                        .path("items")
                        .isEmpty());
        caseId = post(Service.INTAKE, "/v1/calls", tokens.of("call-writer"), """
                {"externalReference": "%1$s", "occurredAt": "2026-01-01T12:00:00+01:00", "channel": "PHONE",
                 "caller": {"category": "PROFESSIONAL"}, "concerns": [], "narrative": "Un appel pour %2$s",
                 "minors": [{"minorId": "%1$s", "age": 15, "department": "53", "identity": {"firstName": "%2$s",
                   "lastName": "%2$s", "address": "1 rue %2$s", "phone": "+33 6 %2$s"}}]}""")
                .path("caseId")
                .asText();
        String actionId = post(Service.INTAKE, "/v1/cases/" + caseId + "/actions", tokens.of("call-writer"), """
                {"externalReference": "%1$s", "type": "INFORMATION_PREOCCUPANTE", "occurredAt": "2026-01-01T13:00:00+01:00",
                 "minorIds": ["%1$s"], "department": "53", "summary": "Inquiétude pour %2$s"}""")
                .path("actionId")
                .asText();
        referralId = await().atMost(SOON).until(() -> sentReferralOf(actionId), id -> !id.isEmpty());
        String referral = "/v1/referrals/" + referralId;
        assertThat(api.get(url(Service.REFERRAL) + referral + "/dossier", tokens.ofDepartment(AUTHORITY))
                        .success("a dossier")
                        .toString())
                .contains(name);
        var _ = post(Service.REFERRAL, referral + "/follow-ups", tokens.ofDepartment(AUTHORITY), """
                {"outcome": "ADAPTED_ACTION", "decidedOn": "2026-01-20", "note": "La famille de %2$s est suivie"}""");
    }

    private JsonNode post(Service service, String path, String token, String body) throws IOException {
        return api.post(url(service) + path, token, JSON.readTree(body.formatted(reference, name)))
                .success(path);
    }

    private String url(Service service) {
        return stack.endpoints().service(service).url();
    }

    private String sentReferralOf(String actionId) {
        return new Referrals(api, url(Service.REFERRAL), tokens)
                .of(Set.of(actionId)).getOrDefault(actionId, List.of()).stream()
                        .filter(referral -> referral.hasNonNull("sentAt"))
                        .map(referral -> referral.path("referralId").asText())
                        .findAny()
                        .orElse("");
    }

    /** The keys of what the services hold of the child, as they store them. */
    Map<Service, byte[]> storedKeys() throws SQLException {
        Map<Service, byte[]> keys = new EnumMap<>(Service.class);
        keys.put(Service.INTAKE, storedKey(Service.INTAKE, caseId));
        keys.put(Service.REFERRAL, storedKey(Service.REFERRAL, referralId));
        keys.put(Service.MAPPING, storedKey(Service.MAPPING, partnerId));
        return keys;
    }

    private byte[] storedKey(Service service, String subjectId) throws SQLException {
        try (Connection connection = stack.connect(service.label());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT wrapped_key FROM subject_key WHERE subject_id = '%s'"
                        .formatted(UUID.fromString(subjectId)))) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        }
    }

    /** Has intake and the map forget who it is, and waits until referral-service has, too. */
    void erase() throws IOException, InterruptedException {
        delete(Service.MAPPING, "/v1/partners/" + partnerId + "/personal-data");
        delete(Service.INTAKE, "/v1/cases/" + caseId + "/identity");
        String referral = url(Service.REFERRAL) + "/v1/referrals/" + referralId;
        await().atMost(SOON)
                .until(() -> api.get(referral, tokens.of("coordinator"))
                        .success("a referral")
                        .hasNonNull("identityErasedAt"));
    }

    /** What checkpoints make needless of the write-ahead log is deleted, not written over some day, as where compose runs. */
    void keepNoNeedlessWal() throws SQLException {
        asSuperuser("postgres", "ALTER SYSTEM SET wal_recycle = off");
        asSuperuser("postgres", "SELECT pg_reload_conf()");
    }

    /** What an hour does: the write-ahead log begins another file, and checkpoints make former ones needless. */
    void writeToDisk() throws SQLException {
        for (int checkpoint = 0; checkpoint < 2; checkpoint++) {
            asSuperuser("postgres", "SELECT pg_switch_wal()");
            asSuperuser("postgres", "CHECKPOINT");
        }
    }

    private void asSuperuser(String database, String sql) throws SQLException {
        try (Connection connection = stack.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until the services have written their tables anew since the last erasure. */
    void awaitTablesWrittenAnew(Set<Service> services) {
        await().atMost(SOON).until(() -> {
            for (Service service : services) if (!isWrittenAnew(service)) return false;
            return true;
        });
    }

    private boolean isWrittenAnew(Service service) throws SQLException {
        try (Connection connection = stack.connect(service.label());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT count(*) FROM erasure_vacuum JOIN erasure_ledger_end USING (destroyed) WHERE destroyed > 0""")) {
            return row.next() && row.getInt(1) == (service == Service.MAPPING ? 2 : 1); // keys, and the directory
        }
    }

    private void delete(Service service, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(service) + path))
                .timeout(SOON)
                .header("Authorization", "Bearer " + tokens.of("privacy-officer"))
                .header("Vigie-Reason", "essai")
                .DELETE()
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
