package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.post;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** Whatever is wrong with a request is said by a clear problem that repeats nothing of it, and nothing is written. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class BadInputTest {
    /** Stands in every request here; must come back in none of the answers and no line of the log. */
    private static final String MARKER = "Planted-Prénom-7f3a";

    @Inject
    EventLog log;

    private final LogCapture lines = new LogCapture();
    private long before;

    @BeforeEach
    void rememberTheLog() {
        before = log.head().position();
        lines.start();
    }

    @AfterEach
    void nothingPersonalWasLogged() {
        lines.stop();
        assertThat(lines.text()).doesNotContain(MARKER);
    }

    static Stream<Arguments> badCalls() {
        return Stream.of(
                call("/occurredAt", c -> c.remove("occurredAt")),
                call("/occurredAt", c -> c.putNull("occurredAt")),
                call("/occurredAt", c -> c.put("occurredAt", 1680594000)),
                call("/occurredAt", c -> c.put("occurredAt", "2023-04-04T09:58:00")),
                call("/occurredAt", c -> c.put("occurredAt", "2023-02-30T09:58:00Z")),
                call("/occurredAt", c -> c.put("occurredAt", "1999-12-31T23:59:59Z")),
                call("/occurredAt", c -> c.put("occurredAt", "1970-01-01T00:00:00Z")),
                call("/occurredAt", c -> c.put("occurredAt", later(Duration.ofHours(25)))),
                call("/externalReference", c -> c.remove("externalReference")),
                call("/externalReference", c -> c.put("externalReference", 7)),
                call("/externalReference", c -> c.put("externalReference", " ")),
                call("/externalReference", c -> c.put("externalReference", "\u00a0")),
                call("/externalReference", c -> c.put("externalReference", "\u200b\u3000")),
                call("/externalReference", c -> c.put("externalReference", "x".repeat(201))),
                call("/caseReference", c -> c.put("caseReference", "")),
                call("/caseId", c -> c.put("caseId", 5)),
                call("/channel", c -> c.put("channel", "PIGEON")),
                call("/channel", c -> c.put("channel", "phone")),
                call("/channel", c -> c.put("channel", true)),
                call("/caller", c -> c.remove("caller")),
                call("/caller", c -> c.put("caller", "MOTHER")),
                call("/caller/category", c -> c.putObject("caller")),
                call("/caller/relation", c -> ((ObjectNode) c.get("caller")).put("relation", "BOSS")),
                call("/caller/name", c -> ((ObjectNode) c.get("caller")).put("name", MARKER)),
                call("/minors", c -> c.remove("minors")),
                call("/minors", c -> c.putObject("minors")),
                call("/minors/0", c -> c.putArray("minors").addNull()),
                call("/minors/0/minorId", c -> minor(c).put("minorId", "1-1-1-1-1")),
                call("/minors/0/age", c -> minor(c).put("age", "15")),
                call("/minors/0/age", c -> minor(c).put("age", true)),
                call("/minors/0/age", c -> minor(c).put("age", 0.5)),
                call("/minors/0/age", c -> minor(c).put("age", "")),
                call("/minors/0/age", c -> minor(c).put("age", -1)),
                call("/minors/0/age", c -> minor(c).put("age", 21)),
                call("/minors/0/age", c -> minor(c).put("age", Long.MAX_VALUE)),
                call("/minors/0/department", c -> minor(c).put("department", "20")),
                call("/minors/0/department", c -> minor(c).put("department", "2a")),
                call("/minors/0/department", c -> minor(c).put("department", 59)),
                call("/minors/0/commune", c -> minor(c).put("commune", "00000")),
                call("/minors/0/commune", c -> minor(c).put("commune", "75056")),
                call("/minors/0/gender", c -> minor(c).put("gender", "F")),
                call("/minors/0/knownToChildProtection", c -> minor(c).put("knownToChildProtection", false)),
                call("/minors/0/identity", c -> minor(c).put("identity", MARKER)),
                call("/minors/0/identity/birthDate", c -> identity(c).put("birthDate", "2010-02-30")),
                call("/minors/0/identity/firstName", c -> identity(c).put("firstName", MARKER + "\0")),
                call("/minors/0/identity/firstname", c -> identity(c).put("firstname", MARKER)),
                call("/minors/1/minorId", c -> c.withArray("minors").add(minor(c).deepCopy())),
                call("/concerns", c -> c.remove("concerns")),
                call("/concerns", c -> c.put("concerns", "HEALTH")),
                call("/concerns/0", c -> c.putArray("concerns").add("GAMBLING")),
                call("/concerns/0", c -> c.putArray("concerns").addNull()),
                call("/narrative", c -> c.put("narrative", "x".repeat(100_001))),
                call("/narrative", c -> c.put("narrative", 4)),
                call("/narrativ", c -> c.put("narrativ", MARKER)));
    }

    static Stream<Arguments> badActions() {
        return Stream.of(
                action("/type", a -> a.remove("type")),
                action("/type", a -> a.put("type", "HUG")),
                action("/occurredAt", a -> a.put("occurredAt", "yesterday")),
                action("/occurredAt", a -> a.put("occurredAt", later(Duration.ofDays(2)))),
                action("/minorIds", a -> a.put("minorIds", MARKER)),
                action("/minorIds/0", a -> a.putArray("minorIds").add(MARKER)),
                action(
                        "/minorIds",
                        a -> a.putArray("minorIds").add(UUID.randomUUID().toString())),
                action("/minorIds", a -> a.remove("minorIds")),
                action("/department", a -> a.remove("department")),
                action("/department", a -> a.put("department", "00")),
                action("/commune", a -> a.put("commune", "13055")),
                action("/urgency", a -> a.put("urgency", "HIGH")),
                action("/parentsInformed", a -> a.put("parentsInformed", "NO")),
                action("/feedbackRequested", a -> a.put("feedbackRequested", "true")),
                action("/summary", a -> a.put("summary", "x".repeat(100_001))),
                action("/adviceKinds/0", a -> a.putArray("adviceKinds").add("MEDICAL")),
                action("/partnerId", a -> a.put("partnerId", MARKER)),
                action("/documentReference", a -> a.put("documentReference", 1)),
                action("/aseService", a -> a.put("aseService", "\0")),
                action("/caseId", a -> a.put("caseId", UUID.randomUUID().toString())));
    }

    @ParameterizedTest
    @MethodSource("badCalls")
    void aBadCallIsRefusedByPointer(String pointer, Consumer<ObjectNode> damage) {
        ObjectNode call = fullCall(UUID.randomUUID()).put("narrative", MARKER);
        damage.accept(call);
        refused(postCall(call), pointer);
        assertThat(log.head().position()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("badActions")
    void aBadActionIsRefusedByPointer(String pointer, Consumer<ObjectNode> damage) {
        UUID minorId = UUID.randomUUID();
        String caseId = openCase(fullCall(minorId));
        ObjectNode action = fullAction(minorId).put("summary", MARKER);
        damage.accept(action);
        refused(postAction(caseId, action), pointer);
        assertThat(log.head().position()).isEqualTo(before + 1);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        ObjectNode call = fullCall(UUID.randomUUID()).put("channel", "PIGEON").put("extra", 1);
        minor(call).put("age", 99);
        postCall(call)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/channel"))
                .body("violations.pointer", hasItem("/extra"))
                .body("violations.pointer", hasItem("/minors/0/age"));
    }

    @Test
    void caseIdAndCaseReferenceTogetherAreRefused() {
        String caseId = openCase(leastCall());
        refused(postCall(leastCall().put("caseId", caseId).put("caseReference", MARKER)), "/caseReference");
    }

    @Test
    void anUnknownCaseIsToldBeforeAnythingElseThatIsWrong() {
        for (String unknown : new String[] {UUID.randomUUID().toString(), "no-uuid", ""}) {
            ObjectNode call = leastCall().put("caseId", unknown);
            problem(postCall(call), 404);
            problem(postCall(call.put("channel", "PIGEON")), 404);
            problem(postCall(call.put("caseReference", MARKER)), 404);
        }
        assertThat(log.head().position()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nonsense",
                "{\"a\":1,\"a\":2}",
                "{\"narrative\":\"\\ud800\"}",
                "{\"narrative\":\"\\x\"}",
                "{} {}",
                "{'a':1}"
            })
    void whatIsNoJsonIs400(String body) {
        problem(post("/v1/calls", body), 400);
    }

    @Test
    void aHundredThousandBracketsAre400() {
        problem(post("/v1/calls", "[".repeat(100_000)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"call\"", "7"})
    void whatIsNoObjectIs422(String body) {
        problem(post("/v1/calls", body), 422);
    }

    @Test
    void moreThanAMebibyteIs413() {
        problem(postCall(leastCall().put("narrative", "x".repeat(1 << 20))), 413);
    }

    @Test
    void anotherMediaTypeIs415() {
        problem(
                as(WRITER)
                        .contentType(ContentType.TEXT)
                        .body(leastCall().toString())
                        .post("/v1/calls"),
                415);
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "nonsense",
                Tokens.expired("call-writer"),
                Tokens.forged("call-writer"),
                Tokens.unsigned("call-writer"),
                Tokens.tampered("call-writer"),
                Tokens.hmacWithPublicKey("call-writer"),
                Tokens.otherAudience("call-writer"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIs401(String token) {
        problem(
                as(token)
                        .contentType(ContentType.JSON)
                        .body(leastCall().toString())
                        .post("/v1/calls"),
                401);
        problem(as(token).get("/v1/vocabulary"), 401);
    }

    static Stream<String> tokensOfNobody() {
        return Stream.of(
                Tokens.with(claims -> claims.without(List.of("azp", "client_id", "sub")), "call-writer"),
                Tokens.with(claims -> claims.put("azp", "a\0b").without("sub"), "call-writer"),
                Tokens.with(claims -> claims.put("azp", "x".repeat(201)).without("sub"), "call-writer"));
    }

    @ParameterizedTest
    @MethodSource("tokensOfNobody")
    void aTokenThatNamesNobodyIs401(String token) {
        problem(
                as(token)
                        .contentType(ContentType.JSON)
                        .body(leastCall().toString())
                        .post("/v1/calls"),
                401);
    }

    @Test
    void noTokenIs401() {
        problem(io.restassured.RestAssured.given().get("/v1/vocabulary"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "department", "analyst", "cartographer", "privacy-officer", "service"})
    void onlyThoseWhoTakeCallsPost(String role) {
        String token = Tokens.of(role);
        problem(
                as(token)
                        .contentType(ContentType.JSON)
                        .body(leastCall().toString())
                        .post("/v1/calls"),
                403);
        problem(Rest.importing(token, ""), 403);
    }

    @Test
    void aCallWriterReadsNoCase() {
        problem(as(WRITER).get("/v1/cases"), 403);
        problem(as(WRITER).get("/v1/cases/" + openCase(leastCall())), 403);
    }

    private void refused(Response answer, String pointer) {
        problem(answer, 422);
        answer.then()
                .body("type", equalTo("urn:vigie:problem:invalid-request"))
                .body("violations.pointer", hasItem(pointer));
    }

    private void problem(Response answer, int status) {
        answer.then().statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
        assertThat(answer.asString()).doesNotContain(MARKER);
    }

    private static Arguments call(String pointer, Consumer<ObjectNode> damage) {
        return arguments(pointer, damage);
    }

    private static Arguments action(String pointer, Consumer<ObjectNode> damage) {
        return arguments(pointer, damage);
    }

    private static ObjectNode identity(ObjectNode call) {
        return (ObjectNode) minor(call).get("identity");
    }

    private static String later(Duration from) {
        return Instant.now().plus(from).toString();
    }
}
