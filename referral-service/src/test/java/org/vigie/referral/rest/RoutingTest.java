package org.vigie.referral.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

@ReferralServiceTest
class RoutingTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "69123,69M,false",
        "69383,69M,false",
        "69003,69M,false",
        "69001,69D,false",
        ",69D,true",
        "75056,69D,true"
    })
    void inTheRhoneTheCommuneOfTheDossierDecides(String commune, String authority, boolean assumed) {
        InformationPreoccupante information = InformationPreoccupante.in("69");
        try (IntakeStub intake = world.intake()) {
            intake.knows(
                    information.actionId(), commune == null ? information.dossier() : information.dossierFrom(commune));
            world.topic.tell(information);
            awaitStatus(information, "SENT")
                    .body("authority", equalTo(authority))
                    .body("assumed", equalTo(assumed));
        }
    }

    @Test
    void whileIntakeIsDownOnlyWhatNeedsItWaits() {
        InformationPreoccupante rhone = InformationPreoccupante.in("69");
        InformationPreoccupante corsica = InformationPreoccupante.in("2A");
        world.topic.tell(rhone);
        world.topic.tell(corsica);
        awaitStatus(corsica, "SENT").body("authority", equalTo("20R"));
        awaitStatus(rhone, "WAITING").body("authority", nullValue()).body("attempts", empty());
        try (IntakeStub intake = world.intake()) {
            intake.knows(rhone.actionId(), rhone.dossierFrom("69123"));
            awaitStatus(rhone, "SENT").body("authority", equalTo("69M"));
        }
    }

    @Test
    void whereNobodyAnswersItWaitsUntilACoordinatorEntersSomebody() {
        InformationPreoccupante information = InformationPreoccupante.in("984");
        world.topic.tell(information);
        awaitStatus(information, "UNROUTABLE").body("possible", contains("reroute", "withdrawal"));
        coordinator()
                .contentType("application/json")
                .body(
                        "{\"name\": \"Administration des TAAF\", \"departments\": [\"984\"], \"channels\": [{\"kind\": \"PORTAL\"}]}")
                .put("/v1/authorities/984")
                .then()
                .statusCode(201);
        awaitStatus(information, "SENT").body("authority", equalTo("984"));
    }

    @Test
    void whereNobodyAnswersACoordinatorMaySendIt() {
        InformationPreoccupante information = InformationPreoccupante.in("986");
        world.topic.tell(information);
        awaitStatus(information, "UNROUTABLE");
        coordinator()
                .contentType("application/json")
                .body("{\"authority\": \"988\"}")
                .post("/v1/referrals/" + referralOf(information) + "/reroute")
                .then()
                .statusCode(200);
        awaitStatus(information, "SENT").body("authority", equalTo("988"));
        get(information).body("history.status", contains("WAITING", "UNROUTABLE", "ROUTED", "SENT"));
    }
}
