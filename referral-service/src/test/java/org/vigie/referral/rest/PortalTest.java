package org.vigie.referral.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

@ReferralServiceTest
class PortalTest {

    @Test
    void anInformationPreoccupanteReachesThePortalAndIsAcknowledged() {
        InformationPreoccupante information = InformationPreoccupante.in("59");
        try (World world = new World()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT")
                    .body("authority", equalTo("59D"))
                    .body("department", equalTo("59"))
                    .body("minorIds", contains(information.minorId().toString()))
                    .body("attempts.channel", contains("PORTAL"))
                    .body("dueAt", notNullValue())
                    .body("sentAt", notNullValue());
        }
        for (int time = 0; time < 2; time++) {
            department("59D")
                    .post("/v1/referrals/" + referralOf(information) + "/acknowledgement")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ACKNOWLEDGED"));
        }
        get(information).body("history.status", contains("WAITING", "ROUTED", "SENT", "ACKNOWLEDGED"));
    }

    @Test
    void whatIsToldAgainIsReferredOnce() {
        InformationPreoccupante first = InformationPreoccupante.in("58");
        InformationPreoccupante last = InformationPreoccupante.in("58");
        try (World world = new World()) {
            world.topic.tell(first);
            world.topic.tell(first);
            world.topic.tell(last);
            world.topic.tell(first);
            awaitStatus(last, "SENT");
            awaitStatus(first, "SENT").body("history.status", contains("WAITING", "ROUTED", "SENT"));
        }
    }

    @Test
    void anActionThatWasRecordedByMistakeTakesItsReferralBack() {
        InformationPreoccupante sent = InformationPreoccupante.in("58");
        InformationPreoccupante unsent = InformationPreoccupante.in("984"); // no authority answers for it
        InformationPreoccupante last = InformationPreoccupante.in("58");
        try (World world = new World()) {
            world.topic.tell(sent);
            world.topic.tell(unsent);
            awaitStatus(sent, "SENT");
            awaitStatus(unsent, "UNROUTABLE");
            world.topic.tellWithdrawn(InformationPreoccupante.in("58")); // of which there is no referral
            for (int time = 0; time < 2; time++) {
                world.topic.tellWithdrawn(sent);
                world.topic.tellWithdrawn(unsent);
            }
            world.topic.tell(last);
            awaitStatus(last, "SENT");
            awaitStatus(sent, "WITHDRAWN").body("history.status", contains("WAITING", "ROUTED", "SENT", "WITHDRAWN"));
            awaitStatus(unsent, "WITHDRAWN").body("history.status", contains("WAITING", "UNROUTABLE", "WITHDRAWN"));
        }
    }
}
