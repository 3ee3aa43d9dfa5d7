package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.vigie.referral.testing.DepartmentStandIn.status;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.email;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.DepartmentStandIn.Behaviour;
import org.vigie.referral.testing.DepartmentStandIn.Received;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** A department's system is told of each referral until it says that it took it, whatever it does in between. */
@ReferralServiceTest
class WebhookTest {
    private final World world = new World();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() {
        over.countDown();
        world.close();
    }

    @Test
    void aSignedMessageArrivesOnce() {
        InformationPreoccupante information = InformationPreoccupante.in("01").inImmediateDanger();
        configure("01D", "01", webhook(world.department));
        try (IntakeStub intake = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts.delivered", contains(true));
            assertThat(intake.asked()).isPositive();
        }
        assertThat(world.department.receivedFor(information)).singleElement().satisfies(message -> {
            assertThat(message.webhookId()).isEqualTo(message.event().path("id").asText());
            assertThat(message.event().path("type").asText()).isEqualTo("vigie.referral.InformationPreoccupante.v1");
            assertThat(message.data().path("urgency").asText()).isEqualTo("IMMEDIATE_DANGER");
            assertThat(message.data().path("acknowledgementUrl").asText())
                    .isEqualTo("https://referral.example/v1/referrals/" + referralOf(information) + "/acknowledgement");
            assertThat(message.event().toString()).doesNotContain(InformationPreoccupante.FIRST_NAME, "Récit");
        });
    }

