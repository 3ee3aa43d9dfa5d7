package org.vigie.referral.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.listener;
import static org.vigie.referral.testing.ReferralsApi.referralOf;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.vigie.http.Reason;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.LogCapture;
import org.vigie.referral.testing.PublishedEvents;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.TableRows;
import org.vigie.referral.testing.World;

/** Names, notes and secrets pass through this service; looks for them wherever it leaves anything. */
@ReferralServiceTest
class PrivacyTest {
    private static final String NOTE = "Note-Plantée-5c1e";
    private static final String REASON = "Motif-Planté-9b27";

    @Inject
    TableRows tables;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    @ConfigProperty(name = "quarkus.management.test-port", defaultValue = "9001")
    int managementPort;

    @Test
    void nothingPersonalIsInATableARecordALogLineOrAMetric() throws SQLException {
        LogCapture lines = new LogCapture();
        Logger.getLogger("").addHandler(lines);
        InformationPreoccupante information = InformationPreoccupante.in("42");
        try (World world = new World();
                IntakeStub _ = world.intake(information)) {
            configure("42D", "42", webhook(world.department));
            world.department.next(DepartmentStandIn.status(500));
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            String path = "/v1/referrals/" + referralOf(information);
            department("42D").get(path + "/dossier").then().statusCode(200);
            department("42D")
                    .contentType("application/json")
                    .body("{\"outcome\": \"ADAPTED_ACTION\", \"decidedOn\": \"2026-03-20\", \"note\": \"" + NOTE
                            + "\"}")
                    .post(path + "/follow-ups")
                    .then()
                    .statusCode(201);
            listener()
                    .contentType("application/json")
                    .body("{\"told\": \"OUTCOME\", \"toldOn\": \"2026-03-21\", \"note\": \"" + NOTE + "\"}")
                    .post(path + "/informant-feedback")
                    .then()
                    .statusCode(201);
            read(path);
            refused(path);
        }
        List<String> published = PublishedEvents.of(brokers, referralOf(information), "InformantTold");
        Logger.getLogger("").removeHandler(lines);

        assertThat(published).isNotEmpty().allSatisfy(PrivacyTest::isClean);
        assertThat(tables.names())
                .contains(
                        "public.event",
                        "public.note_reading",
                        "referrals.referral_view",
                        "authorities.authority_view",
                        "todo.referral_todo",
                        "deadlines.deadline_watch");
        assertThat(tables.all()).isNotEmpty().allSatisfy(PrivacyTest::isClean);
        isClean(lines.text());
        isClean(RestAssured.given()
                .get("http://localhost:" + managementPort + "/q/metrics")
                .asString());
    }

    private static void read(String path) {
        String reason = Reason.encoded(REASON);
        coordinator()
                .header(Reason.HEADER, reason)
                .get(path + "/notes")
                .then()
                .statusCode(200)
                .body("followUps.note", contains(NOTE))
                .body("informant", equalTo(NOTE));
        isClean(coordinator()
                .get(path + "/notes?reason=" + reason)
                .then()
                .statusCode(422)
                .extract()
                .asString());
    }

    /** What is refused is not repeated. */
    private static void refused(String path) {
        for (String body : List.of(
                "{\"outcome\": \"" + NOTE + "\", \"decidedOn\": \"2026-03-20\", \"note\": \"" + NOTE + "\"}",
                "{\"outcome\": \"ADAPTED_ACTION\", \"decidedOn\": \"" + NOTE + "\", \"note\": \"" + NOTE + "\"}",
                "{\"outcome\": \"ADAPTED_ACTION\", \"decidedOn\": \"2026-03-20\", \"note\": \"" + NOTE
                        + "\\u0000\"}")) {
            isClean(department("42D")
                    .contentType("application/json")
                    .body(body)
                    .post(path + "/follow-ups")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString());
        }
    }

    private static void isClean(String text) {
        for (String word : List.of(
                InformationPreoccupante.FIRST_NAME, "Récit", NOTE, REASON, DepartmentStandIn.SECRET.substring(6))) {
            assertThat(text).doesNotContain(word).doesNotContain(HexFormat.of().formatHex(word.getBytes(UTF_8)));
        }
    }
}
