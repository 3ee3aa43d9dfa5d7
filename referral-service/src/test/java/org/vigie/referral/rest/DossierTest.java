package org.vigie.referral.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

@ReferralServiceTest
class DossierTest {

    @Test
    void isFetchedFromIntakeWhenItIsRead() {
        InformationPreoccupante information = InformationPreoccupante.in("32");
        String path = "/v1/referrals/" + referralOf(information) + "/dossier";
        try (World world = new World()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            try (IntakeStub intake = world.intake(information)) {
                department("32D")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .header("Cache-Control", "no-store")
                        .body("minors[0].identity.firstName", equalTo(InformationPreoccupante.FIRST_NAME));
                coordinator().get(path).then().statusCode(200);
                intake.erased(information.actionId());
                department("32D").get(path).then().statusCode(410).contentType("application/problem+json");
            }
            department("32D").get(path).then().statusCode(503).header("Retry-After", notNullValue());
            coordinator()
                    .post("/v1/referrals/" + referralOf(information) + "/withdrawal")
                    .then()
                    .statusCode(200);
            department("32D").get(path).then().statusCode(409);
        }
    }

    /** The authority has answered, so the referral stays as it is; what it passed on was a mistake all the same. */
    @Test
    void ofWhatWasAnsweredAndThenTakenBackIsNoLongerTold() {
        InformationPreoccupante information = InformationPreoccupante.in("32");
        String path = "/v1/referrals/" + referralOf(information);
        try (World world = new World();
                IntakeStub intake = world.intake(information)) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
            department("32D")
                    .contentType("application/json")
                    .body("{\"outcome\": \"ADAPTED_ACTION\", \"decidedOn\": \"2026-03-20\"}")
                    .post(path + "/follow-ups")
                    .then()
                    .statusCode(201);
            intake.withdrawn(information.actionId());
            for (RequestSpecification reader : List.of(department("32D"), coordinator())) {
                reader.get(path + "/dossier")
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:vigie:problem:illegal-move"))
                        .body("state", equalTo("ANSWERED"))
                        .body("possible", hasItem("closure"));
            }
        }
    }
}