    @Test
    void errorsAreTriedAgainAndSeen() {
        InformationPreoccupante information = InformationPreoccupante.in("02");
        configure("02D", "02", webhook(world.department));
        world.department.next(status(500), status(301), status(410));
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT")
                    .body(
                            "attempts.findAll { !it.delivered }.reason",
                            contains("ERROR_ANSWERED", "REDIRECTED", "ERROR_ANSWERED"))
                    .body("attempts.attempt", contains(1, 2, 3, 4))
                    .body("attempts.findAll { !it.delivered }.httpStatus", contains(500, 301, 410))
                    .body("attempts.delivered", contains(false, false, false, true));
        }
        assertThat(world.department.receivedFor(information))
                .hasSize(4)
                .extracting(Received::webhookId)
                .containsOnly(
                        world.department.receivedFor(information).getFirst().webhookId());
    }

    @Test
    void whatNobodyAcknowledgedIsSentOnceMoreUnderTheSameIdAndDueWhenItWas() {
        InformationPreoccupante information = InformationPreoccupante.in("35");
        configure("35D", "35", webhook(world.department));
        String resend = "/v1/referrals/" + referralOf(information) + "/resend";
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            String dueAt = awaitStatus(information, "SENT").extract().path("dueAt");
            department("35D").post(resend).then().statusCode(403);
            coordinator().post(resend).then().statusCode(200).body("status", equalTo("WAITING"));
            awaitStatus(information, "SENT")
                    .body("dueAt", equalTo(dueAt))
                    .body("history.status", contains("WAITING", "ROUTED", "SENT", "WAITING", "SENT"))
                    .body("attempts.attempt", contains(1, 2));
        }
        assertThat(world.department.receivedFor(information))
                .hasSize(2)
                .extracting(Received::webhookId)
                .containsOnly(
                        world.department.receivedFor(information).getFirst().webhookId());
        department("35D")
                .post("/v1/referrals/" + referralOf(information) + "/acknowledgement")
                .then()
                .statusCode(200);
        coordinator().post(resend).then().statusCode(409).body("state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void whoHangsIsToldAgainUnderTheSameId() {
        InformationPreoccupante information = InformationPreoccupante.in("03");
        configure("03D", "03", webhook(world.department));
        world.department.next(this::hang);
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts.reason", hasItem("TIMED_OUT"));
        }
        assertThat(world.department.receivedFor(information))
                .hasSizeGreaterThan(1)
                .extracting(Received::webhookId)
                .containsOnly(
                        world.department.receivedFor(information).getFirst().webhookId());
    }

    @Test
    void whoHangsUpIsToldAgainUnderTheSameId() {
        InformationPreoccupante information = InformationPreoccupante.in("04");
        configure("04D", "04", webhook(world.department));
        world.department.next(HttpExchange::close);
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts.reason", hasItem("CONNECTION_FAILED"));
        }
        assertThat(world.department.receivedFor(information))
                .extracting(Received::webhookId)
                .hasSize(2)
                .containsOnly(
                        world.department.receivedFor(information).getFirst().webhookId());
    }

    @Test
    void anAnswerWithoutEndIsNotWaitedFor() {
        InformationPreoccupante huge = InformationPreoccupante.in("05");
        InformationPreoccupante dripping = InformationPreoccupante.in("05");
        configure("05D", "05", webhook(world.department));
        Behaviour flood = exchange -> pour(exchange, 1 << 20, Duration.ZERO);
        Behaviour drip = exchange -> pour(exchange, 1, Duration.ofMillis(50));
        world.department.next(flood, drip);
        try (IntakeStub _ = world.intake(huge, dripping)) {
            world.topic.tell(huge);
            world.topic.tell(dripping);
            awaitStatus(huge, "SENT").body("attempts", hasSize(1));
            awaitStatus(dripping, "SENT").body("attempts", hasSize(1));
        }
    }

    @Test
    void anAcknowledgementMayComeBeforeTheAnswerToTheMessage() {
        InformationPreoccupante information = InformationPreoccupante.in("06");
        configure("06D", "06", webhook(world.department));
        world.department.next(exchange -> {
            department("06D")
                    .post("/v1/referrals/" + referralOf(information) + "/acknowledgement")
                    .then()
                    .statusCode(200);
            status(200).answer(exchange);
        });
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "ACKNOWLEDGED");
        }
        get(information)
                .body("history.status", contains("WAITING", "ROUTED", "SENT", "ACKNOWLEDGED"))
                .body("attempts.channel", contains("WEBHOOK"));
    }

    @Test
    void whileIntakeIsDownItWaitsAndNoAttemptIsSpent() {
        InformationPreoccupante information = InformationPreoccupante.in("07");
        configure("07D", "07", webhook(world.department));
        world.topic.tell(information);
        awaitStatus(information, "WAITING")
                .body("waitingFor", equalTo("DOSSIER_UNAVAILABLE"))
                .body("attempts", empty());
        assertThat(world.department.receivedFor(information)).isEmpty();
        try (IntakeStub _ = world.intake(information)) {
            awaitStatus(information, "SENT")
                    .body("attempts.attempt", contains(1))
                    .body("history.status", contains("WAITING", "ROUTED", "WAITING", "SENT"));
        }
        assertThat(world.department.receivedFor(information)).hasSize(1);
    }

    @Test
    void whatWasErasedWaitsForAPerson() {
        InformationPreoccupante information = InformationPreoccupante.in("08");
        configure("08D", "08", webhook(world.department));
        try (IntakeStub intake = world.intake()) {
            intake.erased(information.actionId());
            world.topic.tell(information);
            awaitStatus(information, "WAITING")
                    .body("waitingFor", equalTo("DOSSIER_ERASED"))
                    .body("possible", hasItem("withdrawal"));
        }
        assertThat(world.department.receivedFor(information)).isEmpty();
    }

    @Test
    void aChannelThatFailsTooOftenGivesWayToTheNext() {
        InformationPreoccupante information = InformationPreoccupante.in("09");
        configure("09D", "09", webhook(world.department) + ", {\"kind\": \"PORTAL\"}");
        world.department.next(status(500), status(500), status(503), status(404), status(301));
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT")
                    .body("attempts.channel", contains("WEBHOOK", "WEBHOOK", "WEBHOOK", "WEBHOOK", "WEBHOOK", "PORTAL"))
                    .body("attempts.attempt", contains(1, 2, 3, 4, 5, 6));
        }
    }

    @Test
    void inImmediateDangerTheNextChannelIsTriedSooner() {
        InformationPreoccupante information = InformationPreoccupante.in("17").inImmediateDanger();
        configure("17D", "17", webhook(world.department) + ", {\"kind\": \"PORTAL\"}");
        world.department.next(status(500), status(500));
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts.channel", contains("WEBHOOK", "WEBHOOK", "PORTAL"));
        }
    }

    @Test
    void whatIsGoneIsNotTriedAgain() {
        InformationPreoccupante information = InformationPreoccupante.in("18");
        configure("18D", "18", webhook(world.department) + ", {\"kind\": \"PORTAL\"}");
        world.department.next(status(410));
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts.channel", contains("WEBHOOK", "PORTAL"));
        }
    }

    @Test
    void afterTheLastChannelComesTheFirstAgain() {
        InformationPreoccupante information = InformationPreoccupante.in("19").inImmediateDanger();
        configure("19D", "19", webhook(world.department) + ", " + email("crip@19.example"));
        world.department.next(status(500), status(500));
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT")
                    .body("attempts.channel", contains("WEBHOOK", "WEBHOOK", "EMAIL", "EMAIL", "WEBHOOK"));
        }
        assertThat(world.department.receivedFor(information))
                .extracting(Received::webhookId)
                .hasSize(3)
                .containsOnly(
                        world.department.receivedFor(information).getFirst().webhookId());
    }

    @Test
    void aNewChannelIsTriedAtOnce() {
        InformationPreoccupante information = InformationPreoccupante.in("10");
        configure("10D", "10", email("crip@10.example"));
        world.topic.tell(information);
        awaitStatus(information, "WAITING").body("waitingFor", equalTo("CONNECTION_FAILED"));
        configure("10D", "10", "{\"kind\": \"PORTAL\"}");
        awaitStatus(information, "SENT").body("attempts.channel", hasItem("PORTAL"));
    }

    @Test
    void aReceiverMayStillCheckWithTheFormerSecret() {
        InformationPreoccupante information = InformationPreoccupante.in("27");
        configure("27D", "27", webhook(world.department));
        configure("27D", "27", webhook(world.department).replace(DepartmentStandIn.SECRET, "whsec_" + "A".repeat(32)));
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts", hasSize(1));
        }
        assertThat(world.department.receivedFor(information)).hasSize(1);
    }

    @Test
    void noAuthorityWaitsForAnothersSystem() {
        configure("11D", "11", webhook(world.department));
        InformationPreoccupante quick = InformationPreoccupante.in("12");
        InformationPreoccupante[] slow = new InformationPreoccupante[20];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = InformationPreoccupante.in("11");
            world.department.next(this::hang);
        }
        try (IntakeStub _ = world.intake(slow)) {
            for (InformationPreoccupante information : slow) {
                world.topic.tell(information);
            }
            Awaitility.await().until(() -> !world.department.received().isEmpty());
            world.topic.tell(quick);
            awaitStatus(quick, "SENT");
            get(slow[slow.length - 1]).body("status", not(equalTo("SENT")));
            over.countDown();
            for (InformationPreoccupante information : slow) {
                awaitStatus(information, "SENT");
            }
        }
    }

    private void hang(HttpExchange exchange) throws IOException {
        try {
            var _ = over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        status(204).answer(exchange);
    }

    /** Answers 200 and then parts of {@code size} bytes until nobody reads any more. */
    private void pour(HttpExchange exchange, int size, Duration pause) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int part = 0; part < 1_000; part++) {
                body.write(new byte[size]);
                body.flush();
                if (over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
