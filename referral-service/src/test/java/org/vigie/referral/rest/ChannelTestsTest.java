package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.MailServer;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** A coordinator sees whether a channel works, without a child's referral for it. */
@ReferralServiceTest
class ChannelTestsTest {
    private static final String MAILBOX = "{\"kind\": \"EMAIL\", \"address\": \"crip@belfort.example\"}";
    private static final String PORTAL = "{\"kind\": \"PORTAL\"}";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWebhookGetsASignedMessageThatSaysWhatItIs() {
        try (DepartmentStandIn department = new DepartmentStandIn()) {
            configure("89D", "89", webhook(department) + ", " + PORTAL);
            String id = test("89D", 0)
                    .statusCode(200)
                    .body("kind", equalTo("WEBHOOK"))
                    .body("delivered", equalTo(true))
                    .body("reason", nullValue())
                    .extract()
                    .path("messageId");
            assertThat(department.received()).singleElement().satisfies(message -> {
                assertThat(message.webhookId()).isEqualTo(id);
                assertThat(message.event().path("type").asText()).isEqualTo("vigie.referral.ChannelTest.v1");
                assertThat(message.data().path("authority").asText()).isEqualTo("89D");
            });
        }
    }

    @Test
    void whatIsWrongWithAWebhookIsSaid() {
        try (DepartmentStandIn department = new DepartmentStandIn().next(DepartmentStandIn.status(500))) {
            configure("89D", "89", webhook(department));
            test("89D", 0)
                    .statusCode(200)
                    .body("delivered", equalTo(false))
                    .body("reason", equalTo("ERROR_ANSWERED"))
                    .body("httpStatus", equalTo(500));
        }
        test("89D", 0).body("delivered", equalTo(false)).body("reason", equalTo("CONNECTION_FAILED"));
    }

    @Test
    void aMailboxGetsAnEmailThatIsAboutNobody() {
        configure("90D", "90", MAILBOX);
        try (MailServer server = world.mailServer()) {
            test("90D", 0).statusCode(200).body("kind", equalTo("EMAIL")).body("delivered", equalTo(true));
            assertThat(server.receivedBy("crip@belfort.example"))
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.text()).contains("message d’essai", "Il ne concerne aucun enfant");
                        assertThat(mail.text()).doesNotContain("/transmissions/");
                    });
        }
    }

    @Test
    void thePortalIsAlwaysThere() {
        test("91D", 0).statusCode(200).body("kind", equalTo("PORTAL")).body("delivered", equalTo(true));
    }

    @Test
    void onlyACoordinatorTestsAndOnlyWhatThereIs() {
        test("91D", 1).statusCode(422).body("violations.pointer", contains("/channel"));
        test("XYZ", 0).statusCode(404);
        coordinator()
                .contentType("application/json")
                .body("{\"channel\": \"0\", \"kind\": 1}")
                .post("/v1/authorities/91D/channel-tests")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/kind"));
        department("91D")
                .contentType("application/json")
                .body("{\"channel\": 0}")
                .post("/v1/authorities/91D/channel-tests")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse test(String code, int channel) {
        return coordinator()
                .contentType("application/json")
                .body("{\"channel\": " + channel + "}")
                .post("/v1/authorities/" + code + "/channel-tests")
                .then();
    }
}
