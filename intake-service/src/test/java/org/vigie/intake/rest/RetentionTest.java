package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.merge;
import static org.vigie.intake.rest.Requests.nextContact;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.eventlog.command.RequestContent;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.Amendments;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.application.CaseCommands.Reach;
import org.vigie.intake.application.CaseHistories;
import org.vigie.intake.application.CaseIds;
import org.vigie.intake.application.MergeBooks;
import org.vigie.intake.application.Retention;
import org.vigie.intake.application.RetentionPeriod;
import org.vigie.intake.application.RetentionRuns;
import org.vigie.intake.application.RetentionRuns.Outcome;
import org.vigie.intake.domain.CaseCommand.EraseIdentity;
import org.vigie.intake.domain.CaseEvent.IdentityErased;
import org.vigie.local.testing.StackResource;

/** Who the people of a case are is forgotten once nothing was recorded for long enough. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class RetentionTest {
    private static final Duration TWO_YEARS = Duration.ofDays(732);

    @Inject
    RetentionRuns runs;

    @Inject
    RetentionPeriod period;

    @Inject
    MergeBooks merges;

    @Inject
    CaseHistories histories;

    @Inject
    Amendments amendments;

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "eventlog.erasure-ledger.file")
    Path ledger;

    @BeforeEach
    void nothingIsLeftOfOtherRuns() {
        finishAll();
    }

    @Test
    void whatIsOverIsErasedOnceAndWhatIsNotStays() throws IOException {
        String over = openCase(fullCall(UUID.randomUUID()));
        String goesOn = openCase(leastCall());
        awaitListed(over, goesOn);
        Instant then = period.endOf(recordedAt(over)).orElseThrow();

        UUID rehearsed = in(then).begin(true, "test").orElseThrow();
        assertOutcome(rehearsed, over, "WOULD_ERASE");
        assertThat(outcome(rehearsed, UUID.fromString(goesOn))).isEmpty();
        reading(COORDINATOR, "Test", "/v1/cases/" + over + "/identity").then().statusCode(200);

        UUID run = in(then).begin(false, "test").orElseThrow();
        assertThat(in(then).begin(false, "another")).isEmpty();
        post("").then().statusCode(409).body("type", equalTo("urn:vigie:problem:retention-running"));
        IntStream.range(0, 3)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> in(then).carryOn(() -> false)))
                .toList()
                .forEach(CompletableFuture::join);
        assertOutcome(run, over, "ERASED");
        reading(COORDINATOR, "Test", "/v1/cases/" + over + "/identity").then().statusCode(410);
        reading(COORDINATOR, "Test", "/v1/cases/" + goesOn + "/identity").then().statusCode(200);
        get(LISTENER, "/v1/cases/" + over + "/history")
                .then()
                .body("items[1].type", equalTo("IdentityErased"))
                .body("items[1].who", equalTo(Retention.CLIENT));
        assertThat(Files.readString(ledger)).contains(over);
        get(PRIVACY_OFFICER, "/v1/retention-runs/" + run)
                .then()
                .statusCode(200)
                .body("finishedAt", notNullValue())
                .body("period", equalTo("P2Y"))
                .body("requestedBy", equalTo("test"))
                .body("cases.ERASED", notNullValue());
        UUID again = in(then).begin(false, "test").orElseThrow();
        in(then).carryOn(() -> false);
        get(PRIVACY_OFFICER, "/v1/retention-runs/" + again + "/cases?outcome=ERASED")
                .then()
                .body("items", empty());
    }

    @Test
    void aPromiseThatNobodyKeptHoldsNothingUpAndIsTold() {
        String caseId = openCase(leastCall());
        String other = openCase(leastCall());
        String contact = amend("/v1/cases/" + caseId + "/next-contacts", nextContact())
                .then()
                .statusCode(201)
                .extract()
                .path("nextContactId");
        amend("/v1/cases/" + other + "/merge", merge(caseId)).then().statusCode(201);
        awaitListed(caseId, other);
        Instant then = Instant.now().plus(TWO_YEARS);
        UUID rehearsed = in(then).begin(true, "test").orElseThrow();
        assertOutcome(rehearsed, caseId, "WOULD_ERASE");
        assertThat(openContacts(rehearsed)).containsEntry(caseId, 1).containsEntry(other, 0);
        get(LISTENER, "/v1/next-contacts/" + contact).then().body("status", equalTo("OPEN"));

        UUID run = in(then).begin(false, "test").orElseThrow();
        in(then).carryOn(() -> false);
        assertOutcome(run, caseId, "ERASED");
        assertOutcome(run, other, "ERASED");
        assertThat(openContacts(run)).containsEntry(caseId, 1).containsEntry(other, 0);
        int told = get(PRIVACY_OFFICER, "/v1/retention-runs/" + run).path("openNextContacts.ERASED");
        assertThat(told).isPositive();
        get(LISTENER, "/v1/next-contacts/" + contact)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("endedAt", notNullValue());
        reading(COORDINATOR, "Test", "/v1/cases/" + caseId + "/identity").then().statusCode(410);
    }

    private static Map<String, Integer> openContacts(UUID run) {
        Map<String, Integer> byCase = new HashMap<>();
        String cursor = "";
        while (cursor != null) {
            Response page = get(PRIVACY_OFFICER, "/v1/retention-runs/" + run + "/cases?limit=500&cursor=" + cursor);
            page.<List<Map<String, Object>>>path("items")
                    .forEach(item -> byCase.put((String) item.get("caseId"), (Integer) item.get("openNextContacts")));
            cursor = page.path("next");
        }
        return byCase;
    }

    @Test
    void whatWasRecordedInBetweenProtects() {
        Response posted = postCall(fullCall(UUID.randomUUID()));
        String caseId = posted.path("caseId");
        String erasedBySomebody = openCase(leastCall());
        awaitListed(caseId, erasedBySomebody);
        Instant then = Instant.now().plus(TWO_YEARS);
        UUID run = in(then).begin(false, "test").orElseThrow();
        postCall(leastCall().put("caseId", caseId)).then().statusCode(201);
        as(PRIVACY_OFFICER)
                .delete("/v1/cases/" + erasedBySomebody + "/identity")
                .then()
                .statusCode(200);
        in(then).carryOn(() -> false);
        assertOutcome(run, caseId, "CHANGED");
        assertOutcome(run, erasedBySomebody, "ALREADY_ERASED");
        reading(COORDINATOR, "Test", "/v1/cases/" + caseId + "/identity").then().statusCode(200);
    }

    @Test
    void whatIsRecordedOfOneCaseKeepsThoseThatAreOneWithIt() {
        String absorbed = openCase(leastCall());
        String into = openCase(leastCall());
        awaitListed(absorbed, into);
        Instant then = period.endOf(recordedAt(absorbed)).orElseThrow();
        assertThat(then).isBefore(period.endOf(recordedAt(into)).orElseThrow());
        assertOutcome(in(then).begin(true, "test").orElseThrow(), absorbed, "WOULD_ERASE");
        UUID run = in(then).begin(false, "test").orElseThrow();
        amend("/v1/cases/" + absorbed + "/merge", merge(into)).then().statusCode(201);
        in(then).carryOn(() -> false);
        assertOutcome(run, absorbed, "CHANGED");
        assertThat(outcome(in(then).begin(true, "test").orElseThrow(), UUID.fromString(absorbed)))
                .isEmpty();
        UUID later = in(then.plus(Duration.ofDays(1))).begin(false, "test").orElseThrow();
        in(then.plus(Duration.ofDays(1))).carryOn(() -> false);
        assertOutcome(later, absorbed, "ERASED");
        assertOutcome(later, into, "ERASED");
    }

    private Instant recordedAt(String caseId) {
        return histories.postings(UUID.fromString(caseId)).getLast().recordedAt();
    }

    @Test
    void whoeverIsKilledHalfwayLeavesTheRestToBeDone() {
        String caseId = openCase(leastCall());
        awaitListed(caseId);
        Instant then = Instant.now().plus(TWO_YEARS);
        UUID run = in(then).begin(false, "test").orElseThrow();
        InstantSource clock = InstantSource.fixed(then);
        assertThatThrownBy(() -> runs.work(run, 1_000, clock, expired -> {
                    amendments.amend(
                            new EraseIdentity(new IdentityErased(expired.caseId(), then)),
                            CaseIds.erasure(expired.caseId()),
                            new Post(Retention.CLIENT, Reach.EVERY_CASE, RequestContent.NONE, expired.version()));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(runs.unfinished()).isEqualTo(Optional.of(run));
        runs.finish(run, then);
        assertThat(runs.unfinished()).as("work is left").isEqualTo(Optional.of(run));
        in(then).carryOn(() -> false);
        assertThat(runs.unfinished()).isEmpty();
        assertOutcome(run, caseId, "ERASED");
    }

    @Test
    void aRunBeginsByItselfOnceInAWhileWhoeverAsks() {
        Instant later = Instant.now().plus(Duration.ofDays(4_000));
        List<Optional<UUID>> begun = IntStream.range(0, 20)
                .parallel()
                .mapToObj(_ -> in(later).beginAgain(Duration.ofHours(6)))
                .toList();
        assertThat(begun).filteredOn(Optional::isPresent).hasSize(1);
        finishAll();
        assertThat(in(later.plusSeconds(5)).beginAgain(Duration.ofHours(6))).isEmpty();
        assertThat(in(later.plus(Duration.ofHours(6))).beginAgain(Duration.ofHours(6)))
                .isPresent();
        finishAll();
    }

    private void finishAll() {
        in(Instant.now()).carryOn(() -> false);
    }

    @Test
    void thePrivacyOfficerRehearsesAndReads() {
        String caseId = openCase(leastCall());
        awaitListed(caseId);
        post("?dryRun=true").then().statusCode(201);
        Response rehearsed = post("?dryRun=true");
        String run = rehearsed.then().statusCode(201).extract().path("runId");
        assertThat(rehearsed.getHeader("Location")).isEqualTo("/v1/retention-runs/" + run);
        get(PRIVACY_OFFICER, "/v1/retention-runs?dryRun=true&limit=1")
                .then()
                .statusCode(200)
                .body("items.runId", contains(run))
                .body("items[0].requestedBy", equalTo("test-privacy-officer"))
                .body("items[0].finishedAt", notNullValue())
                .body("next", notNullValue());
        get(PRIVACY_OFFICER, "/v1/retention-runs?dryRun=false").then().body("items.runId", not(hasItem(run)));
        get(PRIVACY_OFFICER, "/v1/retention-runs/" + run + "/cases")
                .then()
                .statusCode(200)
                .body("items.caseId", not(hasItem(caseId)));
        for (String token : List.of(WRITER, LISTENER, COORDINATOR)) {
            get(token, "/v1/retention-runs").then().statusCode(403);
            get(token, "/v1/retention-runs/" + run).then().statusCode(403);
            get(token, "/v1/retention-runs/" + run + "/cases").then().statusCode(403);
            as(token).post("/v1/retention-runs?dryRun=true").then().statusCode(403);
        }
        get(PRIVACY_OFFICER, "/v1/retention-runs/" + UUID.randomUUID()).then().statusCode(404);
        get(PRIVACY_OFFICER, "/v1/retention-runs/no-uuid/cases").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?dryRun=yes,dryRun",
        "?limit=0,limit",
        "?cursor=x,cursor",
        "?colour=red,colour",
    })
    void aBadQueryParameterIsNamed(String query, String parameter) {
        get(PRIVACY_OFFICER, "/v1/retention-runs" + query)
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo(parameter));
    }

    @Test
    void aMisspeltRehearsalErasesNothing() {
        post("?dryrun=true").then().statusCode(422).body("violations[0].parameter", equalTo("dryrun"));
        post("?dryRun=TRUE").then().statusCode(422).body("violations[0].parameter", equalTo("dryRun"));
    }

    private static Response post(String query) {
        return as(PRIVACY_OFFICER).post("/v1/retention-runs" + query);
    }

    private Retention in(Instant now) {
        return new Retention(runs, period, merges, histories, amendments, InstantSource.fixed(now));
    }

    private void awaitListed(String... caseIds) {
        await().atMost(Duration.ofSeconds(20)).until(() -> listed(caseIds) == caseIds.length);
    }

    private long listed(String... caseIds) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("SELECT count(*) FROM case_summary WHERE case_id = ANY (?::uuid[])"
                                + " AND version = (SELECT max(stream_version) FROM event WHERE stream_id = case_id)")) {
            query.setArray(1, connection.createArrayOf("text", caseIds));
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private void assertOutcome(UUID run, String caseId, String outcome) {
        assertThat(outcome(run, UUID.fromString(caseId))).contains(Outcome.valueOf(outcome));
    }

    private Optional<Outcome> outcome(UUID run, UUID caseId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT outcome FROM retention_case WHERE run_id = ? AND case_id = ?")) {
            query.setObject(1, run);
            query.setObject(2, caseId);
            var row = query.executeQuery();
            return row.next() ? Optional.of(Outcome.valueOf(row.getString(1))) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
