package org.vigie.referral.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.AccessTable;
import org.vigie.http.testing.OpenApiFaults;
import org.vigie.http.testing.RestOperations;
import org.vigie.referral.testing.ReferralServiceTest;

/** The description that other systems build on says what the service does. */
@ReferralServiceTest
class OpenApiTest {

    @Test
    void theDescriptionIsOfOpenApi31AndItsExamplesOfItsSchemas() throws IOException {
        assertThat(OpenApiFaults.of(document())).isEmpty();
    }

    @Test
    void everyOperationOfTheContractIsDescribedAndNoOther() throws IOException {
        Set<String> operations = RestOperations.described(document());
        assertThat(operations).isEqualTo(RestOperations.served());
        operations.removeIf(operation -> operation.contains(" /v1/operations/")); // every service has those
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "GET /v1/referrals",
                        "GET /v1/referrals/{referralId}",
                        "GET /v1/referrals/{referralId}/dossier",
                        "GET /v1/referrals/{referralId}/notes",
                        "GET /v1/note-readings",
                        "GET /v1/note-readings/verification",
                        "POST /v1/referrals/{referralId}/acknowledgement",
                        "POST /v1/referrals/{referralId}/refusal",
                        "POST /v1/referrals/{referralId}/follow-ups",
                        "POST /v1/referrals/{referralId}/reroute",
                        "POST /v1/referrals/{referralId}/resend",
                        "POST /v1/referrals/{referralId}/withdrawal",
                        "POST /v1/referrals/{referralId}/closure",
                        "POST /v1/referrals/{referralId}/prosecutor-reports",
                        "GET /v1/prosecutors/{department}",
                        "PUT /v1/prosecutors/{department}",
                        "GET /v1/authorities/{code}/history",
                        "POST /v1/authorities/{code}/channel-tests",
                        "POST /v1/referrals/{referralId}/informant-feedback",
                        "GET /v1/feedbacks",
                        "GET /v1/denied-accesses",
                        "GET /v1/authorities",
                        "GET /v1/authorities/{code}",
                        "PUT /v1/authorities/{code}");
    }

    @Test
    void everyRouteIsForTheRolesOfTheContractAlone() throws Exception {
        assertThat(AccessTable.everybody("""
                                GET /transmissions/lien/{token}
                                POST /transmissions/lien/{token}/accuse
                                POST /transmissions/lien/{token}/refus
                                """)
                        .may("""
                                GET /v1/feedbacks
                                POST /v1/referrals/*/informant-feedback
                                """, Roles.LISTENER, Roles.COORDINATOR)
                        .may("""
                                GET /v1/referrals
                                GET /v1/referrals/*
                                GET /v1/referrals/*/dossier
                                GET /v1/referrals/*/notes
                                POST /v1/referrals/*/acknowledgement
                                POST /v1/referrals/*/refusal
                                POST /v1/referrals/*/follow-ups
                                GET /v1/authorities
                                GET /v1/authorities/*
                                GET /
                                GET /transmissions
                                GET /transmissions/{referralId}
                                POST /transmissions/*/reception
                                POST /transmissions/*/dossier
                                POST /transmissions/*/precisions
                                GET /transmissions/*/refus
                                POST /transmissions/*/refus
                                GET /transmissions/*/retour
                                POST /transmissions/*/retour
                                """, Roles.DEPARTMENT, Roles.COORDINATOR)
                        .may("""
                                POST /v1/referrals/*/reroute
                                POST /v1/referrals/*/resend
                                POST /v1/referrals/*/withdrawal
                                POST /v1/referrals/*/closure
                                POST /v1/referrals/*/prosecutor-reports
                                GET /v1/prosecutors/*
                                PUT /v1/prosecutors/*
                                PUT /v1/authorities/*
                                GET /v1/authorities/*/history
                                POST /v1/authorities/*/channel-tests
                                GET /transmissions/**
                                POST /transmissions/**
                                GET /autorites
                                GET /autorites/**
                                POST /autorites/**
                                GET /parquets/*
                                POST /parquets/*
                                """, Roles.COORDINATOR)
                        .may("""
                                GET /v1/denied-accesses
                                GET /v1/note-readings
                                GET /v1/note-readings/verification
                                """, Roles.PRIVACY_OFFICER)
                        .differences(RestAssured.port))
                .isEmpty();
    }

    @Test
    void theListNamesItsFilters() throws IOException {
        assertThat(document().at("/paths/~1v1~1referrals/get/parameters"))
                .extracting(parameter -> parameter.path("name").asText())
                .containsExactlyInAnyOrder("status", "authority", "overdue", "undecided", "case", "limit", "cursor");
    }

    private static JsonNode document() throws IOException {
        String json = RestAssured.given()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new ObjectMapper().readTree(json);
    }
}
