package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.Api;
import org.vigie.local.launch.Service;
import org.vigie.local.process.Folders;
import org.vigie.theme.testing.Chromium;
import org.vigie.theme.testing.Pictures;
import org.vigie.theme.testing.Window;

/** With {@code --login}: people sign in at the real Keycloak, programs bring its tokens or the local key's, and it may die meanwhile. */
class LoginTest {
    private static final String SESSION = "q_session_login";
    private static final List<String> ROLES =
            List.of("listener", "coordinator", "analyst", "cartographer", "privacy-officer", "department");
    private static final String NOBODY = "6f1c1b0e-52b1-4a52-8a3a-0d7a55f1b0ff";
    private static final String INTERNAL_REPORT =
            "/v1/reports/activity?from=2026-01-01&to=2026-12-31&audience=internal";

    @TempDir
    static Path folder;

    private static RunningStack stack;

    private final Api api = new Api();

    @BeforeAll
    static void start() throws Exception {
        Process fetch = new ProcessBuilder(RunningStack.checkout()
                        .root()
                        .resolve("deploy/local/keycloak-fetch")
                        .toString())
                .inheritIO()
                .start();
        assertThat(fetch.waitFor(5, TimeUnit.MINUTES) && fetch.exitValue() == 0).isTrue();
        stack = RunningStack.start(folder.resolve("data"), "--login");
    }

    @AfterAll
    static void stop() throws Exception {
        if (stack == null) return;
        stack.close();
        Folders.empty(stack.data().resolve("keycloak")); // of links to what is not for JUnit to delete
    }

    @Test
    void what_is_no_http_is_refused_with_a_problem_by_services_that_asked_keycloak_first() {
        RawHttp.assertRefusedWithProblems(stack);
    }

    @Test
    void a_person_signs_in_and_out_again() {
        try (SignInBrowser browser = new SignInBrowser()) {
            HttpResponse<String> wrong =
                    browser.submit(browser.follow(browser.get(url("/login")), "/auth"), "demo-listener", "guessed");
            assertThat(wrong.statusCode()).isEqualTo(200);
            assertThat(browser.cookies()).doesNotContainKey(SESSION);

            browser.signIn(url("/login"), "demo-listener", "demo-only-password");
            assertThat(browser.cookies()).containsKey(SESSION);
            String session = String.valueOf(browser.cookies().get(SESSION));
            assertThat(browser.get(url("/login")).statusCode())
                    .as("signed in already")
                    .isEqualTo(303);
            assertThat(browser.get(url("/v1/cases")).statusCode())
                    .as("a session is for pages")
                    .isEqualTo(401);

            HttpResponse<String> signedOut = browser.follow(browser.get(url("/logout")), "/logout");
            assertThat(signedOut.statusCode()).isEqualTo(302);
            browser.follow(signedOut, "nowhere");
            assertThat(browser.cookies()).doesNotContainKey(SESSION);
            assertThat(browser.follow(browser.get(url("/login")), "/auth").body())
                    .as("Keycloak forgot as well")
                    .contains("kc-form-login");
            assertThat(session).doesNotContain("demo-listener");
        }
    }

    @Test
    void a_listener_takes_a_call_in_a_browser_and_an_analyst_is_told_that_the_pages_are_not_theirs() {
        try (Chromium chromium = new Chromium(url("/"))) {
            Page page = chromium.page(Window.WIDE);
            page.navigate(url("/"));
            signIn(page, "demo-listener");
            page.locator("main").getByText("Prendre un appel").click();
            page.getByLabel("Appelant").selectOption("WITNESS");
            page.locator("button.big").click();
            PlaywrightAssertions.assertThat(page.locator(".timeline")).containsText("Situation ouverte");
            page.getByText("Se déconnecter").click();
            signIn(page, "demo-analyst");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Cette page ne vous est pas ouverte");
            assertThat(Chromium.violations(page)).isEmpty();
            page.getByText("Se déconnecter").click();
            PlaywrightAssertions.assertThat(page.locator("#kc-form-login")).isVisible();
        }
    }

