package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.partners.HeardOf;
import org.vigie.intake.application.partners.Standing;
import org.vigie.local.testing.StackResource;

/** An orientation leads to a partner of the map that helps on its day. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(MappingStub.class)
class PartnerCheckTest {
    @Inject
    HeardOf heardOf;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @AfterEach
    void mappingAnswersAgain() {
        MappingStub.breakWith(0);
    }

    @Test
    void onePartnerThatWasNotHeardOfIsAskedForBeforeItIsRefused() {
        String caseId = openCase(leastCall());
        UUID partnerId = MappingStub.partner();
        postAction(caseId, towards(partnerId)).then().statusCode(201);
        assertThat(MappingStub.asked(partnerId)).isEqualTo(1);
    }

    /** What mapping answers is what there is to go by: its events do not tell yet which partners are confidential, so the copy of them cannot either. */
    @Test
    void aConfidentialOneIsTaken() {
        String caseId = openCase(leastCall());
        UUID partnerId = MappingStub.confidential();
        postAction(caseId, towards(partnerId)).then().statusCode(201);
        assertThat(MappingStub.asked(partnerId)).isEqualTo(1);
        get(LISTENER, "/v1/cases/" + caseId).then().body("actions.partnerId", contains(partnerId.toString()));
    }

    @Test
    void anUnknownOneIsRefusedAndSaysSo() {
        postAction(openCase(leastCall()), towards(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/partnerId"))
                .body("violations[0].detail", containsString("it has none with this id"));
    }

    @Test
    void aClosedOneIsRefusedForWhatHappenedAfterItsLastDay() {
        String caseId = openCase(leastCall());
        UUID partnerId = MappingStub.closedOn("2023-04-03");
        postAction(caseId, towards(partnerId))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/partnerId"))
                .body("violations[0].detail", containsString("closed, its last day was 2023-04-03"));
        postAction(caseId, towards(partnerId).put("occurredAt", "2023-04-03T23:59:00+02:00"))
                .then()
                .statusCode(201);
    }

    @Test
    void whileMappingCannotBeAskedNothingIsRefusedAndNothingIsLost() {
        String caseId = openCase(leastCall());
        UUID partnerId = MappingStub.partner();
        ObjectNode action = towards(partnerId);
        for (int status : List.of(500, 401, 404, 204)) {
            MappingStub.breakWith(status);
            postAction(caseId, action).then().statusCode(503).header("Retry-After", notNullValue());
        }
        postAction(UUID.randomUUID().toString(), action).then().statusCode(404);
        postAction(caseId, leastAction().put("type", "LOCAL_SCHEME_ORIENTATION"))
                .then()
                .statusCode(201);
        postCall(leastCall()).then().statusCode(201);
        MappingStub.breakWith(0);
        postAction(caseId, action).then().statusCode(201);
    }

    @Test
    void aRepeatGetsItsFirstAnswerWhateverBecameOfThePartner() {
        String caseId = openCase(leastCall());
        ObjectNode action = towards(MappingStub.partner());
        Response first = postAction(caseId, action);
        MappingStub.breakWith(500);
        postAction(caseId, action).then().statusCode(200).body(equalTo(first.asString()));
        postAction(caseId, action.put("department", "59"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
    }

    @Test
    void anImportAndItsRehearsalSayTheSame() {
        String caseReference = reference();
        String lines = line("call", caseReference, leastCall()) + "\n"
                + line("action", caseReference, towards(UUID.randomUUID())) + "\n"
                + line("action", caseReference, towards(MappingStub.partner()));
        for (String query : List.of("?dryRun=true", "")) {
            assertThat(Rest.importing(WRITER, query, lines).asString().lines())
                    .satisfiesExactly(
                            call -> assertThat(call).contains("\"status\":201"),
                            unknown -> assertThat(unknown).contains("\"status\":422", "/body/partnerId"),
                            known -> assertThat(known).contains("\"status\":201"));
        }
    }

    @Test
    void whatEventsToldIsBelievedWithoutAsking() {
        UUID open = UUID.randomUUID();
        UUID closed = UUID.randomUUID();
        UUID reopened = UUID.randomUUID();
        MappingEvents mapping = new MappingEvents(kafka);
        mapping.registered(open, "Ouvert", "59");
        mapping.registered(closed, "Fermé", "59");
        mapping.closed(closed, "2023-01-31");
        mapping.changed(reopened, "Rouvert", "59");
        mapping.closed(reopened, "2023-01-31");
        mapping.reopened(reopened);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> heardOf.find(open).isPresent()
                        && heardOf.find(closed)
                                .filter(known -> known.closedOn() != null)
                                .isPresent()
                        && heardOf.find(reopened)
                                .filter(known -> known.closedOn() == null)
                                .isPresent());

        MappingStub.breakWith(500);
        String caseId = openCase(leastCall());
        postAction(caseId, towards(open)).then().statusCode(201);
        postAction(caseId, towards(reopened)).then().statusCode(201);
        postAction(caseId, towards(closed)).then().statusCode(503);
        assertThat(MappingStub.asked(open) + MappingStub.asked(reopened)).isZero();
    }

    /** Which of both entries a system knows is its own affair: they are one partner, and a merge may be undone. */
    @Test
    void oneThatWasMergedIsTheOneThatStandsForIt() {
        String caseId = openCase(leastCall());
        UUID merged = MappingStub.mergedInto(MappingStub.partner());
        postAction(caseId, towards(merged)).then().statusCode(201);
        get(LISTENER, "/v1/cases/" + caseId).then().body("actions.partnerId", contains(merged.toString()));
        postAction(caseId, towards(MappingStub.mergedInto(MappingStub.closedOn("2023-01-31"))))
                .then()
                .statusCode(422)
                .body("violations[0].detail", containsString("closed, its last day was 2023-01-31"));
        UUID moving = MappingStub.mergedInto(MappingStub.mergedInto(MappingStub.partner()));
        postAction(caseId, towards(moving)).then().statusCode(503);
    }

    @Test
    void mergesAreFollowedAndUndoneAsEventsTellThem() {
        UUID twin = UUID.randomUUID();
        UUID middle = UUID.randomUUID();
        UUID standing = UUID.randomUUID();
        MappingEvents mapping = new MappingEvents(kafka);
        mapping.merged(twin, middle);
        mapping.registered(twin, "Jumeau", "59");
        mapping.registered(middle, "Milieu", "59");
        mapping.closed(middle, "2023-01-31");
        mapping.registered(standing, "Debout", "59");
        mapping.closed(standing, "2023-02-28");
        awaitLastDay(twin, "2023-01-31");
        mapping.merged(middle, standing);
        awaitLastDay(twin, "2023-02-28");
        awaitLastDay(middle, "2023-02-28");
        mapping.unmerged(middle, standing);
        awaitLastDay(twin, "2023-01-31");
        mapping.unmerged(twin, middle);
        awaitLastDay(twin, null);
    }

    private void awaitLastDay(UUID partnerId, @Nullable String day) {
        LocalDate closedOn = day == null ? null : LocalDate.parse(day);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heardOf.find(partnerId)).contains(new Standing.OnTheMap(closedOn)));
    }

    @Test
    void casesAreFoundByTheNamesOfAllEntriesThatAreOnePartner() {
        String day = "2007-03-26";
        UUID twin = UUID.randomUUID();
        UUID standing = UUID.randomUUID();
        MappingEvents mapping = new MappingEvents(kafka);
        mapping.registered(twin, "Passerelle du Houblon", "59");
        mapping.registered(standing, "Abri des Moulins", "59");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        heardOf.find(twin).isPresent() && heardOf.find(standing).isPresent());
        String toTwin = openCase(leastCall().put("occurredAt", day + "T12:00:00+02:00"));
        String toStanding = openCase(leastCall().put("occurredAt", day + "T12:00:00+02:00"));
        postAction(toTwin, towards(twin)).then().statusCode(201);
        postAction(toStanding, towards(standing)).then().statusCode(201);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(said(day, "houblon")).containsExactly(toTwin);
            assertThat(said(day, "moulin")).containsExactly(toStanding);
        });

        mapping.merged(twin, standing);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(said(day, "moulin")).containsExactlyInAnyOrder(toTwin, toStanding));
        assertThat(said(day, "houblon abri")).containsExactlyInAnyOrder(toTwin, toStanding);
        mapping.unmerged(twin, standing);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(said(day, "houblon")).containsExactly(toTwin));
    }

    @Test
    void casesAreFoundByTheNameOfThePartnerThatTheyWereSentTo() throws Exception {
        String day = "2007-03-25";
        UUID partnerId = UUID.randomUUID();
        String caseId = openCase(leastCall().put("occurredAt", day + "T12:00:00+02:00"));
        postAction(caseId, towards(MappingStub.partner())).then().statusCode(201);
        String sent = openCase(leastCall().put("occurredAt", day + "T12:00:00+02:00"));
        MappingEvents mapping = new MappingEvents(kafka);
        mapping.registered(partnerId, "Refuge des Écluses et de l’Aa", "59");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> heardOf.find(partnerId).isPresent());
        postAction(sent, towards(partnerId)).then().statusCode(201);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(said(day, "écluse")).containsExactly(sent));
        assertThat(said(day, "REFUGES aa")).containsExactly(sent);
        assertThat(said(day, "écluse fugue")).isEmpty();
        mapping.closed(partnerId, "2026-06-30");
        mapping.changed(partnerId, "Maison du Marais", "59");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(said(day, "marais")).containsExactly(sent));
        assertThat(said(day, "écluse")).isEmpty();
        assertThat(heardOf.find(partnerId).orElseThrow().closedOn()).isNotNull();
    }

    private static List<String> said(String day, String text) {
        return Rest.as(Rest.COORDINATOR)
                .queryParams("from", day, "to", day, "q", text)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.caseId");
    }

    private static ObjectNode towards(UUID partnerId) {
        return leastAction().put("type", "LOCAL_SCHEME_ORIENTATION").put("partnerId", partnerId.toString());
    }
}
