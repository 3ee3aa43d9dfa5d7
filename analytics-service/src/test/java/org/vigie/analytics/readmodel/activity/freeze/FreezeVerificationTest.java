package org.vigie.analytics.readmodel.activity.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.readmodel.activity.breakdown.Breakdowns;
import org.vigie.analytics.readmodel.activity.freeze.VerificationView.Result;
import org.vigie.analytics.readmodel.activity.release.ReleaseOrders;
import org.vigie.analytics.readmodel.activity.release.Releases;
import org.vigie.analytics.readmodel.activity.report.ActivityReports;
import org.vigie.analytics.readmodel.activity.signing.Signature;
import org.vigie.analytics.readmodel.activity.signing.SigningKey;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.analytics.testing.Topics;
import org.vigie.analytics.testing.VersionedActivity;
import org.vigie.eventlog.backup.BackupReader;
import org.vigie.eventlog.backup.LogBackup;
import org.vigie.eventlog.backup.LogRestore;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.subscription.ProjectionReplay;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.eventlog.subscription.Subscriptions;
import org.vigie.local.testing.Backends;
import org.vigie.operations.Ending;

/** The first year is frozen from live counters that are filled from real topics, and verified against those. */
class FreezeVerificationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TOPICS = "-" + UUID.randomUUID();
    private static final MasterKey MASTER_KEY = new LocalMasterKey(new byte[32]);
    private static final String YEAR = "{\"from\": \"2023-04-03\", \"to\": \"2024-04-02\"}";

    private static final AgroalDataSource DATABASE = pool();
    private static final SigningKey KEY = new SigningKey(DATABASE, MASTER_KEY);
    private static final Releases RELEASES = new Releases(DATABASE, KEY, Duration.ofDays(7));
    private static final Freezes FREEZES = new Freezes(DATABASE, KEY, new Ending(), RELEASES);
    private static final List<BackgroundTask> RUNNING = new ArrayList<>();

    private static ReceivedEvent last;
    private static long counted;

    private static AgroalDataSource pool() {
        try {
            return TestDatabase.migrated().pool();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClientSettings kafka() {
        return new ClientSettings(Map.of("bootstrap.servers", Backends.kafka().bootstrapServers()));
    }

    @BeforeAll
    static void fill() throws Exception {
        List<ReceivedEvent> year = FirstYear.events().stream()
                .map(event -> event.withHash("hash of %s at %d".formatted(event.service(), event.position())))
                .toList();
        Topics.send(year, TOPICS);
        last = year.stream()
                .filter(event -> event.type().equals("vigie.intake.CallRecorded.v1"))
                .reduce((_, next) -> next)
                .orElseThrow();
        counted = year.size();
        run(1);
        awaitCounted(1);
    }

    @AfterAll
    static void stop() {
        RUNNING.forEach(BackgroundTask::stop);
        RUNNING.forEach(task -> task.awaitEnd(PATIENCE));
        RUNNING.clear();
    }

    private static Set<String> topics() {
        return Set.of("vigie.intake" + TOPICS, "vigie.mapping" + TOPICS);
    }

    private static void run(int version) {
        Subscriptions subscriptions =
                new Subscriptions("freeze" + TOPICS, DATABASE, kafka(), new SimpleMeterRegistry());
        subscriptions.add(new VersionedActivity(version, topics()));
        BackgroundTask task = subscriptions.task();
        RUNNING.add(task);
        task.start();
    }

    private static void awaitCounted(int version) {
        String sql = "SELECT coalesce(sum(complete), 0) FROM log_position WHERE EXISTS"
                + " (SELECT FROM subscription WHERE live AND version = " + version + ")";
        await().atMost(PATIENCE).until(() -> number(sql) == counted);
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void tell(String type, ObjectNode data) throws Exception {
        long position = number("SELECT highest + 1 FROM log_position WHERE service = 'intake'");
        Topics.send(
                List.of(Published.event(type, position, last.streamId(), Instant.EPOCH, data)
                        .withHash("later")),
                TOPICS);
        counted++;
        awaitCounted(1);
    }

    private static FrozenReport freeze(String body) throws Exception {
        String key = UUID.randomUUID().toString();
        return FREEZES.freeze(FreezeRequest.read(JSON.readTree(body), key), "tester")
                .report();
    }

    private static VerificationView verify(FrozenReport report) throws SQLException {
        return new Verification(
                        new ProjectionReplay(new VersionedActivity(1, topics()), DATABASE, kafka()),
                        new ActivityReports(DATABASE, RELEASES),
                        KEY)
                .of(report, _ -> {});
    }

    /** What a thief of the signing key could make of {@code report}. */
    private static FrozenReport forged(FrozenReport report, Consumer<ObjectNode> change) throws SQLException {
        ObjectNode document = report.document().orElseThrow();
        change.accept(document);
        return withJws(report, Signature.sign(document, KEY.get()));
    }

    private static FrozenReport withJws(FrozenReport report, String jws) {
        return new FrozenReport(
                report.id(),
                report.number(),
                report.client(),
                report.reference(),
                report.fingerprint(),
                report.period(),
                report.audience(),
                report.frozenAt(),
                jws);
    }

    @Test
    void theYearIsFrozenWithAllThatItTakesToComputeItAgainAndComesOutEqual() throws Exception {
        FrozenReport frozen = freeze(YEAR);
        JsonNode document = frozen.document().orElseThrow();
        JsonNode expected = FirstYear.expected().path("figures");
        expected.properties()
                .forEach(figure -> assertThat(
                                document.path("figures").path(figure.getKey()).toString())
                        .as(figure.getKey())
                        .contains(figure.getValue().path("value").asText()));
        assertThat(document.path("definitions").size())
                .isEqualTo(document.path("figures").size());
        assertThat(document.path("frozenBy").textValue()).isEqualTo("tester");
        for (JsonNode log : document.path("logs")) {
            assertThat(log.path("epoch").textValue()).isEqualTo(last.epoch().toString());
        }

        VerificationView verified = verify(frozen);
        assertThat(verified.result()).as("%s", verified).isEqualTo(Result.EQUAL);
        assertThat(verified.compared()).isEqualTo(document.path("figures").size());
        assertThat(verified.logs()).allMatch(log -> log.frozenHash() != null && log.isTheSame() && log.isWhole());
    }

    @Test
    void whatComesLaterChangesTheLiveFiguresAloneAndIsTold() throws Exception {
        FrozenReport frozen = freeze(YEAR);
        ObjectNode call = ((ObjectNode) last.data()).deepCopy();
        UUID caseId = UUID.randomUUID();
        call.put("caseId", caseId.toString()).put("callId", UUID.randomUUID().toString());
        long before = number("SELECT count(*) FROM case_facts");
        long position = number("SELECT highest + 1 FROM log_position WHERE service = 'intake'");
        Topics.send(
                List.of(Published.event("vigie.intake.CallRecorded.v1", position, caseId, last.time(), call)
                        .withHash("later")),
                TOPICS);
        counted++;
        awaitCounted(1);
        assertThat(number("SELECT count(*) FROM case_facts")).isEqualTo(before + 1);

        VerificationView verified = verify(frozen);
        assertThat(verified.result()).isEqualTo(Result.EQUAL);
        VerificationView.Change cases = verified.changesSince().stream()
                .filter(change -> change.code().equals("cases"))
                .findFirst()
                .orElseThrow();
        assertThat(cases.now().path("value").longValue())
                .isEqualTo(cases.frozen().path("value").longValue() + 1);
        assertThat(verify(freeze(YEAR)).changesSince()).isEmpty();
    }

    @Test
    void anErasureChangesNothing() throws Exception {
        FrozenReport frozen = freeze(YEAR);
        tell(
                "vigie.intake.IdentityErased.v1",
                JSON.createObjectNode().put("caseId", last.streamId().toString()));
        VerificationView verified = verify(frozen);
        assertThat(verified.result()).isEqualTo(Result.EQUAL);
        assertThat(verified.changesSince()).isEmpty();
    }

    @Test
    void figuresThatWereWithheldFromThePublicAreNotCompared() throws Exception {
        String body = YEAR.replace("}", ", \"audience\": \"public\"}");
        assertThatThrownBy(() -> freeze(body)).hasMessageContaining("as they were released");
        ReleaseOrders orders =
                new ReleaseOrders(DATABASE, new Breakdowns(DATABASE, RELEASES, 11, 5), KEY, Duration.ofDays(7), 11);
        assertThat(orders.releaseDue(Instant.now(), "tester")).isNotEmpty();
        FrozenReport frozen = freeze(body);
        JsonNode figures = frozen.document().orElseThrow().path("figures");
        assertThat(figures.path("caller.MINOR").has("numerator")).isFalse();
        VerificationView verified = verify(frozen);
        assertThat(verified.result()).isEqualTo(Result.EQUAL);
        assertThat(verified.compared()).isBetween(1, figures.size() - 1);
    }

    @Test
    void aFigureThatIsNotWhatTheLogSaysIsNamed() throws Exception {
        FrozenReport frozen = forged(
                freeze(YEAR), document -> ((ObjectNode) document.at("/figures/minors.girls")).put("numerator", 1));
        VerificationView verified = verify(frozen);
        assertThat(verified.result()).isEqualTo(Result.FIGURES_DIFFER);
        assertThat(verified.differences())
                .extracting(VerificationView.Difference::code)
                .containsExactly("minors.girls");
        assertThat(verified.differences()
                        .getFirst()
                        .recomputed()
                        .path("numerator")
                        .longValue())
                .isNotEqualTo(1);
    }

    @Test
    void anotherLogUnderTheSamePositionsIsFoundByItsHash() throws Exception {
        FrozenReport frozen =
                forged(freeze(YEAR), document -> ((ObjectNode) document.at("/logs/0")).put("hash", "of another log"));
        assertThat(verify(frozen).result()).isEqualTo(Result.OTHER_LOG);
    }

    @Test
    void aLogOfWhichEventsAreMissingIsSaidToBeIncomplete() throws Exception {
        FrozenReport beyond = forged(
                freeze(YEAR),
                document -> ((ObjectNode) document.at("/logs/0"))
                        .put("position", document.at("/logs/0/position").longValue() + 1_000));
        VerificationView verified = verify(beyond);
        assertThat(verified.result()).isEqualTo(Result.LOG_INCOMPLETE);
        assertThat(verified.logs().getFirst().events())
                .isLessThan(verified.logs().getFirst().position());
        FrozenReport ofAnotherEpoch = forged(
                freeze(YEAR),
                document -> ((ObjectNode) document.at("/logs/0")).put("epoch", new UUID(7, 7).toString()));
        assertThat(verify(ofAnotherEpoch).result()).isEqualTo(Result.LOG_INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNotSignedIsNotComputed(String jws) throws Exception {
        assertThat(verify(withJws(freeze(YEAR), jws)).result()).isEqualTo(Result.SIGNATURE_BROKEN);
    }

    @Test
    void aSignatureOfSomethingElseIsNone() throws Exception {
        FrozenReport one = freeze(YEAR);
        FrozenReport other = freeze(YEAR);
        assertThat(verify(withJws(one, other.jws())).result()).isEqualTo(Result.SIGNATURE_BROKEN);
        String[] parts = one.jws().split("\\.", -1);
        String swapped = parts[0] + "." + other.jws().split("\\.", -1)[1] + "." + parts[2];
        assertThat(verify(withJws(one, swapped)).result()).isEqualTo(Result.SIGNATURE_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE frozen_report SET period_from = period_from",
                "DELETE FROM frozen_report",
                "TRUNCATE frozen_report"
            })
    void theServiceCannotChangeWhatItFroze(String sql) throws Exception {
        freeze(YEAR);
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void itComesBackFromABackupWithTheKeyThatSignedIt(@TempDir Path folder) throws Exception {
        FrozenReport frozen = freeze(YEAR);
        Path backup = folder.resolve("analytics.backup");
        new LogBackup(DATABASE, "analytics").write(backup, _ -> {});

        TestDatabase elsewhere = TestDatabase.migrated();
        try (AgroalDataSource owner = elsewhere.ownersPool();
                AgroalDataSource service = elsewhere.pool();
                BackupReader reader = BackupReader.open(backup)) {
            new LogRestore(owner).run(reader, "analytics", _ -> {});
            SigningKey key = new SigningKey(service, MASTER_KEY);
            FrozenReport restored = new Freezes(
                            service, key, new Ending(), new Releases(service, key, Duration.ofDays(7)))
                    .find(frozen.id())
                    .orElseThrow();
            assertThat(restored.jws()).isEqualTo(frozen.jws());
            assertThat(Signature.isGenuine(restored.jws(), key.get())).isTrue();
        }
    }
}