    @Test
    void an_agent_answers_in_the_portal_and_a_coordinator_looks_after_the_directory_in_a_browser() throws Exception {
        refer();
        Pictures pictures = Pictures.asked();
        try (Chromium chromium = new Chromium(of(Service.REFERRAL, "/"))) {
            Page agent = chromium.page(Window.WIDE);
            agent.navigate("/");
            signIn(agent, "demo-department");
            PlaywrightAssertions.assertThat(agent.locator("main")).containsText("Département du Nord");
            await().until(() -> {
                agent.reload();
                return agent.locator("section[aria-labelledby=fresh] tbody a").count() == 1;
            });
            pictures.take(agent, "login-agent");
            agent.locator("section[aria-labelledby=fresh] tbody a").click();
            pictures.take(agent, "login-referral");
            assertThat(Chromium.violations(agent)).isEmpty();
            agent.locator("#reason").fill("Évaluation");
            agent.getByText("Lire le dossier").click();
            PlaywrightAssertions.assertThat(agent.locator("h3")).hasText("Inès");
            agent.goBack();
            agent.getByText("Accuser réception").click();
            PlaywrightAssertions.assertThat(agent.locator("[role=status]")).containsText("La réception est accusée.");
            PlaywrightAssertions.assertThat(agent.getByText("dans le délai")).isVisible();
            agent.getByText("Se déconnecter").click();
            signIn(agent, "demo-coordinator");
            PlaywrightAssertions.assertThat(agent.locator("h1")).hasText("Transmissions aux départements");
            pictures.take(agent, "login-overview");
            assertThat(Chromium.violations(agent)).isEmpty();
            agent.navigate("/autorites/59D");
            agent.getByText("Tester ce canal").click();
            PlaywrightAssertions.assertThat(agent.locator("[role=status]")).containsText("est remis");
            agent.getByText("Modifier").first().click();
            agent.locator("#name").fill("Département du Nord, essai");
            agent.getByText("Enregistrer").last().click();
            PlaywrightAssertions.assertThat(agent.locator("h1")).hasText("Département du Nord, essai");
            pictures.take(agent, "login-authority");
            assertThat(Chromium.violations(agent)).isEmpty();
        }
    }

