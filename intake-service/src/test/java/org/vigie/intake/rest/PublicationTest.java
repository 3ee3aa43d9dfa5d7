package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** What others get to hear, on a real broker. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PublicationTest {

    @Inject
    EventLog log;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aCallAndAnActionReachTheTopicAsCloudEvents() {
        UUID minorId = UUID.randomUUID();
        String caseId = openCase(fullCall(minorId));
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");
        List<PublishedRecord> ours = PublishedRecord.readUntil(
                        brokers, "vigie.intake", log.head().position())
                .stream()
                .filter(record -> record.key().equals(caseId))
                .toList();
        assertThat(ours)
                .extracting(record -> record.headers().get("ce_type"))
                .containsExactly("vigie.intake.CallRecorded.v1", "vigie.intake.ActionTaken.v1");
        PublishedRecord action = ours.getLast();
        assertThat(action.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", actionId)
                .containsEntry("ce_subject", caseId)
                .containsEntry("ce_time", "2023-04-04T09:17:00Z")
                .containsEntry("ce_source", "urn:vigie:intake:" + log.head().epoch())
                .containsEntry("ce_dataschema", "urn:vigie:schema:vigie.intake.ActionTaken.v1")
                .containsEntry("ce_streamversion", "2")
                .containsKeys("ce_position", "ce_hash", "ce_correlationid");
        assertThat(action.data()).contains("\"department\":\"59\"", minorId.toString());
    }

    @Test
    void whatACoordinatorChangesReachesTheTopicWithoutItsReasons() {
        UUID minorId = UUID.randomUUID();
        Response call = postCall(fullCall(minorId));
        String caseId = call.path("caseId");
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");
        String path = "/v1/calls/" + call.path("callId");
        amend(path + "/corrections", correction().put("channel", "CHAT"));
        amend("/v1/actions/" + actionId + "/withdrawal", reason());
        amend(path + "/withdrawal", reason());
        amend("/v1/cases/" + caseId + "/closing", reason());
        amend("/v1/cases/" + caseId + "/reopening", reason());
        List<PublishedRecord> ours = PublishedRecord.readUntil(
                        brokers, "vigie.intake", log.head().position())
                .stream()
                .filter(record -> record.key().equals(caseId))
                .toList();
        assertThat(ours)
                .extracting(record -> record.headers().get("ce_type"))
                .containsExactly(
                        "vigie.intake.CallRecorded.v1",
                        "vigie.intake.ActionTaken.v1",
                        "vigie.intake.CallCorrected.v1",
                        "vigie.intake.ActionWithdrawn.v1",
                        "vigie.intake.CallWithdrawn.v1",
                        "vigie.intake.CaseClosed.v1",
                        "vigie.intake.CaseReopened.v1");
        assertThat(ours.get(2).data())
                .contains("\"fields\":[\"CHANNEL\"]", "\"channel\":\"CHAT\"", "\"age\":14", minorId.toString());
        assertThat(ours).extracting(PublishedRecord::everything).noneMatch(record -> record.contains("Motif"));
    }
}
