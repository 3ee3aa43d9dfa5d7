package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.referral.testing.DepartmentStandIn.status;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.email;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.DepartmentStandIn.Received;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.MailServer;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** What is taken back is never sent, or taken back from whom it was sent to. */
@ReferralServiceTest
class WithdrawalTest {
    private static final String WITHDRAWN = "vigie.referral.InformationPreoccupanteWithdrawn.v1";
    private static final String PORTAL = "{\"kind\": \"PORTAL\"}";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsTakenBackBeforeDeliveryIsNeverSent() {
        InformationPreoccupante information = InformationPreoccupante.in("21");
        InformationPreoccupante next = InformationPreoccupante.in("21");
        configure("21D", "21", webhook(world.department));
        world.topic.tell(information);
        awaitStatus(information, "WAITING").body("waitingFor", equalTo("DOSSIER_UNAVAILABLE"));
        world.topic.tellWithdrawn(information);
        awaitStatus(information, "WITHDRAWN");
        try (IntakeStub _ = world.intake(information, next)) {
            world.topic.tell(next);
            awaitStatus(next, "SENT");
        }
        assertThat(world.department.received()).hasSize(1);
        get(information).body("recalls", empty());
    }

    @Test
    void whatWasSentIsTakenBackUnderOneIdOfItsOwn() {
        InformationPreoccupante information = InformationPreoccupante.in("22");
        configure("22D", "22", webhook(world.department));
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
        }
        world.department.next(status(500), status(503));
        world.topic.tellWithdrawn(information);
        awaitTold(information, "WITHDRAWN", "WEBHOOK");
        String sent = world.department.receivedFor(information).getFirst().webhookId();
        assertThat(withdrawals(information)).hasSize(3).allSatisfy(message -> {
            assertThat(message.data().path("withdraws").asText()).isEqualTo(sent);
            assertThat(message.data().path("reason").asText()).isEqualTo("WITHDRAWN");
            assertThat(message.event().path("id").asText()).isEqualTo(message.webhookId());
        });
        assertThat(withdrawals(information))
                .extracting(Received::webhookId)
                .containsOnly(withdrawals(information).getFirst().webhookId());
        assertThat(withdrawals(information).getFirst().webhookId()).isNotEqualTo(sent);
        get(information).body("history.status", contains("WAITING", "ROUTED", "SENT", "WITHDRAWN"));
    }

    @Test
    void whoNoLongerHasItIsToldWhenItGoesToAnother() {
        InformationPreoccupante information = InformationPreoccupante.in("23");
        configure("23D", "23", webhook(world.department));
        configure("24D", "24", PORTAL);
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            coordinator()
                    .contentType("application/json")
                    .body("{\"authority\": \"24D\"}")
                    .post("/v1/referrals/" + referralOf(information) + "/reroute")
                    .then()
                    .statusCode(200);
        }
        awaitTold(information, "REROUTED", "WEBHOOK")
                .body("status", equalTo("SENT"))
                .body("authority", equalTo("24D"));
        assertThat(withdrawals(information))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.data().path("reason").asText()).isEqualTo("REROUTED"));
    }

    @Test
    void whatArrivesWhileItIsTakenBackIsTakenBackThere() {
        InformationPreoccupante information = InformationPreoccupante.in("25");
        configure("25D", "25", webhook(world.department));
        world.department.next(exchange -> {
            coordinator()
                    .post("/v1/referrals/" + referralOf(information) + "/withdrawal")
                    .then()
                    .statusCode(200);
            status(204).answer(exchange);
        });
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitTold(information, "WITHDRAWN", "WEBHOOK").body("status", equalTo("WITHDRAWN"));
        }
        assertThat(withdrawals(information)).hasSize(1);
    }

    @Test
    void anEmailSaysSoToo() {
        InformationPreoccupante information = InformationPreoccupante.in("26");
        configure("26D", "26", email("crip@26.example"));
        try (MailServer server = world.mailServer()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            world.topic.tellWithdrawn(information);
            awaitTold(information, "WITHDRAWN", "EMAIL");
            MailServer.Received first = server.receivedBy("crip@26.example").getFirst();
            MailServer.Received second = server.receivedBy("crip@26.example").getLast();
            assertThat(second.text())
                    .contains(referralOf(information).toString(), "n’avez plus rien à faire")
                    .doesNotContain("/transmissions/lien/");
            assertThat(second.messageId()).isNotEqualTo(first.messageId());
            assertThat(second.everything()).contains("In-Reply-To: " + first.messageId());
        }
    }

    private ValidatableResponse awaitTold(InformationPreoccupante information, String reason, String channel) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> channel.equals(get(information).extract().path("recalls[0].channel")));
        return get(information).body("recalls.reason", contains(reason));
    }

    private List<Received> withdrawals(InformationPreoccupante information) {
        return world.department.received().stream()
                .filter(message -> message.event().path("type").asText().equals(WITHDRAWN))
                .filter(message -> message.data()
                        .path("referralId")
                        .asText()
                        .equals(referralOf(information).toString()))
                .toList();
    }
}