    /** Takes a call about a minor of the Nord, of whom its authority is to be told. */
    private void refer() throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode call = api.post(url("/v1/calls"), RunningStack.tokens().of("call-writer"), json.readTree("""
                        {"externalReference": "login-test-portal", "occurredAt": "2026-01-01T12:00:00+01:00", "channel": "PHONE",
                         "caller": {"category": "WITNESS"}, "concerns": [],
                         "minors": [{"department": "59", "age": 15, "identity": {"firstName": "Inès"}}]}
                        """))
                .success("a call");
        ObjectNode action = (ObjectNode) json.readTree("""
                {"externalReference": "login-test-portal", "type": "INFORMATION_PREOCCUPANTE", "occurredAt": "2026-01-01T12:30:00+01:00",
                 "department": "59", "summary": "Évaluation fictive."}
                """);
        action.set("minorIds", call.path("minorIds"));
        var _ = api.post(
                        url("/v1/cases/" + call.path("caseId").asText() + "/actions"),
                        RunningStack.tokens().of("call-writer"),
                        action)
                .success("an information préoccupante");
    }

    private static void signIn(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill("demo-only-password");
        page.locator("#kc-login").click();
    }

    /** A request, and who may send it: nobody else gets past the 403. */
    private record Door(String method, String url, Set<String> open) {
        static Door to(String method, String url, String... roles) {
            return new Door(method, url, Set.of(roles));
        }
    }

    @Test
    void each_demo_user_has_the_role_of_its_name() throws Exception {
        KeycloakTokens keycloak = new KeycloakTokens(stack, url("/login"));
        List<Door> doors = List.of(
                Door.to("GET", url("/v1/cases"), "listener", "coordinator"),
                Door.to("POST", url("/v1/imports"), "listener"),
                Door.to("DELETE", url("/v1/cases/" + NOBODY + "/identity"), "privacy-officer"),
                Door.to("GET", of(Service.ANALYTICS, INTERNAL_REPORT), "analyst", "coordinator"),
                Door.to("GET", of(Service.REFERRAL, "/v1/referrals"), "department", "coordinator"),
                Door.to("PUT", of(Service.MAPPING, "/v1/partners/" + NOBODY), "cartographer"));
        for (String role : ROLES) {
            JsonNode tokens = keycloak.ofPerson("demo-" + role);
            String token = tokens.path("access_token").asText();
            JsonNode claims = KeycloakTokens.claims(token);
            assertThat(claims.path("groups")).as(role).hasToString("[\"" + role + "\"]");
            assertThat(claims.path("aud").asText()).isEqualTo("vigie");
            assertThat(claims.path("azp").asText()).isEqualTo("vigie-web");
            assertThat(claims.path("authority").asText()).isEqualTo(role.equals("department") ? "59D" : "");
            assertThat(claims.has("preferred_username"))
                    .as("names stay out of what travels")
                    .isFalse();
            for (Door door : doors)
                assertThat(status(door, token) != 403)
                        .as(role + " " + door)
                        .isEqualTo(door.open().contains(role));
            assertThat(status(doors.getFirst(), tokens.path("id_token").asText()))
                    .as("an ID token")
                    .isEqualTo(401);
        }
    }

    private static int status(Door door, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.url()))
                .header("Authorization", "Bearer " + token)
                .method(door.method(), BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            assertThat(status).as(door.toString()).isLessThan(500);
            return status;
        }
    }

    @Test
    void programs_post_with_keycloak_s_tokens_and_another_realm_s_are_refused() throws Exception {
        KeycloakTokens keycloak = new KeycloakTokens(stack, url("/login"));
        String machine = keycloak.ofMachine("call-writer").path("access_token").asText();
        assertThat(KeycloakTokens.claims(machine).path("azp").asText()).isEqualTo("machine-call-writer");
        assertThat(post("login-test-machine", machine)).isEqualTo(201);
        assertThat(post("login-test-local", RunningStack.tokens().of("call-writer")))
                .isEqualTo(201);
        assertThat(post(
                        "login-test-other",
                        keycloak.ofOtherRealm().path("access_token").asText()))
                .isEqualTo(401);
        for (String role : new String[] {"department", "operator", "service"})
            assertThat(KeycloakTokens.claims(keycloak.ofMachine(role)
                                    .path("access_token")
                                    .asText())
                            .path("groups"))
                    .hasToString("[\"" + role + "\"]");
    }

    @Test
    void calls_come_in_while_keycloak_is_dead_and_people_stay_signed_in() throws Exception {
        KeycloakTokens keycloak = new KeycloakTokens(stack, url("/login"));
        String machine = keycloak.ofMachine("call-writer").path("access_token").asText();
        try (SignInBrowser browser = new SignInBrowser()) {
            browser.signIn(url("/login"), "demo-coordinator", "demo-only-password");
            long killed = pid();
            stack.kill("keycloak");
            assertThat(post("login-test-dead-1", RunningStack.tokens().of("call-writer")))
                    .isEqualTo(201);
            assertThat(post("login-test-dead-2", machine)).isEqualTo(201);
            assertThat(browser.get(url("/login")).statusCode()).isEqualTo(303);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(pid()).isNotEqualTo(killed));
            assertThat(stack.said("keycloak ended with 137; starting it again")).isTrue();
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> keycloak.ofMachine("call-writer").has("access_token"));
        }
        try (SignInBrowser browser = new SignInBrowser()) {
            browser.signIn(url("/login"), "demo-coordinator", "demo-only-password");
            assertThat(browser.cookies()).containsKey(SESSION);
        }
    }

    private static long pid() {
        return stack.pids().getOrDefault("keycloak", -1L);
    }

    private int post(String reference, String token) throws Exception {
        ObjectNode call = (ObjectNode) new ObjectMapper().readTree("""
                {"occurredAt": "2026-01-01T12:00:00+01:00", "channel": "PHONE", "caller": {"category": "WITNESS"}, "minors": [], "concerns": []}
                """);
        return api.post(url("/v1/calls"), token, call.put("externalReference", reference))
                .status();
    }

    private static String url(String path) {
        return of(Service.INTAKE, path);
    }

    private static String of(Service service, String path) {
        return stack.endpoints().service(service).url() + path;
    }
}
