package org.vigie.referral.rest;

import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.ApiFuzz;
import org.vigie.http.testing.Canary;
import org.vigie.http.testing.FuzzRun;
import org.vigie.http.testing.Telemetry;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** Every operation of the description, bent in many ways; see {@link FuzzRun}. Operators see nothing of what was sent. */
@ReferralServiceTest
@WithTestResource(Telemetry.class)
@TestProfile(ApiFuzzTest.Alone.class)
class ApiFuzzTest {
    /** A service of its own, since what it leaves behind is in nobody else's way there. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final FuzzRun RUN = FuzzRun.of(2_000, 1, 2, 3, 4);
    private static final String[] ROLES = {"coordinator", "operator", "privacy-officer"};
    private static final int REFERRALS = 120;
    private static final int REFUSED = 40;

    @Test
    void nothingBreaksIt() throws Exception {
        InformationPreoccupante[] sent = IntStream.range(0, REFERRALS)
                .mapToObj(number -> InformationPreoccupante.in(number % 2 == 0 ? "59" : "60"))
                .toArray(InformationPreoccupante[]::new);
        try (World world = new World();
                IntakeStub _ = world.intake(sent);
                Telemetry.Seen seen = Telemetry.watch()) {
            for (InformationPreoccupante information : sent) {
                world.topic.tell(information);
            }
            for (InformationPreoccupante information : sent) {
                awaitStatus(information, "SENT");
            }
            Arrays.stream(sent).limit(REFUSED).forEach(ApiFuzzTest::refuse);
            RUN.with(fuzz(List.of(sent)));
            Canary.atEveryDoor(RestAssured.port, ROLES);
            seen.holdsNothingOf(Canary.WORDS, "/v1/referrals/{referralId}/notes", "/transmissions/lien/{token}");
        }
    }

    /** So that there is something to close, however soon the fuzz takes referrals back. */
    private static void refuse(InformationPreoccupante information) {
        coordinator()
                .contentType("application/json")
                .body("{\"reason\": \"DUPLICATE\"}")
                .post("/v1/referrals/" + referralOf(information) + "/refusal")
                .then()
                .statusCode(200);
    }

    private static ApiFuzz fuzz(List<InformationPreoccupante> sent) throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
        List<String> referrals = sent.stream()
                .map(information -> referralOf(information).toString())
                .toList();
        return new ApiFuzz(
                URI.create("http://localhost:" + RestAssured.port),
                document,
                Map.of(
                        "referralId",
                        referrals,
                        "code",
                        List.of("59D", "60D", "6AE"),
                        "department",
                        List.of("59", "2A")),
                ROLES);
    }
}
