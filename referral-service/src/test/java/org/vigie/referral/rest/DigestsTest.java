package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.email;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.domain.calendar.OfficeHours;
import org.vigie.referral.domain.calendar.WorkCalendar;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.DepartmentStandIn.Received;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.MailServer;
import org.vigie.referral.testing.MovedClock;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.TableRows;
import org.vigie.referral.testing.UnwritableTable;
import org.vigie.referral.testing.World;

/** The digest of reminders goes by the authority's own channel; whoever is killed before noting it sends it again as the same message. */
@ReferralServiceTest
class DigestsTest {
    private static final WorkCalendar FRANCE =
            WorkCalendar.of(OfficialAuthorities.authority("38D").orElseThrow(), OfficeHours.USUAL);

    @Inject
    MovedClock clock;

    @Inject
    TableRows rows;

    private final World world = new World();
    private final Instant later = FRANCE.openFrom(Clock.systemUTC().instant().plus(Duration.ofDays(150)));

    @AfterEach
    void close() {
        clock.right();
        world.close();
    }

    @Test
    void aMailboxIsRemindedOfWhatIsOwedAndNobodyIsNamed() throws SQLException {
        InformationPreoccupante information = InformationPreoccupante.in("38");
        configure("38D", "38", email("crip@38.example"));
        try (MailServer server = world.mailServer()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            awaitReminded(information);
            awaitSentAgainUntilNoted("38D", () -> reminders(server));

            assertThat(reminders(server))
                    .extracting(MailServer.Received::messageId)
                    .containsOnly(reminders(server).getFirst().messageId());
            assertThat(reminders(server).getFirst().messageId())
                    .startsWith("<msg_")
                    .endsWith("@vigie.example>");
            assertThat(reminders(server).getFirst().text())
                    .contains("Département 38D", referralOf(information).toString(), "38 – Isère")
                    .contains("Accusé de réception sous 5 jours ouvrés")
                    .contains("Évaluation dans les 3 mois suivant la réception")
                    .contains(", dépassée")
                    .contains("https://referral.example/")
                    .doesNotContain("danger")
                    .doesNotContain(
                            InformationPreoccupante.FIRST_NAME,
                            information.minorId().toString(),
                            "Récit");
        }
    }

    @Test
    void aSystemIsRemindedUnderOneIdAndMayStillCheckWithTheFormerSecret() throws SQLException {
        InformationPreoccupante information = InformationPreoccupante.in("39");
        configure("39D", "39", webhook(world.department));
        try (IntakeStub _ = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
        }
        awaitReminded(information);
        configure("39D", "39", webhook(world.department).replace(DepartmentStandIn.SECRET, "whsec_" + "A".repeat(32)));
        world.department.timeless();
        awaitSentAgainUntilNoted("39D", this::digests);

        assertThat(digests())
                .extracting(Received::webhookId)
                .containsOnly(digests().getFirst().webhookId());
    }

    private void awaitReminded(InformationPreoccupante information) {
        clock.at(later);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(information).body("deadlines[0, 1].reminders", everyItem(greaterThan(0))));
    }

    private void awaitSentAgainUntilNoted(String authority, Supplier<List<?>> sent) throws SQLException {
        try (UnwritableTable _ = new UnwritableTable("digest_sent")) {
            awaitAsTimePasses(() -> !sent.get().isEmpty());
            awaitAsTimePasses(() -> sent.get().size() > 1);
            assertThat(noted(authority)).isEmpty();
        }
        awaitAsTimePasses(() -> noted(authority).size() == 1);
    }

    /** A digest waits half an hour for the day's other reminders, then, where it is not noted or not taken, minutes. */
    private void awaitAsTimePasses(Callable<Boolean> condition) {
        Awaitility.await().until(() -> {
            clock.at(clock.instant().plus(Duration.ofMinutes(2)));
            return condition.call();
        });
    }

    private List<String> noted(String authority) throws SQLException {
        return rows.of("digest_sent").stream()
                .filter(row -> row.startsWith("(" + authority + ","))
                .toList();
    }

    private static List<MailServer.Received> reminders(MailServer server) {
        return server.receivedBy("crip@38.example").stream()
                .filter(mail -> mail.subject().startsWith("Rappel"))
                .toList();
    }

    private List<Received> digests() {
        return world.department.received().stream()
                .filter(message -> message.event().path("type").asText().equals("vigie.referral.ReminderDigest.v1"))
                .toList();
    }
}
