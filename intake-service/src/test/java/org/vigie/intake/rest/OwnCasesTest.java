package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Requests.merge;
import static org.vigie.intake.rest.Requests.nextContact;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventIds;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** A system writes in the cases that it opened; of others it does not even hear that they are there. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class OwnCasesTest {
    private static final String OTHER = Tokens.ofClient("other-line", "call-writer");

    /** How long what other tests left to do in the background may hide the requests' own statements. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aCallIntoAnothersCaseIsOneIntoNone() {
        List<UnaryOperator<ObjectNode>> calls = List.of(
                call -> call,
                call -> call.put("channel", "PIGEON"),
                call -> call.put("surplus", 1),
                call -> call.put("externalReference", known(OTHER)));
        for (String caseId : foreignCases()) {
            for (UnaryOperator<ObjectNode> change : calls) {
                ObjectNode call = change.apply(leastCall());
                for (String ifMatch : List.of("", "\"1\"", "\"99\"", "nonsense")) {
                    assertUnknown(
                            send(OTHER, "/v1/calls", call.deepCopy().put("caseId", caseId), ifMatch),
                            send(OTHER, "/v1/calls", call.deepCopy().put("caseId", none()), ifMatch));
                }
            }
        }
    }

    @Test
    void anActionInAnothersCaseIsOneInNone() {
        Response call = send(WRITER, "/v1/calls", Requests.fullCall(UUID.randomUUID()), "");
        String minorId = call.path("minorIds[0]");
        ObjectNode referral =
                leastAction().put("type", "INFORMATION_PREOCCUPANTE").put("department", "59");
        referral.putArray("minorIds").add(minorId);
        List<ObjectNode> actions = List.of(
                referral,
                leastAction(),
                leastAction().put("type", "PRAYER"),
                leastAction().put("surplus", 1));
        for (String caseId : List.of(call.<String>path("caseId"), closedCase(), erasedCase())) {
            for (ObjectNode action : actions) {
                for (String ifMatch : List.of("", "\"1\"", "\"99\"")) {
                    assertUnknown(
                            send(OTHER, "/v1/cases/" + caseId + "/actions", action, ifMatch),
                            send(OTHER, "/v1/cases/" + none() + "/actions", action, ifMatch));
                }
            }
        }
        get(LISTENER, "/v1/cases/" + call.path("caseId")).then().body("actions", hasSize(0));
    }

    @Test
    void anImportReachesNoFurther() {
        for (String caseId : foreignCases()) {
            for (String query : List.of("", "?dryRun=true")) {
                for (ObjectNode call : List.of(leastCall(), leastCall().put("channel", "PIGEON"))) {
                    String answer = importing(OTHER, query, callLine(call.put("caseId", caseId)))
                            .asString();
                    assertThat(answer).contains("\"status\":404");
                    assertThat(answer)
                            .isEqualTo(importing(OTHER, query, callLine(call.put("caseId", none())))
                                    .asString());
                }
            }
        }
        String own = reference();
        String lines = line("call", own, leastCall()) + "\n" + line("action", own, leastAction());
        assertThat(importing(OTHER, "?dryRun=true", lines).asString()).doesNotContain("404");
        assertThat(importing(OTHER, lines).asString()).doesNotContain("404");
    }

    @Test
    void anothersPostIsNeitherCorrectedNorWithdrawn() {
        Response call = send(WRITER, "/v1/calls", leastCall(), "");
        Response action = send(WRITER, "/v1/cases/" + call.path("caseId") + "/actions", leastAction(), "");
        Map<String, JsonNode> changes = Map.of(
                "/v1/calls/%s/corrections", correction().put("channel", "CHAT"),
                "/v1/calls/%s/withdrawal", reason(),
                "/v1/actions/%s/withdrawal", reason());
        changes.forEach((path, change) -> {
            String id = path.contains("actions") ? action.path("actionId") : call.path("callId");
            for (String token : List.of(OTHER, LISTENER)) {
                for (String ifMatch : List.of("", "\"99\"")) {
                    assertUnknown(
                            send(token, path.formatted(id), change, ifMatch),
                            send(token, path.formatted(none()), change, ifMatch));
                }
                assertUnknown(
                        send(token, path.formatted(id), leastCall(), ""),
                        send(token, path.formatted(none()), leastCall(), ""));
            }
        });
        get(LISTENER, "/v1/cases/" + call.path("caseId"))
                .then()
                .header("ETag", "\"2\"")
                .body("calls[0].withdrawn", equalTo(false));
    }

    @Test
    void whoPostedReadsItBackPutsItRightAndTakesItBack() {
        for (String token : List.of(OTHER, LISTENER)) {
            Response call = send(token, "/v1/calls", leastCall(), "");
            Response action = send(token, "/v1/cases/" + call.path("caseId") + "/actions", leastAction(), "");
            action.then().statusCode(201);
            String path = "/v1/calls/" + call.path("callId");
            send(token, path + "/corrections", correction().put("channel", "CHAT"), "\"2\"")
                    .then()
                    .statusCode(201);
            get(token, path).then().statusCode(200).body("channel", equalTo("CHAT"));
            send(token, path + "/corrections", correction().put("channel", "EMAIL"), "\"2\"")
                    .then()
                    .statusCode(412);
            send(token, "/v1/actions/" + action.path("actionId") + "/withdrawal", reason(), "")
                    .then()
                    .statusCode(201);
            send(token, path + "/withdrawal", reason(), "").then().statusCode(201);
            send(token, path + "/withdrawal", reason(), "").then().statusCode(409);
            get(token, path).then().body("withdrawn", equalTo(true));
        }
    }

    @Test
    void whatItOpenedIsItsOwnByAnyNameAndAfterAMerge() {
        String caseReference = reference();
        String own = send(OTHER, "/v1/calls", leastCall().put("caseReference", caseReference), "")
                .path("caseId");
        String theirs = send(WRITER, "/v1/calls", leastCall().put("caseReference", caseReference), "")
                .path("caseId");
        assertThat(theirs).isNotEqualTo(own);
        send(OTHER, "/v1/calls", leastCall().put("caseId", own), "").then().statusCode(201);
        send(LISTENER, "/v1/calls", leastCall().put("caseId", own), "").then().statusCode(201);
        send(COORDINATOR, "/v1/cases/" + own + "/merge", merge(theirs), "")
                .then()
                .statusCode(201);
        send(OTHER, "/v1/calls", leastCall().put("caseId", own), "").then().statusCode(201);
        assertUnknown(
                send(OTHER, "/v1/calls", leastCall().put("caseId", theirs), ""),
                send(OTHER, "/v1/calls", leastCall().put("caseId", none()), ""));
    }

    @Test
    void nobodyComputesAnIdOfAReference() {
        String caseReference = reference();
        ObjectNode call = leastCall().put("caseReference", caseReference);
        call.putArray("minors").addObject();
        Response posted = send(OTHER, "/v1/calls", call, "");
        ObjectNode action = leastAction();
        Response taken = send(OTHER, "/v1/cases/" + posted.path("caseId") + "/actions", action, "");
        String callId = posted.path("callId");
        assertThat(callId)
                .isNotEqualTo(
                        id("other-line", "call", call.path("externalReference").textValue()));
        assertThat(posted.<String>path("caseId")).isNotEqualTo(id("other-line", "case", caseReference));
        assertThat(posted.<String>path("minorIds[0]"))
                .isNotEqualTo(EventIds.of(callId, "minor", "0").toString());
        assertThat(taken.<String>path("actionId"))
                .isNotEqualTo(id(
                        "other-line", "action", action.path("externalReference").textValue()));
        List<String> ids = List.of(callId, posted.path("caseId"), posted.path("minorIds[0]"), taken.path("actionId"));
        assertThat(ids).allMatch(id -> UUID.fromString(id).version() == 8);
        send(OTHER, "/v1/calls", call, "").then().statusCode(200).body("callId", equalTo(callId));
    }

    /** Every operation on a case, a call, an action or anything else posted, also one that is described tomorrow. */
    @Test
    void noOperationThatIsDescribedTellsAnothersFromWhatIsNotThere() throws IOException {
        Map<String, String> foreign = foreignIds();
        Set<String> unknown = new TreeSet<>();
        Set<String> forbidden = new TreeSet<>();
        for (Operation operation : Operation.onPosts()) {
            for (Bent bent : Bent.values()) {
                Response answer = operation.send(foreign, bent);
                assertThat(Answer.of(answer))
                        .as("%s, %s", operation, bent)
                        .isEqualTo(Answer.of(operation.send(Map.of(), bent)));
                (answer.statusCode() == 403 ? forbidden : unknown).add(operation.toString());
                assertThat(answer.statusCode()).as("%s, %s", operation, bent).isIn(403, 404);
            }
        }
        assertThat(unknown)
                .containsExactly(
                        "GET /v1/actions/{actionId}",
                        "GET /v1/calls/{callId}",
                        "POST /v1/actions/{actionId}/withdrawal",
                        "POST /v1/calls/{callId}/corrections",
                        "POST /v1/calls/{callId}/withdrawal",
                        "POST /v1/cases/{caseId}/actions");
        assertThat(forbidden).hasSizeGreaterThan(15).doesNotContainAnyElementsOf(unknown);
    }

    /** So that no clock tells what the answer does not: {@link Statements} says how they are counted. */
    @Test
    void theDatabaseIsAskedAsMuchAboutAnothersAsAboutWhatIsNotThere() throws IOException {
        Map<String, String> foreign = foreignIds();
        for (Operation operation : Operation.onPosts()) {
            for (Bent bent : Bent.values()) {
                int statements = statements(
                        operation + ", " + bent,
                        () -> operation.send(foreign, bent),
                        () -> operation.send(Map.of(), bent));
                assertThat(statements).as("%s, %s", operation, bent).isLessThanOrEqualTo(1);
            }
        }
        for (String query : List.of("", "?dryRun=true")) {
            assertThat(statements(
                            "import" + query,
                            () -> importing(
                                    OTHER, query, callLine(callInto(Objects.requireNonNull(foreign.get("caseId"))))),
                            () -> importing(OTHER, query, callLine(callInto(none())))))
                    .isOne();
        }
        assertThat(statements(
                        "POST /v1/calls",
                        () -> send(OTHER, "/v1/calls", callInto(Objects.requireNonNull(foreign.get("caseId"))), ""),
                        () -> send(OTHER, "/v1/calls", callInto(none()), "")))
                .isOne();
    }

    private static ObjectNode callInto(String caseId) {
        return leastCall().put("caseId", caseId);
    }

    /** How many there are of either, once both are seen to be the same and no more than a request's own. */
    private static int statements(String what, Runnable foreign, Runnable unknown) {
        int ofForeign = Integer.MAX_VALUE;
        int ofUnknown = Integer.MAX_VALUE;
        long start = System.nanoTime();
        for (int i = 0;
                i < 3 || ((ofForeign != ofUnknown || ofForeign > 1) && System.nanoTime() - start < PATIENCE.toNanos());
                i++) {
            ofForeign = Math.min(ofForeign, Statements.of(foreign));
            ofUnknown = Math.min(ofUnknown, Statements.of(unknown));
        }
        assertThat(ofForeign).as(what).isEqualTo(ofUnknown);
        return ofForeign;
    }

    /** A case of another client with all that can be posted to it, by the names that the description has for their ids. */
    private static Map<String, String> foreignIds() {
        String minorId = UUID.randomUUID().toString();
        Response call = send(WRITER, "/v1/calls", Requests.callAbout(minorId), "");
        String caseId = call.path("caseId");
        String actionId = send(WRITER, "/v1/cases/" + caseId + "/actions", leastAction(), "")
                .path("actionId");
        String nextContactId = send(LISTENER, "/v1/cases/" + caseId + "/next-contacts", nextContact(), "")
                .path("nextContactId");
        return Map.of(
                "caseId", caseId,
                "callId", call.path("callId"),
                "actionId", actionId,
                "nextContactId", nextContactId,
                "minorId", minorId);
    }

    /** What is read only once it is known what it is about. */
    private enum Bent {
        AS_DESCRIBED,
        NO_BODY,
        SURPLUS_FIELD,
        SURPLUS_PARAMETER,
        BAD_PAGE,
        REASON_IN_THE_ADDRESS,
        BAD_IF_MATCH,
        STALE_IF_MATCH
    }

    private record Operation(String verb, String path, JsonNode example) {
        private static final Pattern IDS = Pattern.compile("\\{(caseId|callId|actionId|nextContactId|minorId)}");

        static List<Operation> onPosts() throws IOException {
            JsonNode document = new ObjectMapper()
                    .readTree(as(WRITER).get("/q/openapi?format=json").asString());
            return document.path("paths").properties().stream()
                    .filter(path -> IDS.matcher(path.getKey()).find())
                    .flatMap(path -> Stream.of("get", "post", "put", "delete", "patch")
                            .filter(path.getValue()::has)
                            .map(verb -> new Operation(
                                    verb.toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    path.getValue().path(verb).at("/requestBody/content/application~1json/example"))))
                    .toList();
        }

        /** About {@code ids}, and where it has none about what nobody made. */
        Response send(Map<String, String> ids, Bent bent) {
            RequestSpecification request = as(OTHER).redirects().follow(false);
            if (example.isObject()) {
                ObjectNode body = bent == Bent.NO_BODY ? JsonNodeFactory.instance.objectNode() : example.deepCopy();
                if (bent == Bent.SURPLUS_FIELD) {
                    body.put("surplus", 1);
                }
                request.contentType(ContentType.JSON).body(body.toString().getBytes(UTF_8));
            }
            switch (bent) {
                case SURPLUS_PARAMETER -> request.queryParam("surplus", "1");
                case BAD_PAGE -> request.queryParam("limit", "none").queryParam("cursor", "none");
                case REASON_IN_THE_ADDRESS -> request.queryParam("reason", "none");
                case BAD_IF_MATCH -> request.header("If-Match", "nonsense");
                case STALE_IF_MATCH -> request.header("If-Match", "\"99\"");
                case AS_DESCRIBED, NO_BODY, SURPLUS_FIELD -> {}
            }
            return request.request(verb, IDS.matcher(path).replaceAll(name -> ids.getOrDefault(name.group(1), none())));
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /**
     * Listens to the driver, which says of each statement that it sends it. What goes on by itself meanwhile is sent by other threads at its own
     * times, so the fewest of several tries are the request's own.
     */
    private static final class Statements extends Handler {
        private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

        private final AtomicInteger sent = new AtomicInteger();

        static int of(Runnable request) {
            Statements statements = new Statements();
            Level before = DRIVER.getLevel();
            DRIVER.setLevel(Level.FINEST);
            DRIVER.setUseParentHandlers(false); // what it says goes nowhere else
            DRIVER.addHandler(statements);
            try {
                request.run();
            } finally {
                DRIVER.removeHandler(statements);
                DRIVER.setUseParentHandlers(true);
                DRIVER.setLevel(before);
            }
            return statements.sent.get();
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getMessage().contains("FE=> Execute")) {
                sent.incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static String id(String client, String kind, String reference) {
        return EventIds.of("intake", client, kind, reference).toString();
    }

    private static List<String> foreignCases() {
        return List.of(
                send(WRITER, "/v1/calls", leastCall(), "").path("caseId"),
                send(LISTENER, "/v1/calls", leastCall(), "").path("caseId"),
                closedCase(),
                erasedCase());
    }

    private static String closedCase() {
        String caseId = send(WRITER, "/v1/calls", leastCall(), "").path("caseId");
        send(COORDINATOR, "/v1/cases/" + caseId + "/closing", reason(), "")
                .then()
                .statusCode(201);
        return caseId;
    }

    private static String erasedCase() {
        String caseId = send(WRITER, "/v1/calls", leastCall(), "").path("caseId");
        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);
        return caseId;
    }

    /** The reference of a call that was posted. */
    private static String known(String token) {
        ObjectNode call = leastCall();
        send(token, "/v1/calls", call, "").then().statusCode(201);
        return call.path("externalReference").textValue();
    }

    private static String none() {
        return UUID.randomUUID().toString();
    }

    private static String callLine(ObjectNode call) {
        return "{\"kind\":\"call\",\"body\":" + call + "}\n";
    }

    private static void assertUnknown(Response foreign, Response unknown) {
        foreign.then().statusCode(404);
        assertThat(Answer.of(foreign)).isEqualTo(Answer.of(unknown));
    }

    /** Of an answer all that can be seen: what it says, whichever id was asked for, and every header but the time. */
    private record Answer(int status, String body, List<String> headers) {
        private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        static Answer of(Response answer) {
            List<String> headers = answer.headers().asList().stream()
                    .filter(header -> !header.getName().equalsIgnoreCase("date"))
                    .map(Header::toString)
                    .sorted()
                    .toList();
            return new Answer(
                    answer.statusCode(), UUIDS.matcher(answer.asString()).replaceAll("{id}"), headers);
        }
    }

    private static Response send(String token, String path, JsonNode body, String ifMatch) {
        var request =
                as(token).contentType(ContentType.JSON).body(body.toString().getBytes(UTF_8));
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch)).post(path);
    }
}
