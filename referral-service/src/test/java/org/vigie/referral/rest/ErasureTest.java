package org.vigie.referral.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.http.testing.Tokens;
import org.vigie.referral.application.ErasedCase;
import org.vigie.referral.application.Erasures;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.PublishedEvents;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.TableRows;
import org.vigie.referral.testing.World;

/** What intake forgot is forgotten here: the notes of authorities, whatever comes first, is told twice or breaks off. */
@ReferralServiceTest
class ErasureTest {
    private static final String NOTE = "Note-Oubliée-7f3a";
    private static final String PARKED =
            "/v1/operations/subscriptions/when-identity-erased-then-erase-referrals/parked-events";

    @Inject
    DataSource database;

    @Inject
    TableRows tables;

    @Inject
    Erasures erasures;

    @Inject
    EventLog log;

    @Inject
    @ConfigProperty(name = "eventlog.erasure-ledger.file")
    Path ledger;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theNotesOfAllReferralsOfTheCaseAreForgottenAndAllElseStays() throws IOException, SQLException {
        InformationPreoccupante information = sentWithNote("47");
        InformationPreoccupante second = sentWithNote(information.again());
        InformationPreoccupante other = sentWithNote("47");
        long version = version(information);

        world.topic.tellErased(information);

        awaitErased(information)
                .body("status", equalTo("ANSWERED"))
                .body("followUps", hasSize(1))
                .body("followUps[0].outcome", equalTo("ADAPTED_ACTION"))
                .body("followUps[0].noted", equalTo(false))
                .body("version", equalTo((int) version + 1));
        awaitErased(second).body("followUps[0].noted", equalTo(false));
        department("47D")
                .get("/v1/referrals/" + referralOf(information))
                .then()
                .statusCode(200)
                .body("followUps[0].noted", equalTo(false));
        department("47D")
                .get("/v1/referrals/" + referralOf(information) + "/notes")
                .then()
                .statusCode(410);
        get(other).body("followUps[0].noted", equalTo(true)).body("identityErasedAt", nullValue());
        department("47D")
                .get("/v1/referrals/" + referralOf(other) + "/notes")
                .then()
                .statusCode(200)
                .body("followUps.note", contains(NOTE));
        assertThat(hasKey(information)).isFalse();
        assertThat(hasKey(other)).isTrue();
        assertThat(Files.readString(ledger))
                .contains(referralOf(information).toString(), referralOf(second).toString())
                .doesNotContain(NOTE);
        assertThat(tables.all())
                .noneMatch(row -> row.contains(NOTE))
                .noneMatch(row -> row.contains(HexFormat.of().formatHex(NOTE.getBytes(UTF_8))));
        assertThat(PublishedEvents.of(brokers, referralOf(information), "ReferralErased"))
                .last()
                .satisfies(event -> assertThat(event)
                        .contains(
                                "\"status\":\"ANSWERED\"", information.caseId().toString(), "ce_causationid="));
    }

    @Test
    void whatIsToldTwiceIsDoneOnce() {
        InformationPreoccupante information = sentWithNote("48");
        world.topic.tellErased(information);
        world.topic.tellErased(information);
        awaitErased(information);

        erasures.of(new ErasedCase(information.caseId(), UUID.randomUUID(), UUID.randomUUID()));

        assertThat(erasures(information)).hasSize(1);
    }

    @Test
    void aReferralThatIsOpenedAfterwardsIsForgottenAtOnce() {
        InformationPreoccupante late = InformationPreoccupante.in("49");
        world.topic.tellErased(late);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isNoted(late.caseId()));

        world.topic.tell(late);

