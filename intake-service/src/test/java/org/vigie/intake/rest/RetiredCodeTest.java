package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.adapter.http.CodesInUse;
import org.vigie.local.testing.StackResource;
import org.vigie.vocabulary.Vocabulary;

/** A code that is retired tells of what happened while it was in use, and of nothing later. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class RetiredCodeTest {
    private static final String BEFORE = "2023-04-04T09:58:00+02:00";
    private static final String LAST_EVENING = "2024-06-30T23:30:00+02:00";
    private static final String AFTER = "2024-07-01T00:30:00+02:00";
    private static final String RETIRED = " is retired: it tells of what happened until 2024-06-30";

    @Test
    void whatHappenedAfterItsLastDayInParisIsRefusedAndSaysWhy() {
        ObjectNode call = fullCall(UUID.randomUUID()).put("occurredAt", BEFORE);
        retire("OUTBOUND_PHONE", "MOTHER", "RUNNING_AWAY", "GIRL");
        postCall(call).then().statusCode(201);
        postCall(call.put("externalReference", reference()).put("occurredAt", LAST_EVENING))
                .then()
                .statusCode(201);
        postCall(call.put("externalReference", reference()).put("occurredAt", AFTER))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:invalid-request"))
                .body("violations.pointer", contains("/caller/relation", "/minors/0/gender", "/concerns"))
                .body("violations.detail", hasItems("MOTHER" + RETIRED, "GIRL" + RETIRED, "RUNNING_AWAY" + RETIRED));
    }

    @Test
    void aCodeThatIsNotYetInUseIsRefused() {
        QuarkusMock.installMockForType(
                vocabulary("\"code\": \"CHAT\"", "\"validFrom\": \"2000-01-01\"", "\"validFrom\": \"2024-01-01\""),
                CodesInUse.class);
        postCall(leastCall().put("channel", "CHAT").put("occurredAt", BEFORE))
                .then()
                .statusCode(422)
                .body("violations.detail", contains("CHAT tells of what happened from 2024-01-01"));
    }

    @Test
    void whatWasRecordedStillReadsAndIsRepeated() {
        ObjectNode call = fullCall(UUID.randomUUID()).put("occurredAt", AFTER);
        Response first = postCall(call);
        String caseId = first.path("caseId");
        ObjectNode action = leastAction().put("occurredAt", AFTER);
        String taken = postAction(caseId, action).asString();

        retire("RUNNING_AWAY", "DIRECT_ADVICE");

        postCall(call).then().statusCode(200).body(equalTo(first.asString()));
        postAction(caseId, action).then().statusCode(200).body(equalTo(taken));
        get(COORDINATOR, "/v1/cases/" + caseId)
                .then()
                .statusCode(200)
                .body("calls[0].concerns[0]", equalTo("RUNNING_AWAY"));
        postAction(caseId, action.put("externalReference", reference())).then().statusCode(422);
    }

    @Test
    void anUnknownCaseIsToldBeforeARetiredCode() {
        retire("DIRECT_ADVICE");
        postAction(UUID.randomUUID().toString(), leastAction().put("occurredAt", AFTER))
                .then()
                .statusCode(404);
    }

    @Test
    void aCorrectionUsesWhatWasInUseOnTheDayOfTheCall() {
        Response call = postCall(leastCall().put("occurredAt", AFTER));
        String path = "/v1/calls/" + call.<String>path("callId") + "/corrections";
        ObjectNode before = correction().put("channel", "CHAT");
        amend(path, before).then().statusCode(201);
        retire("CHAT", "EMAIL");
        amend(path, before).then().statusCode(200);
        amend(path, correction().put("channel", "EMAIL"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/channel"));
        amend(path, correction().put("channel", "EMAIL").put("occurredAt", BEFORE))
                .then()
                .statusCode(201);
    }

    @Test
    void anImportAndItsRehearsalSayTheSame() {
        ObjectNode recorded = leastCall().put("occurredAt", AFTER).put("channel", "CHAT");
        String known = reference();
        Rest.importing(WRITER, line("call", known, recorded)).then().statusCode(200);
        retire("CHAT");
        String lines = line("call", known, recorded) + "\n"
                + line("call", reference(), leastCall().put("occurredAt", AFTER).put("channel", "CHAT"));
        for (String query : List.of("", "?dryRun=true")) {
            Response results = Rest.importing(WRITER, query, lines);
            assertThat(results.asString().lines())
                    .satisfiesExactly(
                            repeated -> assertThat(repeated).contains("\"status\":200"),
                            refused ->
                                    assertThat(refused).contains("\"status\":422", "/body/channel", "CHAT" + RETIRED));
        }
    }

    private static void retire(String... codes) {
        String file = new String(Vocabulary.bytes(), UTF_8);
        for (String code : codes) {
            file = file.replaceAll(
                    "(\"code\": \"" + code + "\".*)\"validUntil\": null", "$1\"validUntil\": \"2024-06-30\"");
        }
        QuarkusMock.installMockForType(new CodesInUse(Vocabulary.of(file.getBytes(UTF_8))), CodesInUse.class);
    }

    private static CodesInUse vocabulary(String line, String said, String instead) {
        String file = new String(Vocabulary.bytes(), UTF_8)
                .replaceAll("(" + line + ".*)" + said, "$1" + instead.replace("$", "\\$"));
        return new CodesInUse(Vocabulary.of(file.getBytes(UTF_8)));
    }
}
