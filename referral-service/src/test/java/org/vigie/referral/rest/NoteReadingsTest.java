package org.vigie.referral.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.listener;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.http.testing.Tokens;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** What is written of people in a referral is read by one door, which keeps on record who read it, when and why, before anything is shown. */
@ReferralServiceTest
class NoteReadingsTest {
    private static final String NOTE = "Note-Gardée-5e1c";
    private static final String SAID = "Dit-À-La-Mère-81d0";
    private static final String READINGS = "/v1/note-readings";

    private final World world = new World();

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    String service;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownersPassword;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void noAnswerButThatOfTheDoorHasANote() {
        InformationPreoccupante information = sentTo("36");
        String path = path(information);
        String followUp =
                "{\"outcome\": \"ADAPTED_ACTION\", \"decidedOn\": \"2026-03-20\", \"note\": \"" + NOTE + "\"}";
        for (int status : List.of(201, 200)) {
            String answer = department("36D")
                    .header("Idempotency-Key", "note-" + information.actionId())
                    .contentType("application/json")
                    .body(followUp)
                    .post(path + "/follow-ups")
                    .then()
                    .statusCode(status)
                    .body("followUps.noted", contains(true))
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain(NOTE);
        }
        told(information);
        for (RequestSpecification who : List.of(coordinator(), department("36D"))) {
            assertThat(who.get(path).asString()).contains("ADAPTED_ACTION").doesNotContain(NOTE, SAID);
        }
        assertThat(coordinator().post(path + "/closure").asString())
                .contains("CLOSED")
                .doesNotContain(NOTE, SAID);
        readings(information).body("items", empty());
    }

