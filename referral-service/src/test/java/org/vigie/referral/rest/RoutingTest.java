package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

@ReferralServiceTest
class RoutingTest {
    private final World world = new World();

    @Inject
    AgroalDataSource database;

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "69123,69M,false",
        "69383,69M,false",
        "69003,69M,false",
        "69001,69D,false",
        ",69D,true",
        "75056,69D,true"
    })
    void inTheRhoneTheCommuneOfTheDossierDecides(String commune, String authority, boolean assumed) {
        InformationPreoccupante information = InformationPreoccupante.in("69");
        try (IntakeStub intake = world.intake()) {
            intake.knows(
                    information.actionId(), commune == null ? information.dossier() : information.dossierFrom(commune));
            world.topic.tell(information);
            awaitStatus(information, "SENT")
                    .body("authority", equalTo(authority))
                    .body("assumed", equalTo(assumed));
        }
    }

    @Test
    void whileIntakeIsDownOnlyWhatNeedsItWaits() {
        InformationPreoccupante rhone = InformationPreoccupante.in("69");
        InformationPreoccupante corsica = InformationPreoccupante.in("2A");
        world.topic.tell(rhone);
        world.topic.tell(corsica);
        awaitStatus(corsica, "SENT").body("authority", equalTo("20R"));
        awaitStatus(rhone, "WAITING").body("authority", nullValue()).body("attempts", empty());
        try (IntakeStub intake = world.intake()) {
            intake.knows(rhone.actionId(), rhone.dossierFrom("69123"));
            awaitStatus(rhone, "SENT").body("authority", equalTo("69M"));
        }
    }

    /** The entry wakes the referral by one projection, while another, which the directory is read from, has not come to the entry yet. */
    @Test
    void whereNobodyAnswersItWaitsUntilACoordinatorEntersSomebody() throws SQLException {
        InformationPreoccupante information = InformationPreoccupante.in("984");
        world.topic.tell(information);
        awaitStatus(information, "UNROUTABLE").body("possible", contains("reroute", "withdrawal"));
        Instant before = readyAt(information);
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("LOCK TABLE authorities.authority_view IN SHARE MODE");
            coordinator()
                    .contentType("application/json")
                    .body(
                            "{\"name\": \"Administration des TAAF\", \"departments\": [\"984\"], \"channels\": [{\"kind\": \"PORTAL\"}]}")
                    .put("/v1/authorities/984")
                    .then()
                    .statusCode(201);
            await().until(() -> wasTakenUp(information, before));
            slow.rollback();
        }
        awaitStatus(information, "SENT").body("authority", equalTo("984"));
    }

    @Test
    void aReferralFollowsItsMinorWhoLivesElsewhere() {
        InformationPreoccupante information = InformationPreoccupante.in("10");
        world.topic.tell(information);
        awaitStatus(information, "SENT").body("authority", equalTo("10D"));
        world.topic.tellMoved(information, "10", "12");
        await().untilAsserted(() -> awaitStatus(information, "SENT")
                .body("authority", equalTo("12D"))
                .body("department", equalTo("12")));
        coordinator()
                .get("/v1/referrals?authority=12D")
                .then()
                .body("items.find { it.referralId == '" + referralOf(information) + "' }.department", equalTo("12"));
    }

    @Test
    void whoNamedAnotherDepartmentMeantIt() {
        InformationPreoccupante elsewhere = InformationPreoccupante.in("11");
        InformationPreoccupante after = InformationPreoccupante.in("11");
        world.topic.tell(elsewhere);
        awaitStatus(elsewhere, "SENT");
        world.topic.tellMoved(elsewhere, "14", "15");
        world.topic.tell(after);
        awaitStatus(after, "SENT");
        awaitStatus(elsewhere, "SENT").body("authority", equalTo("11D"));
    }

    /** Its system is still there: what is on its way to it goes on, or elsewhere if a coordinator says so. What comes later is nobody's. */
    @Test
    void anAuthorityThatAnswersForNothingAnyMoreLosesNothing() {
        InformationPreoccupante pending = InformationPreoccupante.in("29");
        InformationPreoccupante handedOn = InformationPreoccupante.in("29");
        InformationPreoccupante later = InformationPreoccupante.in("29");
        configure("29D", "29", webhook(world.department));
        world.topic.tell(pending);
        world.topic.tell(handedOn);
        awaitStatus(pending, "WAITING").body("waitingFor", equalTo("DOSSIER_UNAVAILABLE"));
        awaitStatus(handedOn, "WAITING");

        coordinator()
                .contentType("application/json")
                .body("{\"name\": \"Département 29D\", \"departments\": [], \"channels\": [" + webhook(world.department)
                        + "]}")
                .put("/v1/authorities/29D")
                .then()
                .statusCode(200);
        world.topic.tell(later);
        awaitStatus(later, "UNROUTABLE");
        get(pending).body("status", equalTo("WAITING")).body("possible", hasItem("reroute"));
        coordinator()
                .contentType("application/json")
                .body("{\"authority\": \"56D\"}")
                .post("/v1/referrals/" + referralOf(handedOn) + "/reroute")
                .then()
                .statusCode(200);
        awaitStatus(handedOn, "SENT").body("authority", equalTo("56D"));

        try (IntakeStub _ = world.intake(pending)) {
            awaitStatus(pending, "SENT").body("authority", equalTo("29D"));
        }
        assertThat(world.department.receivedFor(pending)).hasSize(1);
        assertThat(world.department.receivedFor(handedOn)).isEmpty();
    }

    private Instant readyAt(InformationPreoccupante information) throws SQLException {
        return todo("SELECT ready_at FROM todo.referral_todo WHERE referral_id = ?", information)
                .toInstant();
    }

    /** Whether a router has the referral in hand, or has put it off again. */
    private boolean wasTakenUp(InformationPreoccupante information, Instant before) throws SQLException {
        String look = "SELECT CASE WHEN lease IS NULL AND ready_at <= now() THEN 'epoch' ELSE ready_at END"
                + " FROM todo.referral_todo WHERE referral_id = ?";
        Instant now = todo(look, information).toInstant();
        return !now.equals(Instant.EPOCH) && !now.equals(before);
    }

    private Timestamp todo(String query, InformationPreoccupante information) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, referralOf(information));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getTimestamp(1);
            }
        }
    }

    @Test
    void whereNobodyAnswersACoordinatorMaySendIt() {
        InformationPreoccupante information = InformationPreoccupante.in("986");
        world.topic.tell(information);
        awaitStatus(information, "UNROUTABLE");
        coordinator()
                .contentType("application/json")
                .body("{\"authority\": \"988\"}")
                .post("/v1/referrals/" + referralOf(information) + "/reroute")
                .then()
                .statusCode(200);
        awaitStatus(information, "SENT").body("authority", equalTo("988"));
        get(information).body("history.status", contains("WAITING", "UNROUTABLE", "ROUTED", "SENT"));
    }
}
