package org.vigie.referral.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.Browser;
import org.vigie.http.testing.LoginServer;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** An agent who signed in, with a session instead of a token. */
@ReferralServiceTest
@TestProfile(SignedInAgentTest.WithLogin.class)
@WithTestResource(LoginServer.class)
class SignedInAgentTest {
    /** Has a configuration of its own. */
    public static final class WithLogin implements QuarkusTestProfile {}

    private final Browser browser = new Browser();

    @Test
    void whatAPersonAcknowledgesWasAcknowledgedInThePortal() {
        InformationPreoccupante information = InformationPreoccupante.in("53");
        try (World world = new World()) {
            world.topic.tell(information);
            awaitStatus(information, "SENT");
        }
        String path = "/transmissions/" + referralOf(information);
        HttpResponse<String> page = browser.signInFor(path, "53D");
        assertThat(page.statusCode()).isEqualTo(200);
        String form = FormClient.hiddenFields(page.body()).entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        assertThat(browser.post(path + "/reception", form).statusCode()).isEqualTo(303);
        get(information).body("status", equalTo("ACKNOWLEDGED")).body("acknowledgedBy", equalTo("PORTAL"));
    }
}