        awaitStatus(late, "SENT");
        awaitErased(late);
        refusedNote(late);
        assertThat(hasKey(late)).isFalse();
        InformationPreoccupante later = late.again();
        world.topic.tell(late);
        world.topic.tell(later);
        awaitErased(later);
        assertThat(erasures(late)).hasSize(1);
    }

    @Test
    void whatWasBrokenOffAfterTheCaseWasNotedIsFinished() throws SQLException {
        InformationPreoccupante information = sentWithNote("50");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO erased_case (case_id, event_id, correlation_id) VALUES (?, ?, ?)")) {
            insert.setObject(1, information.caseId());
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(3, UUID.randomUUID());
            insert.executeUpdate();
        }
        get(information).body("followUps[0].noted", equalTo(true));

        world.topic.tellErased(information);

        awaitErased(information).body("followUps[0].noted", equalTo(false));
        assertThat(erasures(information)).hasSize(1);
    }

    @Test
    void anErasedReferralGoesOnWithoutNotes() {
        InformationPreoccupante information = InformationPreoccupante.in("51");
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        world.topic.tellErased(information);
        awaitErased(information);

        refusedNote(information);
        department("51D")
                .contentType("application/json")
                .body("{\"outcome\": \"EVALUATION_UNDER_WAY\", \"decidedOn\": \"2026-03-20\"}")
                .post("/v1/referrals/" + referralOf(information) + "/follow-ups")
                .then()
                .statusCode(201)
                .body("status", equalTo("UNDER_EVALUATION"));
        coordinator()
                .get("/v1/referrals?authority=51D")
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("UNDER_EVALUATION"));
    }

    /** The ledger's disk is away, say. */
    @Test
    void anErasureThatCannotBeDoneNowHoldsUpNothingElseAndIsNeverSkipped() throws IOException {
        InformationPreoccupante information = sentWithNote("54");
        Path aside = Files.move(ledger, ledger.resolveSibling(ledger.getFileName() + ".away"));
        Files.createDirectory(ledger);
        try {
            world.topic.tellErased(information);
            InformationPreoccupante other = InformationPreoccupante.in("55");
            world.topic.tell(other);
            awaitStatus(other, "SENT");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> operator()
                                    .get(PARKED)
                                    .<List<String>>path("items.eventId")
                                    .size()
                            == 1);
            Response waiting = operator().get(PARKED);
            waiting.then()
                    .body("items[0].type", equalTo("vigie.intake.IdentityErased.v1"), "items[0].dueAt", notNullValue());
            operator()
                    .contentType("application/json")
                    .body("{\"reason\": \"Oublier\"}")
                    .post(PARKED + "/" + waiting.path("items[0].eventId") + "/skip")
                    .then()
                    .statusCode(409);
            assertThat(hasKey(information)).isTrue();
        } finally {
            Files.delete(ledger);
            Files.move(aside, ledger);
        }
        awaitErased(information);
        assertThat(hasKey(information)).isFalse();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator"));
    }

    private static void refusedNote(InformationPreoccupante information) {
        String status = get(information).extract().path("status");
        tellNote(information)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vigie:problem:case-erased"))
                .body("state", equalTo(status))
                .body("possible", notNullValue());
    }

    private InformationPreoccupante sentWithNote(String department) {
        return sentWithNote(InformationPreoccupante.in(department));
    }

    private InformationPreoccupante sentWithNote(InformationPreoccupante information) {
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        tellNote(information).statusCode(201).body("followUps[0].noted", equalTo(true));
        return information;
    }

    private static ValidatableResponse tellNote(InformationPreoccupante information) {
        return department(information.department() + "D")
                .contentType("application/json")
                .body("{\"outcome\": \"ADAPTED_ACTION\", \"decidedOn\": \"2026-03-20\", \"note\": \"" + NOTE + "\"}")
                .post("/v1/referrals/" + referralOf(information) + "/follow-ups")
                .then();
    }

    private static ValidatableResponse awaitErased(InformationPreoccupante information) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40)) // what was set aside comes again after ten
                .until(() -> coordinator()
                                .get("/v1/referrals/" + referralOf(information))
                                .path("identityErasedAt")
                        != null);
        return get(information);
    }

    private static long version(InformationPreoccupante information) {
        return get(information).extract().<Integer>path("version");
    }

    private List<StoredEvent> erasures(InformationPreoccupante information) {
        return log.readStream(referralOf(information)).stream()
                .filter(event -> event.type().equals("ReferralErased"))
                .toList();
    }

    private boolean hasKey(InformationPreoccupante information) {
        return exists(
                "SELECT FROM subject_key WHERE subject_id = ? AND wrapped_key IS NOT NULL", referralOf(information));
    }

    private boolean isNoted(UUID caseId) {
        return exists("SELECT FROM erased_case WHERE case_id = ?", caseId);
    }

    private boolean exists(String query, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
