package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.Roles;
import org.vigie.http.testing.AccessTable;
import org.vigie.http.testing.OpenApiFaults;
import org.vigie.http.testing.RestOperations;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.CallerCategory;
import org.vigie.intake.domain.CallerRelation;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.LiaisonOutcome;
import org.vigie.intake.domain.NextContactKind;
import org.vigie.intake.domain.NextContactStatus;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;
import org.vigie.intake.domain.merge.MergeReason;
import org.vigie.local.testing.StackResource;

/** The description that other systems build on says what the service does. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class OpenApiTest {

    @Test
    void theDescriptionIsOfOpenApi31ItsExamplesOfItsSchemasAndEachAnswerToAReadingIsShown() throws IOException {
        assertThat(OpenApiFaults.withAnswersOf(document(), OpenApiTest::isOwn)).isEmpty();
    }

    /** Those of operators are the event log's. */
    private static boolean isOwn(String path) {
        return !path.startsWith("/v1/operations/");
    }

    @Test
    void everyOperationIsDescribedAndNoOther() throws IOException {
        assertThat(RestOperations.described(document())).isEqualTo(RestOperations.served());
    }

    @Test
    void everyRouteIsForTheRolesOfTheContractAlone() throws Exception {
        assertThat(AccessTable.everybody("")
                        .signedIn("GET /v1/vocabulary")
                        .may("""
                                POST /v1/calls
                                POST /v1/cases/*/actions
                                POST /v1/imports
                                POST /v1/calls/*/corrections
                                POST /v1/calls/*/withdrawal
                                POST /v1/actions/*/withdrawal
                                GET /v1/calls
                                GET /v1/calls/*
                                GET /v1/actions
                                GET /v1/actions/*
                                GET /v1/documents
                                GET /v1/documents/*
                                """, Roles.CALL_WRITER, Roles.LISTENER)
                        .may("""
                                GET /v1/calls
                                GET /v1/calls/*
                                GET /v1/actions
                                GET /v1/actions/*
                                GET /v1/documents
                                GET /v1/documents/**
                                GET /v1/cases
                                GET /v1/cases/*
                                GET /v1/cases/*/history
                                GET /v1/next-contacts
                                GET /v1/next-contacts/*
                                POST /v1/cases/*/next-contacts
                                POST /v1/next-contacts/*/*
                                POST /v1/actions/*/liaison-follow-ups
                                GET /
                                GET /situations
                                GET /situations/*
                                GET /prochains-contacts
                                GET /situations/*/contacts/**
                                POST /situations/*/contacts/**
                                GET /situations/*/actions/*/suites
                                POST /situations/*/actions/*/suites
                                """, Roles.LISTENER, Roles.COORDINATOR)
                        .may("""
                                GET /appels/nouveau
                                POST /appels/nouveau
                                GET /situations/*/appels/nouveau
                                POST /situations/*/appels/nouveau
                                GET /situations/*/actions/*
                                POST /situations/*/actions/*
                                """, Roles.LISTENER)
                        .may("""
                                GET /v1/cases/*/identity
                                POST /v1/calls/*/corrections
                                POST /v1/calls/*/withdrawal
                                POST /v1/actions/*/withdrawal
                                GET /v1/cases/*/candidates
                                GET /v1/look-alikes
                                POST /v1/identity-searches
                                POST /v1/cases/*/closing
                                POST /v1/cases/*/reopening
                                POST /v1/cases/*/merge
                                POST /v1/cases/*/merge/undoing
                                POST /v1/cases/*/differences
                                PUT /v1/documents/*
                                POST /situations/*/identite
                                GET /situations/*/appels/*/correction
                                POST /situations/*/appels/*/correction
                                GET /situations/*/*/*/retrait
                                POST /situations/*/*/*/retrait
                                GET /situations/*/{change:cloture|reouverture}
                                POST /situations/*/{change:cloture|reouverture}
                                GET /situations/*/doublons
                                POST /situations/*/doublons/**
                                POST /situations/*/doublons
                                GET /situations/*/reunion
                                POST /situations/*/reunion
                                GET /situations/*/reunion/**
                                POST /situations/*/reunion/**
                                GET /doublons
                                """, Roles.COORDINATOR)
                        .may("""
                                DELETE /v1/cases/*/identity
                                GET /v1/identity-readings
                                GET /v1/identity-readings/verification
                                GET /v1/retention-runs
                                GET /v1/retention-runs/**
                                POST /v1/retention-runs
                                GET /v1/cases/*/minors/*/access-report
                                POST /v1/cases/*/minors/*/access-report
                                """, Roles.PRIVACY_OFFICER)
                        .may("GET /v1/actions/*/dossier", Roles.SERVICE)
                        .differences(RestAssured.port))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ActionType.class,
                AdviceKind.class,
                CallField.class,
                CallerCategory.class,
                CallerRelation.class,
                CaseStatus.class,
                Channel.class,
                Concern.class,
                Gender.class,
                KnownToChildProtection.class,
                MergeReason.class,
                LiaisonOutcome.class,
                NextContactKind.class,
                NextContactStatus.class,
                ParentsInformed.class,
                Urgency.class
            })
    void theCodesAreThoseOfTheDomain(Class<? extends Enum<?>> codes) throws IOException {
        assertThat(document().at("/components/schemas/" + codes.getSimpleName() + "/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        Stream.of(codes.getEnumConstants()).map(Enum::name).toList());
    }

    @Test
    void theExamplesOfACallAndOfAnActionAreTaken() throws IOException {
        String caseId = Rest.openCase(example("/v1/calls"));
        Rest.postAction(caseId, example("/v1/cases/{caseId}/actions")).then().statusCode(201);
    }

    @Test
    void theExamplesOfWhatACoordinatorChangesAreTaken() throws IOException {
        ObjectNode call = Requests.leastCall();
        Response posted = Rest.postCall(call);
        String caseId = posted.path("caseId");
        String callPath = "/v1/calls/" + posted.<String>path("callId");
        String actionId = Rest.postAction(caseId, Requests.leastAction()).path("actionId");
        amended(callPath + "/corrections", example("/v1/calls/{callId}/corrections"));
        amended(callPath + "/withdrawal", example("/v1/calls/{callId}/withdrawal"));
        String liaisonId = Rest.postAction(caseId, Requests.leastAction().put("type", "ASE_LIAISON"))
                .path("actionId");
        amended(
                "/v1/actions/" + liaisonId + "/liaison-follow-ups",
                example("/v1/actions/{actionId}/liaison-follow-ups"));
        amended("/v1/actions/" + actionId + "/withdrawal", example("/v1/actions/{actionId}/withdrawal"));
        amended("/v1/cases/" + caseId + "/closing", example("/v1/cases/{caseId}/closing"));
        amended("/v1/cases/" + caseId + "/reopening", example("/v1/cases/{caseId}/reopening"));
    }

    @Test
    void theExamplesOfWhatIsSaidOfTwoCasesAreTaken() throws IOException {
        ObjectNode merge = example("/v1/cases/{caseId}/merge");
        ObjectNode same = (ObjectNode) merge.path("sameMinors").path(0);
        String into = Rest.openCase(Requests.callAbout(same.path("intoMinorId").textValue()));
        String path = "/v1/cases/"
                + Rest.openCase(Requests.callAbout(same.path("minorId").textValue()));
        amended(path + "/merge", merge.put("intoCaseId", into));
        amended(path + "/merge/undoing", example("/v1/cases/{caseId}/merge/undoing"));
        amended(path + "/differences", example("/v1/cases/{caseId}/differences").put("otherCaseId", into));
    }

    @Test
    void theExampleOfADocumentIsTaken() throws IOException {
        ObjectNode example = (ObjectNode) document()
                .path("paths")
                .path("/v1/documents/{reference}")
                .at("/put/requestBody/content/application~1json/example");
        Rest.as(Rest.COORDINATOR)
                .contentType("application/json")
                .body(example.toString().getBytes(UTF_8))
                .put("/v1/documents/EXAMPLE-OF-THE-DESCRIPTION")
                .then()
                .statusCode(201);
    }

    @Test
    void theExamplesOfNextContactsAreTaken() throws IOException {
        ObjectNode promise = example("/v1/cases/{caseId}/next-contacts");
        String caseId = Rest.openCase(Requests.callAbout(promise.path("minorId").textValue()));
        String path = "/v1/cases/" + caseId + "/next-contacts";
        promise.put("dueAt", Instant.now().plus(Duration.ofDays(1)).toString());
        String kept = Rest.amend(path, promise).then().statusCode(201).extract().path("nextContactId");
        amended("/v1/next-contacts/" + kept + "/completion", example("/v1/next-contacts/{nextContactId}/completion"));
        String cancelled = Rest.amend(path, promise.put("externalReference", Requests.reference()))
                .path("nextContactId");
        amended(
                "/v1/next-contacts/" + cancelled + "/cancellation",
                example("/v1/next-contacts/{nextContactId}/cancellation"));
    }

    @Test
    void theExampleOfASearchIsTaken() throws IOException {
        Rest.amend("/v1/identity-searches", example("/v1/identity-searches"))
                .then()
                .statusCode(200);
    }

    private static void amended(String path, ObjectNode example) {
        Rest.amend(path, example).then().statusCode(201);
    }

    @Test
    void theExampleOfAnImportIsTaken() throws IOException {
        String lines = document()
                .path("paths")
                .path("/v1/imports")
                .at("/post/requestBody/content/application~1x-ndjson/example")
                .textValue();
        String rehearsed = Rest.importing(Rest.WRITER, "?results=all&dryRun=true&from=1", lines)
                .asString();
        assertThat(rehearsed)
                .isEqualTo(document()
                        .path("paths")
                        .path("/v1/imports")
                        .at("/post/responses/200/content/application~1x-ndjson/examples/dryRun/value")
                        .textValue());
        String results = Rest.importing(Rest.WRITER, lines).asString();
        assertThat(results.lines()).hasSize(2).allMatch(line -> line.contains("\"status\":201"));
    }

    private static ObjectNode example(String path) throws IOException {
        return (ObjectNode)
                document().path("paths").path(path).at("/post/requestBody/content/application~1json/example");
    }

    private static JsonNode document() throws IOException {
        String json = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new ObjectMapper().readTree(json);
    }
}
