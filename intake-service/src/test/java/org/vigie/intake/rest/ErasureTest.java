package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.importing;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.CaseIds;
import org.vigie.local.testing.StackResource;

/** Forgetting who the people of a case are: all that names them is gone, all that is counted stays. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ErasureTest {

    @Inject
    DataSource database;

    @Inject
    EventLog log;

    @Inject
    CaseIds ids;

    @Inject
    @ConfigProperty(name = "eventlog.erasure-ledger.file")
    Path ledger;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID minorId = UUID.randomUUID();
    private final ObjectNode call = fullCall(minorId);

    private static Response erase(String caseId) {
        return as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity");
    }

    @Test
    void identityAndDossierAreGoneAndTheCaseStaysCounted() {
        String caseId = openCase(call);
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");

        erase(caseId)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("caseId", equalTo(caseId))
                .body("erasedAt", notNullValue())
                .body("version", equalTo(3));

        get(SERVICE, "/v1/actions/" + actionId + "/dossier")
                .then()
                .statusCode(410)
                .contentType("application/problem+json");
        reading(COORDINATOR, "Rappel", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(410);
        get(COORDINATOR, "/v1/cases/" + caseId)
                .then()
                .statusCode(200)
                .body("identityErasedAt", notNullValue())
                .body("calls", hasSize(1))
                .body("minors[0].age", equalTo(14));
    }

    @Test
    void aCaseThatIsNotErasedSaysNothingOfIt() {
        get(COORDINATOR, "/v1/cases/" + openCase(call)).then().body("identityErasedAt", nullValue());
    }

    @Test
    void erasingAgainGetsTheFirstAnswerWhateverVersionIsNamed() {
        String caseId = openCase(call);
        Response first = erase(caseId);

        assertThat(erase(caseId).asString()).isEqualTo(first.asString());
        Response stale = as(PRIVACY_OFFICER).header("If-Match", "\"1\"").delete("/v1/cases/" + caseId + "/identity");
        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.asString()).isEqualTo(first.asString());
    }

    @Test
    void whatWasPostedBeforeIsStillARepeat() {
        String caseId = openCase(call);
        ObjectNode action = fullAction(minorId);
        String actionId = postAction(caseId, action).path("actionId");
        erase(caseId);

        postCall(call).then().statusCode(200).body("caseId", equalTo(caseId)).body("version", equalTo(1));
        postAction(caseId, action).then().statusCode(200).body("actionId", equalTo(actionId));
    }

    @Test
    void nothingMoreIsKeptOfAnErasedCase() {
        String caseReference = reference();
        String caseId = openCase(call.put("caseReference", caseReference));
        erase(caseId);

        List<Response> refused = List.of(
                postCall(leastCall().put("caseId", caseId)),
                postCall(leastCall().put("caseReference", caseReference)),
                postAction(caseId, leastAction()));
        for (Response answer : refused) {
            answer.then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:vigie:problem:case-erased"))
                    .body("state", equalTo("ERASED"));
        }
        assertThat(importing(WRITER, line("call", caseReference, leastCall())).asString())
                .contains("\"status\":409", "case-erased");
        assertThat(log.readStream(UUID.fromString(caseId))).hasSize(2);
    }

    @Test
    void aCaseThatOnlyTheKeysRememberIsRefusedToo() throws SQLException {
        String lost = reference();
        UUID unknown = ids.caseOf("test-call-writer", lost);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO subject_key (subject_id, shredded_at) VALUES (?, now())")) {
            insert.setObject(1, unknown);
            insert.executeUpdate();
        }

        postCall(leastCall().put("caseReference", lost))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:case-erased"));
    }

    @Test
    void onlyThePrivacyOfficerMay() {
        String path = "/v1/cases/" + openCase(call) + "/identity";
        for (String token : List.of(COORDINATOR, LISTENER, WRITER, SERVICE)) {
            as(token).delete(path).then().statusCode(403);
        }
        reading(PRIVACY_OFFICER, "x", path).then().statusCode(403);
    }

    @Test
    void badRequestsAreToldApartAndEraseNothing() {
        String caseId = openCase(call);
        String path = "/v1/cases/" + caseId + "/identity";
        erase(UUID.randomUUID().toString()).then().statusCode(404);
        erase("no-uuid").then().statusCode(404);
        as(PRIVACY_OFFICER).header("If-Match", "3").delete(path).then().statusCode(422);
        as(PRIVACY_OFFICER).header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        as(PRIVACY_OFFICER).delete(path + "?raison=x").then().statusCode(422);
        as(PRIVACY_OFFICER)
                .header("If-Match", "3")
                .delete("/v1/cases/" + UUID.randomUUID() + "/identity")
                .then()
                .statusCode(404);

        reading(COORDINATOR, "Rappel", path).then().statusCode(200);
    }

    @Test
    void theKeyIsGoneTheLedgerKnowsAndOthersAreTold() throws IOException, SQLException {
        String caseId = openCase(call);
        erase(caseId);

        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT wrapped_key IS NULL AND shredded_at IS NOT NULL FROM subject_key WHERE subject_id = ?")) {
            query.setObject(1, UUID.fromString(caseId));
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
        }
        assertThat(Files.readString(ledger)).contains(caseId).doesNotContain("Inès", "Exemple", "59350");
        List<PublishedRecord> records =
                PublishedRecord.readUntil(brokers, "vigie.intake", log.head().position());
        assertThat(records)
                .filteredOn(record -> caseId.equals(record.headers().get("ce_subject")))
                .last()
                .satisfies(record -> {
                    assertThat(record.headers()).containsEntry("ce_type", "vigie.intake.IdentityErased.v1");
                    assertThat(record.data()).contains(caseId, "occurredAt");
                });
    }
}
