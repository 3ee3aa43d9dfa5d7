package org.vigie.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeTopic;
import org.vigie.referral.testing.Surroundings;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(Surroundings.class)
class FirstReferralTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String kafka;

    @Test
    void an_information_preoccupante_reaches_the_portal_and_is_acknowledged() {
        InformationPreoccupante information = InformationPreoccupante.in("59");
        try (IntakeTopic intake = new IntakeTopic(kafka)) {
            intake.tell(information);
        }
        awaitStatus(information, "SENT")
                .body("authority", equalTo("59D"))
                .body("minorIds", contains(information.minorId().toString()))
                .body("sentAt", notNullValue());
        department("59D")
                .post("/v1/referrals/" + referralOf(information) + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"));
    }
}
