package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.personal.SubjectKeys;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.ReasonSealing;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class DossierTest {

    @Inject
    DataSource database;

    @Inject
    SubjectKeys keys;

    @Inject
    ReasonSealing reasons;

    private final UUID minorId = UUID.randomUUID();

    @Test
    void theServiceReadsTheAssessmentAndWhoTheMinorsAre() {
        String caseId = openCase(fullCall(minorId));
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");
        Response dossier = get(SERVICE, "/v1/actions/" + actionId + "/dossier");
        dossier.then()
                .statusCode(200)
                .body("caseId", equalTo(caseId))
                .body("summary", equalTo("Évaluation"))
                .body("commune", equalTo("59350"))
                .body("department", equalTo("59"))
                .body("urgency", equalTo("IMMEDIATE_DANGER"))
                .body("minors", hasSize(1))
                .body("minors[0].identity.firstName", equalTo("Inès"))
                .body("minors[0].identity.birthDate", equalTo("2009-02-28"))
                .body("minors[0].commune", equalTo("59350"));
        assertThat(dossier.asString()).doesNotContain("Récit");
    }

    @Test
    void theIdentityIsTheLatestKnownFieldByField() {
        ObjectNode later = fullCall(minorId).put("occurredAt", "2023-05-01T10:00:00+02:00");
        minor(later).put("age", 15).putObject("identity").put("lastName", "Autre");
        String caseId = openCase(later);
        postCall(fullCall(minorId).put("caseId", caseId)).then().statusCode(201);
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");
        get(SERVICE, "/v1/actions/" + actionId + "/dossier")
                .then()
                .body("minors[0].identity.firstName", equalTo("Inès"))
                .body("minors[0].identity.lastName", equalTo("Autre"))
                .body("minors[0].age", equalTo(15));
    }

    @Test
    void onlyTheServiceMay() {
        String path = "/v1/actions/"
                + postAction(openCase(fullCall(minorId)), fullAction(minorId)).path("actionId") + "/dossier";
        get(LISTENER, path).then().statusCode(403);
        get(COORDINATOR, path).then().statusCode(403);
    }

    @Test
    void onlyAnInformationPreoccupanteHasOne() {
        String actionId = postAction(openCase(leastCall()), leastAction()).path("actionId");
        get(SERVICE, "/v1/actions/" + actionId + "/dossier").then().statusCode(404);
        get(SERVICE, "/v1/actions/" + UUID.randomUUID() + "/dossier").then().statusCode(404);
        get(SERVICE, "/v1/actions/no-uuid/dossier").then().statusCode(404);
    }

    @Test
    void everyReadingIsOnRecordAndChained() throws SQLException {
        String caseId = openCase(fullCall(minorId));
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");
        as(SERVICE)
                .header("Vigie-Reader", "59D")
                .header("Vigie-Reason", "%C3%89valuation%20de%20la%20situation")
                .get("/v1/actions/" + actionId + "/dossier")
                .then()
                .statusCode(200);
        reading(COORDINATOR, "Rappel", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT reader, sealed_reason, reason FROM identity_reading WHERE case_id = ? ORDER BY number")) {
            query.setObject(1, UUID.fromString(caseId));
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("test-service/59D");
            assertThat(reason(caseId, row.getBytes(2)))
                    .isEqualTo("dossier of action " + actionId + ": Évaluation de la situation");
            assertThat(row.getString(3)).isNull();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).startsWith("test-coordinator/");
            assertThat(reason(caseId, row.getBytes(2))).isEqualTo("Rappel");
            assertThat(row.next()).isFalse();
        }
    }

    private String reason(String caseId, byte[] sealed) {
        UUID id = UUID.fromString(caseId);
        return new String(keys.find(id).orElseThrow().decrypt(sealed, id), UTF_8);
    }

    /** As a release before this one kept it. */
    @Test
    void aReasonInTheClearIsSealedAndGoneWithTheKey() throws SQLException {
        String kept = openCase(leastCall());
        String erased = openCase(leastCall());
        as(PRIVACY_OFFICER).delete("/v1/cases/" + erased + "/identity").then().statusCode(200);
        for (String caseId : List.of(kept, erased)) {
            insertClear(UUID.fromString(caseId));
        }
        reasons.sealAll();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT reason, sealed_reason, sealed_afterwards FROM identity_reading WHERE case_id = ?")) {
            for (String caseId : List.of(kept, erased)) {
                query.setObject(1, UUID.fromString(caseId));
                var row = query.executeQuery();
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isNull();
                assertThat(row.getBoolean(3)).isTrue();
                byte[] sealed = row.getBytes(2);
                if (caseId.equals(kept)) {
                    assertThat(reason(caseId, sealed)).isEqualTo("En clair");
                } else {
                    assertThat(sealed).isNull();
                }
            }
        }
    }

    /** Apart from the chain, which other tests verify. */
    private void insertClear(UUID caseId) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO identity_reading"
                                + " (number, case_id, reader, reason, read_at, hash)"
                                + " VALUES (-(SELECT 1 + count(*) FROM identity_reading WHERE number < 0), ?, 'x', 'En clair', now(), '')")) {
            insert.setObject(1, caseId);
            insert.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%00", "%zz", "%FF"})
    void aReasonThatCannotGoOnRecordIsRefusedAndNothingRead(String reason) {
        String actionId =
                postAction(openCase(fullCall(minorId)), fullAction(minorId)).path("actionId");
        as(SERVICE)
                .header("Vigie-Reason", reason)
                .get("/v1/actions/" + actionId + "/dossier")
                .then()
                .statusCode(422)
                .body("violations", hasSize(1));
    }

    @Test
    void theServicesRoleCannotChangeTheRecord() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String change : new String[] {
                "UPDATE identity_reading SET reason = ''",
                "UPDATE identity_reading SET sealed_reason = NULL",
                "DELETE FROM identity_reading",
                "TRUNCATE identity_reading"
            }) {
                assertThat(catchThrowable(() -> statement.execute(change)))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aCoordinatorReadsIdentityWithAReason() {
        String caseId = openCase(fullCall(minorId));
        reading(COORDINATOR, "Rappel", "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(200)
                .body("minors[0].identity.lastName", equalTo("Exemple"))
                .body("calls[0].narrative", equalTo("Récit"));
        get(COORDINATOR, "/v1/cases/" + caseId + "/identity")
                .then()
                .statusCode(422)
                .body("violations[0].header", equalTo("Vigie-Reason"));
        reading(COORDINATOR, "x", "/v1/cases/" + UUID.randomUUID() + "/identity")
                .then()
                .statusCode(404);
        reading(LISTENER, "x", "/v1/cases/" + caseId + "/identity").then().statusCode(403);
    }
}
