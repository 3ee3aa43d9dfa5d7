package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.AccessTable;
import org.vigie.http.testing.OpenApiFaults;
import org.vigie.http.testing.RestOperations;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class OpenApiTest {

    @Test
    void everyEndpointIsDescribedAndEveryExampleIsTaken() {
        JsonNode api = Api.send("GET", "/q/openapi?format=json", null, null, BodyPublishers.noBody())
                .body();
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("bearer")
                        .path("scheme")
                        .asText())
                .isEqualTo("bearer");
        assertThat(OpenApiFaults.of(api)).isEmpty();
        assertThat(RestOperations.described(api)).isEqualTo(RestOperations.served());
        JsonNode paths = api.path("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .filteredOn(path -> !path.startsWith("/v1/operations/")) // every service has those
                .containsExactlyInAnyOrder(
                        "/v1/partners",
                        "/v1/partners/{id}",
                        "/v1/partners/{id}/closing",
                        "/v1/partners/{id}/assurance",
                        "/v1/partners/{id}/merge",
                        "/v1/partners/{id}/history",
                        "/v1/partners/{id}/personal-data",
                        "/v1/partners/{id}/proposals",
                        "/v1/partners/{id}/proposals/{proposalId}/acceptance",
                        "/v1/partners/{id}/proposals/{proposalId}/rejection",
                        "/v1/verifications",
                        "/v1/work-sessions",
                        "/v1/work-sessions/{workSessionId}",
                        "/v1/awareness-sessions",
                        "/v1/awareness-sessions/{awarenessSessionId}",
                        "/v1/partner-meetings",
                        "/v1/partner-meetings/{partnerMeetingId}",
                        "/v1/watch-notes",
                        "/v1/watch-notes/trend",
                        "/v1/watch-notes/{watchNoteId}",
                        "/v1/practices",
                        "/v1/practices/{practiceId}",
                        "/v1/practices/{practiceId}/submission",
                        "/v1/practices/{practiceId}/review",
                        "/v1/practices/{practiceId}/withdrawal",
                        "/v1/practices/{practiceId}/adoptions/{department}",
                        "/v1/follow-ups",
                        "/v1/coverage",
                        "/v1/imports",
                        "/hsds",
                        "/hsds/services",
                        "/hsds/services/{id}",
                        "/hsds/organizations",
                        "/hsds/organizations/{id}",
                        "/hsds/service_at_locations",
                        "/hsds/service_at_locations/{id}",
                        "/hsds/taxonomies",
                        "/hsds/taxonomies/{id}",
                        "/hsds/taxonomy_terms",
                        "/hsds/taxonomy_terms/{id}",
                        "/exports/data-inclusion",
                        "/exports/partners.geojson",
                        "/exports/partners.csv");
        for (String path : List.of(
                "/v1/partners",
                "/v1/work-sessions",
                "/v1/awareness-sessions",
                "/v1/partner-meetings",
                "/v1/watch-notes",
                "/v1/practices")) {
            String example = example(paths.path(path).path("post"));
            assertThat(Api.post(path, example).status())
                    .as(path + " " + example)
                    .isIn(200, 201);
        }
        for (String path : List.of("/v1/work-sessions", "/v1/practices", "/v1/watch-notes", "/v1/follow-ups")) {
            assertThat(paths.path(path).path("get").path("parameters").findValuesAsText("$ref"))
                    .as(path)
                    .contains("#/components/parameters/limit", "#/components/parameters/cursor");
        }
        String partner = "/v1/partners/" + Api.givenPartner("Refuge", "59");
        String closing = example(paths.path("/v1/partners/{id}/closing").path("put"));
        assertThat(Api.put(partner + "/closing", closing).status()).as(closing).isEqualTo(200);
        String assurance = example(paths.path("/v1/partners/{id}/assurance").path("put"));
        assertThat(Api.put(partner + "/assurance", assurance).status())
                .as(assurance)
                .isEqualTo(200);
        String merge = example(paths.path("/v1/partners/{id}/merge").path("post"));
        assertThat(Api.post(partner + "/merge", merge).status()).as(merge).isEqualTo(200);
    }

    @Test
    void everyRouteIsForTheRolesOfTheContractAlone() throws Exception {
        String[] house = {
            Roles.CALL_WRITER,
            Roles.LISTENER,
            Roles.COORDINATOR,
            Roles.DEPARTMENT,
            Roles.ANALYST,
            Roles.CARTOGRAPHER,
            Roles.PRIVACY_OFFICER,
            Roles.SERVICE
        };
        assertThat(AccessTable.everybody("""
                                GET /
                                GET /acteurs/*
                                GET /territoires/*
                                GET /couverture
                                GET /v1/coverage
                                GET /hsds
                                GET /hsds/**
                                GET /exports/*
                                GET /verification/*
                                POST /verification/*/*
                                """)
                        .may("""
                                GET /v1/partners
                                GET /v1/partners/*
                                GET /v1/work-sessions
                                GET /v1/work-sessions/*
                                GET /v1/partner-meetings
                                GET /v1/partner-meetings/*
                                GET /v1/awareness-sessions
                                GET /v1/awareness-sessions/*
                                GET /v1/watch-notes
                                GET /v1/watch-notes/*
                                GET /v1/practices
                                GET /v1/practices/*
                                GET /interne
                                GET /interne/acteurs/{id}
                                GET /interne/territoires/*
                                GET /interne/couverture
                                GET /interne/pratiques
                                GET /interne/pratiques/*
                                """, house)
                        .may("""
                                GET /v1/follow-ups
                                GET /interne/a-faire
                                GET /interne/rencontres
                                GET /interne/rencontres/*
                                GET /interne/veille
                                GET /interne/veille/*
                                """, Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER, Roles.PRIVACY_OFFICER)
                        .may("""
                                GET /v1/partners/*/history
                                GET /v1/partners/*/proposals
                                """, Roles.LISTENER, Roles.COORDINATOR, Roles.CARTOGRAPHER)
                        .may("""
                                GET /v1/partners/*/personal-data
                                DELETE /v1/partners/*/personal-data
                                """, Roles.PRIVACY_OFFICER)
                        .may("""
                                GET /v1/verifications
                                GET /interne/a-faire/fiches
                                """, Roles.COORDINATOR, Roles.CARTOGRAPHER)
                        .may("""
                                PUT /v1/**
                                POST /v1/imports
                                POST /v1/partners
                                POST /v1/partners/**
                                DELETE /v1/partners/*/closing
                                DELETE /v1/partners/*/merge
                                POST /v1/work-sessions
                                POST /v1/partner-meetings
                                POST /v1/awareness-sessions
                                POST /v1/watch-notes
                                POST /v1/practices
                                POST /v1/practices/**
                                DELETE /v1/practices/**
                                GET /interne/**
                                POST /interne/**
                                """, Roles.CARTOGRAPHER)
                        .differences(RestAssured.port))
                .isEmpty();
    }

    static String example(JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content").path("application/json");
        JsonNode value = content.path("examples").elements().next().path("value");
        return value.isTextual() ? value.asText() : value.toString();
    }
}
