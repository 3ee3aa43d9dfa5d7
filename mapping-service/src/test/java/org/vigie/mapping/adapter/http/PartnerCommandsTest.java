package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.testing.Api.get;
import static org.vigie.mapping.testing.Api.partner;
import static org.vigie.mapping.testing.Api.post;
import static org.vigie.mapping.testing.Api.put;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.personal.ReferenceIds;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PartnerCommandsTest {
    private static final String REFUGE = partner("Refuge du Nord", "LOCAL", "59");

    @Test
    void aPutRegistersAPartnerUnderTheClientsId() {
        UUID id = UUID.randomUUID();
        Answer answer = put("/v1/partners/" + id, REFUGE);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.body().path("partnerId").asText()).isEqualTo(id.toString());
        assertThat(answer.body().path("version").asLong()).isEqualTo(1);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Location")).endsWith("/v1/partners/" + id);
        assertThat(get("/v1/partners/" + id).body()).isEqualTo(Api.json("""
                {"partnerId": "%s", "name": "Refuge du Nord", "kind": "ASSOCIATION", "sector": "HEALTH",
                 "scope": "LOCAL", "departments": ["59"], "confidentiality": "PUBLIC", "contacts": [], "places": [],
                 "services": [], "state": "PROPOSED", "version": 1}""".formatted(id)));
    }

    /** Whoever could would have the key for the partner's, and destroy it with the partner's contacts. */
    @Test
    void nothingIsNamedAsASecretOfTheServiceIs() {
        assertThat(put("/v1/partners/" + ReferenceIds.KEY, REFUGE).status()).isEqualTo(404);
        assertThat(put("/v1/partners/" + ReferenceIds.KEY.toString().toUpperCase(Locale.ROOT), REFUGE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPutReplacesAndAnUnchangedPutAppendsNothing() {
        UUID id = UUID.randomUUID();
        put("/v1/partners/" + id, REFUGE);
        Answer unchanged = put("/v1/partners/" + id, REFUGE);
        assertThat(unchanged.status()).isEqualTo(200);
        assertThat(unchanged.header("ETag")).isEqualTo("\"1\"");
        Answer replaced = put("/v1/partners/" + id, partner("Refuge du Nord", "LOCAL", "59", "62"));
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
        Answer back = put("/v1/partners/" + id, REFUGE);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void departmentsAreASet() {
        UUID id = UUID.randomUUID();
        put("/v1/partners/" + id, partner("A", "LOCAL", "62", "59"));
        Answer again = put("/v1/partners/" + id, partner("A", "LOCAL", "59", "62", "59"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aPostUnderAReferenceIsRecognisedWhenItComesAgain() {
        String reference = UUID.randomUUID().toString();
        String body = with(REFUGE, "externalReference", reference);
        Answer first = post("/v1/partners", body);
        Answer again = post("/v1/partners", body);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        Answer other = post("/v1/partners", with(partner("Another", "NATIONAL"), "externalReference", reference));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-mismatch");
    }

    @Test
    void aRepeatGetsTheFirstAnswerAlsoAfterAChange() {
        String body = with(REFUGE, "externalReference", UUID.randomUUID().toString());
        Answer first = post("/v1/partners", body);
        put("/v1/partners/" + first.body().path("partnerId").asText(), partner("Renamed", "LOCAL", "59"));
        Answer again = post("/v1/partners", body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void anIdempotencyKeyStandsInForAReference() {
        String key = UUID.randomUUID().toString();
        Answer first = post("/v1/partners", REFUGE, "Idempotency-Key", key);
        Answer again = post("/v1/partners", REFUGE, "Idempotency-Key", key);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void referencesAreTheClientsOwn() {
        String body = with(REFUGE, "externalReference", UUID.randomUUID().toString());
        Answer mine = post("/v1/partners", body);
        Answer theirs = Api.send(
                "POST",
                "/v1/partners",
                Tokens.ofClient("another-map", Roles.CARTOGRAPHER),
                "application/json",
                Api.bytes(body));
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.body().path("partnerId")).isNotEqualTo(mine.body().path("partnerId"));
    }

    @Test
    void aPostUnderAnIdDescribesThatPartner() {
        UUID id = UUID.randomUUID();
        String body = with(REFUGE, "partnerId", id.toString());
        assertThat(post("/v1/partners", body).status()).isEqualTo(201);
        assertThat(post("/v1/partners", body).status()).isEqualTo(200);
        Answer changed = post("/v1/partners", with(partner("Renamed", "LOCAL", "59"), "partnerId", id.toString()));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void theSamePostUnderAnIdDoesNotUndoACorrection() {
        UUID id = UUID.randomUUID();
        String body = with(REFUGE, "partnerId", id.toString());
        post("/v1/partners", body);
        put("/v1/partners/" + id, partner("Corrected", "LOCAL", "59"));
        assertThat(post("/v1/partners", body).status()).isEqualTo(200);
        assertThat(get("/v1/partners/" + id).body().path("name").asText()).isEqualTo("Corrected");
    }

    @Test
    void aNewPartnerUnderAnIdInUseIsAConflict() {
        UUID id = Api.givenPartner("First", "59");
        Answer answer = post(
                "/v1/partners",
                with(
                        with(REFUGE, "partnerId", id.toString()),
                        "externalReference",
                        UUID.randomUUID().toString()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("already-on-the-map");
        assertThat(answer.body().path("version").asLong()).isEqualTo(1);
        assertThat(answer.body().path("possible").path(0).asText()).isEqualTo("PUT");
    }

    @Test
    void aPutTakesItsReferenceSoThatItCannotNameAnother() {
        String body = with(REFUGE, "externalReference", UUID.randomUUID().toString());
        UUID id = UUID.randomUUID();
        assertThat(put("/v1/partners/" + id, body).status()).isEqualTo(201);
        assertThat(put("/v1/partners/" + id, body).status()).isEqualTo(200);
        Answer renamed = put("/v1/partners/" + id, body.replace("Refuge", "Foyer"));
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        assertThat(renamed.header("ETag")).isEqualTo("\"2\"");
        Answer elsewhere = put("/v1/partners/" + UUID.randomUUID(), body);
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.problem()).isEqualTo("idempotency-mismatch");
    }

    @Test
    void aPutMayNameTheVersionThatItReplaces() {
        UUID id = Api.givenPartner("First", "59");
        Answer stale = put("/v1/partners/" + id, REFUGE, "If-Match", "\"7\"");
        assertThat(stale.status()).as(stale.toString()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"1\"");
        assertThat(put("/v1/partners/" + id, REFUGE, "If-Match", "\"1\"").status())
                .isEqualTo(200);
        assertThat(put("/v1/partners/" + UUID.randomUUID(), REFUGE, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void theIdInTheBodyIsThatOfThePath() {
        UUID id = UUID.randomUUID();
        assertThat(put("/v1/partners/" + id, with(REFUGE, "partnerId", id.toString()))
                        .status())
                .isEqualTo(201);
        Answer other = put(
                "/v1/partners/" + id,
                with(REFUGE, "partnerId", UUID.randomUUID().toString()));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.violations()).containsExactly("/partnerId");
    }

    @Test
    void anIdNamesOneKindOfEntry() {
        UUID id = Api.givenPartner("First", "59");
        Answer answer =
                put("/v1/awareness-sessions/" + id, "{\"heldOn\":\"2023-04-23\",\"title\":\"T\",\"professionals\":1}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("id-taken");
        assertThat(get("/v1/awareness-sessions/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/v1/partners/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(get("/v1/partners/17").status()).isEqualTo(404);
        assertThat(put("/v1/partners/17", REFUGE).status()).isEqualTo(404);
    }

    private static String with(String body, String field, String value) {
        return body.replaceFirst("\\{", "{\"" + field + "\":\"" + value + "\",");
    }
}
