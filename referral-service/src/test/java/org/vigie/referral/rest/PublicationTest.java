package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.PublishedEvents;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

@ReferralServiceTest
class PublicationTest {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void otherServicesHearOfEachStepOnceInOrder() {
        InformationPreoccupante information = InformationPreoccupante.in("43");
        try (World world = new World()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
        }
        department("43D")
                .post("/v1/referrals/" + referralOf(information) + "/acknowledgement")
                .then()
                .statusCode(200);
        List<String> events = PublishedEvents.of(brokers, referralOf(information), "ReferralAcknowledged");
        assertThat(events)
                .extracting(event -> event.replaceAll(".*ce_type=vigie\\.referral\\.(\\S+) .*", "$1"))
                .containsExactly(
                        "ReferralOpened.v1", "ReferralRouted.v1", "ReferralSent.v1", "ReferralAcknowledged.v1");
        assertThat(events)
                .allSatisfy(event -> assertThat(event).contains("\"actionId\":\"" + information.actionId() + "\""));
        // what the action led to belongs to its request; the acknowledgement is a request of its own
        assertThat(events.subList(0, 3))
                .allSatisfy(event -> assertThat(event).contains("ce_correlationid=" + information.actionId()));
    }
}