    @Test
    void whoReadsWhenAndWhyIsOnRecordFirst() {
        InformationPreoccupante information = noted("54");
        String notes = path(information) + "/notes";
        coordinator().get(notes).then().statusCode(422).body("violations.header", contains("Vigie-Reason"));
        coordinator().get(notes + "?reason=Bilan").then().statusCode(422);
        listener().get(notes).then().statusCode(403);
        department("92D").get(notes).then().statusCode(404);
        readings(information).body("items", empty());

        coordinator()
                .header("Vigie-Reason", "Retour%20%C3%A0%20la%20m%C3%A8re")
                .get(notes)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("followUps.note", contains(NOTE))
                .body("followUps[0].authority", equalTo("54D"))
                .body("informant", equalTo(SAID));
        department("54D")
                .get(notes)
                .then()
                .statusCode(200)
                .body("followUps.note", contains(NOTE))
                .body("informant", nullValue());
        readings(information)
                .body("items.reason", contains("Suivi de sa propre transmission", "Retour à la mère"))
                .body("items.reasonIs", contains("KEPT", "KEPT"))
                .body("items[0].reader", equalTo("54D"))
                .body("items[1].reader", containsString("coordinator"))
                .body("items[0].readAt", notNullValue());
        officer()
                .get(READINGS + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("firstBroken", nullValue());

        world.topic.tellErased(information);
        Awaitility.await()
                .untilAsserted(() -> department("54D").get(notes).then().statusCode(410));
        readings(information).body("items.reasonIs", contains("ERASED", "ERASED"));
        officer().get(READINGS + "/verification").then().body("intact", equalTo(true));
    }

    @Test
    void whatCannotBeRecordedIsNotShown() throws SQLException {
        InformationPreoccupante information = noted("36");
        String notes = path(information) + "/notes";
        asOwner("REVOKE INSERT ON note_reading FROM \"" + service + "\"");
        try {
            String answer = department("36D")
                    .get(notes)
                    .then()
                    .statusCode(503)
                    .extract()
                    .asString();
            assertThat(answer).doesNotContain(NOTE);
        } finally {
            asOwner("GRANT INSERT ON note_reading TO \"" + service + "\"");
        }
        readings(information).body("items", empty());
        department("36D").get(notes).then().statusCode(200).body("followUps.note", contains(NOTE));
        readings(information).body("items", hasSize(1));
    }

    /** What breaks the chain and is found is tried on intake's, which is kept by the same code. */
    @Test
    void theRecordIsAddedToAloneAndAChangeIsNamed() throws SQLException {
        InformationPreoccupante information = noted("54");
        department("54D").get(path(information) + "/notes").then().statusCode(200);
        int number = readings(information).extract().path("items[0].number");
        for (String change : List.of(
                "UPDATE note_reading SET reader = 'another'",
                "DELETE FROM note_reading",
                "TRUNCATE note_reading",
                "UPDATE note_reading_head SET number = number - 1",
                "UPDATE note_reading_head SET hash = decode(repeat('00', 32), 'hex')",
                "UPDATE note_reading_head SET number = number + 2",
                "DELETE FROM note_reading_head",
                "ALTER TABLE note_reading_head DISABLE TRIGGER ALL")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
        String reader = "UPDATE note_reading SET reader = '%s' WHERE number = " + number;
        asOwner(reader.formatted("92D"));
        try {
            officer()
                    .get(READINGS + "/verification")
                    .then()
                    .body("intact", equalTo(false))
                    .body("firstBroken", equalTo(number));
        } finally {
            asOwner(reader.formatted("54D"));
        }
        officer().get(READINGS + "/verification").then().body("intact", equalTo(true));
    }

    @Test
    void theRecordIsAskedByReaderAndDay() {
        InformationPreoccupante information = noted("92");
        String notes = path(information) + "/notes";
        department("92D").get(notes).then().statusCode(200);
        department("92D").get(notes).then().statusCode(200);
        String ofReferral = READINGS + "?referral=" + referralOf(information);
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris"));
        String next = officer()
                .get(ofReferral + "&reader=92D&limit=1&from=" + day.minusDays(1) + "&to=" + day)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        officer()
                .queryParam("cursor", next)
                .get(ofReferral + "&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        officer().get(ofReferral + "&reader=nobody").then().body("items", empty());
        officer().get(ofReferral + "&to=" + day.minusDays(2)).then().body("items", empty());
        officer().get(ofReferral + "&from=" + day.plusDays(1)).then().body("items", empty());
        for (RequestSpecification who : List.of(coordinator(), department("92D"), listener())) {
            who.get(READINGS).then().statusCode(403);
        }
        coordinator().get(READINGS + "/verification").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "?referral=abc,referral",
        "?from=yesterday,from",
        "?from=2024-01-02&to=2024-01-01,to",
        "?colour=red,colour",
        "/verification?colour=red,colour"
    })
    void aBadQueryParameterIsNamed(String query, String parameter) {
        officer().get(READINGS + query).then().statusCode(422).body("violations[0].parameter", equalTo(parameter));
    }

    private static RequestSpecification officer() {
        return given().auth().oauth2(Tokens.of("privacy-officer"));
    }

    private static ValidatableResponse readings(InformationPreoccupante information) {
        return officer()
                .get(READINGS + "?referral=" + referralOf(information))
                .then()
                .statusCode(200);
    }

    private InformationPreoccupante noted(String department) {
        InformationPreoccupante information = sentTo(department);
        department(department + "D")
                .contentType("application/json")
                .body("{\"outcome\": \"ADAPTED_ACTION\", \"decidedOn\": \"2026-03-20\", \"note\": \"" + NOTE + "\"}")
                .post(path(information) + "/follow-ups")
                .then()
                .statusCode(201);
        told(information);
        return information;
    }

    private static void told(InformationPreoccupante information) {
        listener()
                .contentType("application/json")
                .body("{\"told\": \"OUTCOME\", \"toldOn\": \"2026-03-21\", \"note\": \"" + SAID + "\"}")
                .post(path(information) + "/informant-feedback")
                .then()
                .statusCode(201);
    }

    private InformationPreoccupante sentTo(String department) {
        InformationPreoccupante information = InformationPreoccupante.in(department);
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        return information;
    }

    private static String path(InformationPreoccupante information) {
        return "/v1/referrals/" + referralOf(information);
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, ownersPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
