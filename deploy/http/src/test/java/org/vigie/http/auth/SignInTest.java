package org.vigie.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.Browser;
import org.vigie.http.testing.LoginServer;
import org.vigie.http.testing.Tokens;

/** People sign in for pages, programs bring tokens, and neither comes in by the other's door. */
@QuarkusTest
@TestProfile(SignInTest.WithLogin.class)
@WithTestResource(LoginServer.class)
class SignInTest {
    /** Has a configuration of its own. */
    public static final class WithLogin implements QuarkusTestProfile {}

    private static final String SESSION = "q_session_login";

    private final String loginUrl = ConfigProvider.getConfig().getValue("vigie.login.url", String.class);
    private final Browser browser = new Browser();

    @Test
    void whoOpensAPageIsSentToSignInAndComesBackToIt() {
        var sentAway = browser.get("/page?x=1");
        assertThat(sentAway.statusCode()).isEqualTo(302);
        assertThat(sentAway.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Browser.location(sentAway))
                .startsWith(loginUrl + "/authorize?")
                .contains("code_challenge_method=S256", "&nonce=", "&client_id=vigie-web", "login&");
        var page = browser.signIn("/page?x=1", "listener");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/page").hasQuery("x=1");
        assertThat(page.body()).isEqualTo(LoginServer.PERSON + " true");
        assertThat(browser.post("/page", "a=b").body()).isEqualTo(LoginServer.PERSON);
    }

    @Test
    void cookiesAreForThisServiceAloneAndTellNothing() {
        var sentAway = browser.get("/page");
        var atServer = browser.get(Browser.location(sentAway) + "&role=listener");
        var back = browser.get(Browser.location(atServer));
        assertThat(back.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("HTTPOnly", "SameSite=Lax")
                .doesNotContain(LoginServer.PERSON);
        assertThat(browser.cookies()).containsOnlyKeys(SESSION);
        assertThat(browser.cookies().get(SESSION)).hasSizeLessThan(4096).startsWith("eyJ");
    }

    @Test
    void aRoleThatMayNotIsA403() {
        assertThat(browser.signIn("/page", "analyst").statusCode()).isEqualTo(403);
        assertThat(browser.get("/page/open").body()).isEqualTo(LoginServer.PERSON);
    }

    @Test
    void aFormWithoutASessionIsNotSentAwayAndLost() {
        var refused = browser.post("/page", "a=b");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(refused.body()).contains("urn:vigie:problem:signed-out");
    }

    @Test
    void aTamperedSessionIsNone() {
        browser.signIn("/page", "listener");
        var session = String.valueOf(browser.cookies().get(SESSION));
        for (int at : new int[] {1, session.length() / 2, session.length() - 10}) {
            char other = session.charAt(at) == 'A' ? 'B' : 'A';
            browser.cookies().put(SESSION, session.substring(0, at) + other + session.substring(at + 1));
            assertThat(browser.post("/page", "a=b").statusCode()).isEqualTo(401);
            browser.cookies().put(SESSION, session.substring(0, at) + other + session.substring(at + 1));
            var sentAway = browser.get("/page");
            assertThat(sentAway.statusCode()).isEqualTo(302);
            assertThat(browser.cookies()).doesNotContainKey(SESSION);
        }
        browser.cookies().put(SESSION, session);
        assertThat(browser.get("/page").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionOpensNothingThatIsForPrograms() {
        browser.signIn("/page", "listener");
        assertThat(browser.get("/v1/things/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/v1/things/public").body()).contains("true");
        assertThat(browser.get("/v1/login").statusCode()).isEqualTo(404);
    }

    @Test
    void bearerTokensGoOnWorkingAndAreOfTheirClient() throws Exception {
        for (var path : new String[] {"/page", "/v1/things/me"}) {
            assertThat(bearer(path, Tokens.of("listener"))).startsWith("200").contains("test-listener");
            assertThat(bearer(path, Tokens.of("analyst"))).startsWith("403");
            assertThat(bearer(path, Tokens.forged("listener"))).startsWith("401");
            assertThat(bearer(path, "nonsense")).startsWith("401");
        }
    }

    @Test
    void theServerSTokensAreGoodAsWell() throws Exception {
        var token = Tokens.with(claims -> claims.put("iss", loginUrl), "listener");
        assertThat(bearer("/v1/things/me", token)).startsWith("200").contains("test-listener");
        var forAnother = Tokens.with(claims -> claims.put("iss", loginUrl).put("aud", "another"), "listener");
        assertThat(bearer("/v1/things/me", forAnother)).startsWith("401");
        var idToken = Tokens.with(claims -> claims.put("iss", loginUrl).put("aud", "vigie-web"), "listener");
        assertThat(bearer("/v1/things/me", idToken)).as("an ID token").startsWith("401");
    }

    @Test
    void whoSignsOutHasNoSessionAnyMore() {
        browser.signIn("/page", "listener");
        var signedOut = browser.get("/logout");
        assertThat(signedOut.statusCode()).isEqualTo(302);
        assertThat(Browser.location(signedOut)).startsWith(loginUrl + "/end?").contains("id_token_hint=");
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
        assertThat(browser.get("/page").statusCode()).isEqualTo(302);
        assertThat(Browser.location(browser.get("/logout"))).isEqualTo("/");
    }

    @Test
    void anotherSiteSignsNobodyOut() {
        browser.signIn("/page", "listener");
        for (String site : new String[] {"cross-site", "same-site"}) {
            var answer = browser.get("/logout", site);
            assertThat(answer.statusCode()).as(site).isEqualTo(303);
            assertThat(Browser.location(answer)).isEqualTo("/");
            assertThat(browser.get("/page").statusCode()).as(site).isEqualTo(200);
        }
        assertThat(Browser.location(browser.get("/logout", "same-origin"))).startsWith(loginUrl + "/end?");
    }

    @Test
    void signingInByItselfLeadsHome() {
        var home = browser.signIn("/login", "listener");
        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(Browser.location(home)).isEqualTo("/");
    }

    @Test
    void aTokenOfAnotherSignInIsRefused() {
        var atServer = browser.get(Browser.location(browser.get("/page")) + "&role=" + LoginServer.REPLAYED);
        assertThat(browser.get(Browser.location(atServer)).statusCode()).isEqualTo(401);
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void aWayBackThatNobodyWasSentLeadsNowhere() {
        var guessed = "/login?code=guessed&state=guessed";
        assertThat(Browser.location(browser.get(guessed))).startsWith(loginUrl);
        assertThat(Browser.location(browser.get("/page"))).startsWith(loginUrl);
        assertThat(Browser.location(browser.get(guessed))).startsWith(loginUrl);
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    private String bearer(String path, String token) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
