package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.email;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.MailServer;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** An authority without a system of its own is told by e-mail, which a real SMTP server takes. */
@ReferralServiceTest
class EmailTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEmailSaysWhatIsToBeDoneAndNamesNobody() {
        InformationPreoccupante information = InformationPreoccupante.in("13").inImmediateDanger();
        configure("13D", "13", email("crip@13.example"));
        try (MailServer server = world.mailServer()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts.findAll { it.delivered }.channel", contains("EMAIL"));
            assertOneMessage(server.receivedBy("crip@13.example"));
            assertThat(server.receivedBy("crip@13.example")).allSatisfy(mail -> {
                String reference = referralOf(information).toString();
                assertThat(mail.from()).isEqualTo("Vigie <ne-pas-repondre@vigie.example>");
                assertThat(mail.subject())
                        .startsWith("DANGER GRAVE ET IMMÉDIAT")
                        .contains("13", reference);
                assertThat(mail.messageId()).startsWith("<msg_").endsWith("@vigie.example>");
                assertThat(mail.text())
                        .contains(reference, "Département 13D", "13 – Bouches-du-Rhône", "danger grave et immédiat")
                        .contains("https://referral.example/transmissions/lien/");
                assertThat(mail.everything() + mail.text())
                        .doesNotContain(
                                InformationPreoccupante.FIRST_NAME,
                                information.minorId().toString(),
                                information.caseId().toString(),
                                "Récit",
                                "GIRL",
                                "15 ans");
            });
        }
    }

    /** The portal has it either way; the mailbox is told that there is something to see, and cannot answer from there. */
    @Test
    void thePortalsMailboxIsToldThatSomethingWaitsThere() {
        InformationPreoccupante information = InformationPreoccupante.in("16");
        configure("16D", "16", "{\"kind\": \"PORTAL\", \"notify\": \"crip@16.example\"}");
        coordinator()
                .get("/v1/authorities/16D")
                .then()
                .body("channels[0].notify", equalTo("crip@16.example"))
                .body("channels[0].address", nullValue());
        try (MailServer server = world.mailServer()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT").body("attempts.findAll { it.delivered }.channel", contains("PORTAL"));
            assertOneMessage(server.receivedBy("crip@16.example"));
            String reference = referralOf(information).toString();
            assertThat(server.receivedBy("crip@16.example"))
                    .allSatisfy(mail -> assertThat(mail.text())
                            .contains(
                                    reference, "Département 16D", "https://referral.example/transmissions/" + reference)
                            .doesNotContain("/lien/", InformationPreoccupante.FIRST_NAME));
        }
    }

    /** A server that is away holds up no referral that its authority sees. */
    @Test
    void whatThePortalHasDoesNotWaitForAnEmail() {
        InformationPreoccupante information = InformationPreoccupante.in("17");
        configure("17D", "17", "{\"kind\": \"PORTAL\", \"notify\": \"crip@17.example\"}");
        world.topic.tell(information);
        awaitStatus(information, "SENT");
    }

    @Test
    void whileTheServerIsAwayItIsTriedAgain() {
        InformationPreoccupante information = InformationPreoccupante.in("14");
        configure("14D", "14", email("crip@14.example"));
        world.topic.tell(information);
        awaitStatus(information, "WAITING").body("waitingFor", equalTo("CONNECTION_FAILED"));
        try (MailServer server = world.mailServer()) {
            awaitStatus(information, "SENT");
            assertOneMessage(server.receivedBy("crip@14.example"));
        }
    }

    /** Sent again, when nobody could tell whether it had arrived, it is still the same for a mailbox. */
    private static void assertOneMessage(List<MailServer.Received> mails) {
        assertThat(mails)
                .isNotEmpty()
                .extracting(MailServer.Received::messageId)
                .containsOnly(mails.getFirst().messageId());
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() throws IOException {
        InformationPreoccupante information = InformationPreoccupante.in("15");
        configure("15D", "15", email("crip@15.example"));
        try (ServerSocket _ = new ServerSocket(World.smtpPort(), 50, InetAddress.getByName("localhost"))) {
            world.topic.tell(information);
            awaitStatus(information, "WAITING").body("attempts.reason", hasItem("TIMED_OUT"));
        }
        try (MailServer _ = world.mailServer()) {
            awaitStatus(information, "SENT");
        }
    }
}
