package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.referral.testing.ReferralsApi.awaitStatus;
import static org.vigie.referral.testing.ReferralsApi.configure;
import static org.vigie.referral.testing.ReferralsApi.coordinator;
import static org.vigie.referral.testing.ReferralsApi.department;
import static org.vigie.referral.testing.ReferralsApi.get;
import static org.vigie.referral.testing.ReferralsApi.referralOf;
import static org.vigie.referral.testing.ReferralsApi.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.calendar.OfficeHours;
import org.vigie.referral.domain.calendar.WorkCalendar;
import org.vigie.referral.testing.DepartmentStandIn;
import org.vigie.referral.testing.InformationPreoccupante;
import org.vigie.referral.testing.IntakeStub;
import org.vigie.referral.testing.MovedClock;
import org.vigie.referral.testing.PublishedEvents;
import org.vigie.referral.testing.ReferralServiceTest;
import org.vigie.referral.testing.World;

/** Deadlines explain themselves, and time has its way: reminders, escalation, "no return yet". */
@ReferralServiceTest
class DeadlinesTest {
    private static final WorkCalendar FRANCE =
            WorkCalendar.of(OfficialAuthorities.authority("63D").orElseThrow(), OfficeHours.USUAL);

    @Inject
    MovedClock clock;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final World world = new World();

    @AfterEach
    void close() {
        clock.right();
        world.close();
    }

    @Test
    void deadlinesSayByWhenAndWhy() {
        InformationPreoccupante information = sentTo(InformationPreoccupante.in("67"));
        department("6AE")
                .get("/v1/referrals/" + referralOf(information))
                .then()
                .statusCode(200)
                .body("deadlines.kind", contains("ACKNOWLEDGEMENT", "EVALUATION", "INFORMANT"))
                .body("deadlines[0].text", equalTo("Accusé de réception sous 5 jours ouvrés"))
                .body("deadlines[0].rule", equalTo("ACKNOWLEDGED_WITHIN_WORKING_DAYS"))
                .body("deadlines[0].calendar", equalTo("ALSACE_MOSELLE"))
                .body("deadlines[0].zone", equalTo("Europe/Paris"))
                .body("deadlines[1].article", equalTo("CASF D226-2-4"))
                .body("deadlines[1].standing", equalTo("OPEN"))
                .body("overdue", equalTo(false))
                .body("noReturnSince", nullValue());
        assertThat(get(information).extract().<String>path("deadlines[1].dueAt"))
                .isEqualTo(get(information).extract().path("dueAt"));
    }

    @Test
    void inImmediateDangerHoursCount() {
        InformationPreoccupante information =
                sentTo(InformationPreoccupante.in("974").inImmediateDanger());
        get(information)
                .body("deadlines[0].rule", equalTo("ACKNOWLEDGED_WITHIN_HOURS"))
                .body("deadlines[0].text", equalTo("Danger grave et immédiat : accusé de réception sous 4 h"))
                .body("deadlines[0].zone", equalTo("Indian/Reunion"));
    }

    @Test
    void aMinorUnderTwoIsEvaluatedSooner() {
        InformationPreoccupante baby = InformationPreoccupante.in("63");
        world.topic.tellCall(baby, 1);
        sentTo(baby);
        assertEvaluatedWithin(baby, 1);
        get(baby)
                .body("deadlines[1].rule", equalTo("EVALUATION_SOONER_UNDER_TWO"))
                .body("history.status", contains("WAITING", "ROUTED", "SENT"));

        InformationPreoccupante corrected = InformationPreoccupante.in("63");
        var call = world.topic.tellCall(corrected, 12);
        sentTo(corrected);
        assertEvaluatedWithin(corrected, 3);
        world.topic.tellCorrected(corrected, call, 1);
        Awaitility.await()
                .untilAsserted(() -> get(corrected).body("deadlines[1].rule", equalTo("EVALUATION_SOONER_UNDER_TWO")));
        assertEvaluatedWithin(corrected, 1);
        awaitListed(corrected, false);

        InformationPreoccupante mistaken = InformationPreoccupante.in("63");
        call = world.topic.tellCall(mistaken, 1);
        world.topic.tellCorrected(mistaken, call, 11);
        sentTo(mistaken);
        assertEvaluatedWithin(mistaken, 3);
    }

