package org.vigie.referral.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** What there is not, or is not the caller's, is told before body and query are looked at. */
@ReferralServiceTest
class UnknownTest {
    private static final InformationPreoccupante INFORMATION = InformationPreoccupante.in("95");

    @ParameterizedTest
    @ValueSource(strings = {"no-uuid", "00000000-0000-0000-0000-000000000000"})
    void whatIsUnknownIs404BeforeAnythingElseThatIsWrong(String id) {
        isUnknown("/v1/referrals/" + id);
        isUnknown("/v1/referrals/" + id + "/dossier");
        for (String command : new String[] {
            "refusal",
            "follow-ups",
            "reroute",
            "acknowledgement",
            "resend",
            "withdrawal",
            "closure",
            "prosecutor-reports"
        }) {
            isUnknown("POST", "/v1/referrals/" + id + "/" + command);
        }
    }

    @Test
    void whatIsAnothersIs404BeforeAnythingElseThatIsWrong() {
        try (World world = new World()) {
            world.topic.tell(INFORMATION);
            awaitStatus(INFORMATION, "SENT");
        }
        String path = "/v1/referrals/" + referralOf(INFORMATION);
        isUnknown(department("42D").get(path + "?fields=status"));
        isUnknown(department("42D").post(path + "/acknowledgement?dryRun=true"));
    }

    private static void isUnknown(String address) {
        isUnknown(coordinator().get(address));
        isUnknown(coordinator().get(address + "?limit=0&fields=status"));
    }

    private static void isUnknown(String method, String address) {
        for (String query : new String[] {"", "?dryRun=true"}) {
            isUnknown(coordinator()
                    .contentType("application/json")
                    .body("{\"wrong\": 1}")
                    .request(method, address + query));
        }
    }

    private static void isUnknown(Response answer) {
        answer.then().statusCode(404).contentType("application/problem+json").body("status", equalTo(404));
    }
}
