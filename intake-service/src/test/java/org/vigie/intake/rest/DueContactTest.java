package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.nextContact;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/**
 * What is promised for a day is listed, shown and counted on that day, all of it. The days are long ago, when no other test promises anything,
 * so what is counted is what these promise.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class DueContactTest {
    private static final Pattern NEXT = Pattern.compile("href=\"(/prochains-contacts\\?cursor=[^\"]+)\"");

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    private String caseId;

    @BeforeEach
    void open() {
        ObjectNode call = fullCall(UUID.randomUUID());
        Requests.minor(call).put("department", "987").remove("commune");
        caseId = openCase(call);
    }

    @AfterEach
    void whatWasPromisedEnds() {
        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);
        settled(() -> assertThat(shown("/")).isZero());
    }

    @Test
    void theFirstPageShowsTheDayAndNotTheFirstFiftyOfIt() {
        Instant morning = Instant.parse("2015-06-01T06:00:00Z");
        itIs(morning);
        IntStream.rangeClosed(1, 51).forEach(minute -> promise(morning.plus(Duration.ofMinutes(minute))));
        settled(() -> assertThat(shown("/")).isEqualTo(51));
        assertThat(page(LISTENER, "/")).doesNotContain(" autre");
        IntStream.rangeClosed(52, 101).forEach(minute -> promise(morning.plus(Duration.ofMinutes(minute))));
        settled(() -> assertThat(page(LISTENER, "/")).contains("et <a href=\"/prochains-contacts\">1 autre</a>"));
        promise(morning.plus(Duration.ofMinutes(102)));
        promise(morning.plus(Duration.ofDays(1)));
        settled(() -> assertThat(page(LISTENER, "/")).contains("et <a href=\"/prochains-contacts\">2 autres</a>"));
        assertThat(shown("/")).isEqualTo(100);
        assertThat(shownFrom("/prochains-contacts")).isEqualTo(103);
    }

    @Test
    void aPromiseIsDueThenOverdueThenKept() {
        Instant morning = Instant.parse("2016-03-01T08:00:00Z");
        itIs(morning);
        String today = promise(morning.plus(Duration.ofHours(2)));
        String tomorrow = promise(morning.plus(Duration.ofHours(24)));
        settled(() -> due("later", tomorrow));
        due("today", today);
        due("overdue");
        flagged(today, false);
        settled(() -> counted(1, 0, 0));
        assertThat(page(LISTENER, "/")).contains("/situations/" + caseId).doesNotContain("En retard");

        itIs(morning.plus(Duration.ofHours(4)));
        due("overdue", today);
        due("today", today);
        due("later", tomorrow);
        flagged(today, true);
        flagged(tomorrow, false);
        get(LISTENER, "/v1/cases?department=987&nextContact=overdue").then().body("items.caseId", contains(caseId));
        settled(() -> counted(1, 1, 7_200));
        assertThat(page(LISTENER, "/")).contains("En retard");

        itIs(morning.plus(Duration.ofHours(23)));
        due("overdue", today);
        due("today", tomorrow);
        due("later");
        settled(() -> counted(2, 1, 75_600));
        assertThat(shown("/")).isEqualTo(2);

        amend("/v1/next-contacts/" + today + "/completion", nextContactKept())
                .then()
                .statusCode(201);
        settled(() -> due("overdue"));
        due("today", tomorrow);
        settled(() -> counted(1, 0, 0));
        assertThat(page(LISTENER, "/")).doesNotContain("En retard");
    }

    private static ObjectNode nextContactKept() {
        return nextContact().removeAll().put("note", "Joint");
    }

    private String promise(Instant dueAt) {
        return amend("/v1/cases/" + caseId + "/next-contacts", nextContact().put("dueAt", dueAt.toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("nextContactId");
    }

    private static void due(String when, String... ids) {
        get(LISTENER, "/v1/next-contacts?department=987&due=" + when)
                .then()
                .statusCode(200)
                .body("items.nextContactId", ids.length == 0 ? empty() : contains((Object[]) ids));
    }

    private static void flagged(String id, boolean overdue) {
        get(LISTENER, "/v1/next-contacts?department=987")
                .then()
                .body("items.findAll { it.nextContactId == '" + id + "' }.overdue", contains(overdue));
    }

    private void counted(int due, int overdue, int oldestOverdueSeconds) {
        String metrics = as(LISTENER)
                .get("http://localhost:" + managementPort + "/q/metrics")
                .asString();
        assertThat(metrics.lines())
                .contains(
                        "vigie_next_contacts_due " + due + ".0",
                        "vigie_next_contacts_overdue " + overdue + ".0",
                        "vigie_next_contacts_oldest_overdue_seconds " + oldestOverdueSeconds + ".0");
    }

    private int shown(String path) {
        return shownIn(page(LISTENER, path));
    }

    /** How many are shown in the page at {@code path} and those that follow it, as long as there are some. */
    private int shownFrom(String path) {
        String page = page(LISTENER, path);
        Matcher next = NEXT.matcher(page);
        int shown = shownIn(page);
        return shown > 0 && next.find() ? shown + shownFrom(next.group(1)) : shown;
    }

    private int shownIn(String page) {
        return page.split("<ul class=\"rows\">", -1).length < 2
                ? 0
                : page.split("<li><p><a href=\"/situations/" + caseId + "\"", -1).length - 1;
    }

    private static void itIs(Instant now) {
        QuarkusMock.installMockForType(InstantSource.fixed(now), InstantSource.class);
    }

    private static void settled(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