    @Test
    void whatIsNotAnsweredIsRemindedOfOnceADayAndShownAsMissing() {
        InformationPreoccupante information = InformationPreoccupante.in("64");
        try (IntakeStub _ = world.intake(information)) {
            configure("64D", "64", webhook(world.department));
            sentTo(information);
        }
        Instant later = FRANCE.openFrom(Clock.systemUTC().instant().plus(Duration.ofDays(150)));
        clock.at(later);
        awaitStanding(information, "OVERDUE");
        get(information)
                .body("deadlines[0].reminders", equalTo(1))
                .body("deadlines[1].reminders", equalTo(1))
                .body("deadlines[1].escalatedTo", equalTo("coordination"))
                .body("overdue", equalTo(true))
                .body("noReturnSince", notNullValue())
                .body("status", equalTo("SENT"))
                .body("history.status", contains("WAITING", "ROUTED", "SENT"));
        awaitListed(information, true);

        world.department.timeless().next(DepartmentStandIn.status(500));
        clock.at(later.plus(Duration.ofMinutes(40)));
        Awaitility.await().until(() -> !digests().isEmpty());
        clock.at(later.plus(Duration.ofMinutes(50)));
        Awaitility.await().until(() -> digests().size() == 2); // the first one was answered 500
        assertThat(world.department.received().stream()
                        .filter(message -> message.event().path("type").asText().endsWith("ReminderDigest.v1"))
                        .map(DepartmentStandIn.Received::webhookId)
                        .distinct())
                .hasSize(1);
        JsonNode digest = digests().getLast();
        assertThat(digest.path("authority").asText()).isEqualTo("64D");
        assertThat(digest.path("reminders"))
                .extracting(reminder -> reminder.path("deadline").asText())
                .containsExactlyInAnyOrder("ACKNOWLEDGEMENT", "EVALUATION");
        assertThat(digest.toString())
                .contains(referralOf(information).toString())
                .doesNotContain(
                        InformationPreoccupante.FIRST_NAME,
                        information.minorId().toString());

        department("64D")
                .contentType("application/json")
                .body("{\"outcome\": \"CLOSED_WITHOUT_ACTION\", \"decidedOn\": \"2026-03-19\"}")
                .post("/v1/referrals/" + referralOf(information) + "/follow-ups")
                .then()
                .statusCode(201)
                .body("overdue", equalTo(false))
                .body("noReturnSince", nullValue())
                .body("deadlines[1].standing", equalTo("MET_LATE"));
        awaitListed(information, false);
        clock.at(later.plus(Duration.ofHours(3)));
        List<String> events = PublishedEvents.of(brokers, referralOf(information), "ReferralDeadlineMet");
        assertThat(events.stream().filter(event -> event.contains("ReferralReminded.v1")))
                .hasSize(2);
        assertThat(events.stream().filter(event -> event.contains("ReferralOverdue.v1")))
                .hasSize(3);
        assertThat(events.stream().filter(event -> event.contains("ReferralEscalated.v1")))
                .hasSize(3);
    }

    @Test
    void whatIsDoneInTimeIsNotedAndNobodyIsReminded() {
        InformationPreoccupante information = sentTo(InformationPreoccupante.in("65"));
        department("65D")
                .post("/v1/referrals/" + referralOf(information) + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("deadlines[0].standing", equalTo("MET"));
        clock.ahead(Duration.ofHours(2));
        assertThat(PublishedEvents.of(brokers, referralOf(information), "ReferralDeadlineMet"))
                .last()
                .satisfies(event -> assertThat(event)
                        .contains("\"deadline\":\"ACKNOWLEDGEMENT\"", "\"inTime\":true", "\"takenHours\":0"));
    }

    private List<JsonNode> digests() {
        return world.department.received().stream()
                .filter(message -> message.event().path("type").asText().equals("vigie.referral.ReminderDigest.v1"))
                .map(DepartmentStandIn.Received::data)
                .toList();
    }

    private InformationPreoccupante sentTo(InformationPreoccupante information) {
        world.topic.tell(information);
        awaitStatus(information, "SENT");
        return information;
    }

    private static void assertEvaluatedWithin(InformationPreoccupante information, int months) {
        var details = get(information).extract();
        Instant sent = Instant.parse(details.<String>path("sentAt"));
        Instant due = Instant.parse(details.<String>path("dueAt"));
        assertThat(due).isEqualTo(Deadline.evaluation(sent, months).dueAt());
    }

    private static void awaitStanding(InformationPreoccupante information, String standing) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get(information)
                        .body("deadlines[0].standing", equalTo(standing))
                        .body("deadlines[1].standing", equalTo(standing))
                        .body("deadlines[0].escalatedAt", notNullValue())
                        .body("deadlines[1].escalatedAt", notNullValue()));
    }

    private static void awaitListed(InformationPreoccupante information, boolean overdue) {
        String referral = referralOf(information).toString();
        Awaitility.await().untilAsserted(() -> {
            coordinator()
                    .get("/v1/referrals?limit=500&overdue=" + overdue)
                    .then()
                    .statusCode(200)
                    .body("items.referralId", hasItem(referral))
                    .body("items.find {it.referralId == '" + referral + "'}.overdue", equalTo(overdue));
            coordinator()
                    .get("/v1/referrals?limit=500&overdue=" + !overdue)
                    .then()
                    .body("items.referralId", not(hasItem(referral)));
        });
    }
}
