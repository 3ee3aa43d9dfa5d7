package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.testing.Api.get;
import static org.vigie.mapping.testing.Api.post;
import static org.vigie.mapping.testing.Api.put;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class SessionCommandsTest {

    @Test
    void aWorkSessionIsHeldWithPartnersOfTheMap() {
        UUID council = Api.givenPartner("Conseil départemental", "59");
        UUID refuge = Api.givenPartner("Refuge", "59");
        Answer answer = post("/v1/work-sessions", workSession("2023-04-14", council, refuge));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String id = answer.body().path("workSessionId").asText();
        assertThat(answer.header("Location")).endsWith("/v1/work-sessions/" + id);
        var read = get("/v1/work-sessions/" + id).body();
        assertThat(read.path("heldOn").asText()).isEqualTo("2023-04-14");
        assertThat(read.path("topic").asText()).isEqualTo("Cartographie");
        assertThat(read.path("partnerIds")).hasSize(2);
        assertThat(read.path("externalReference").asText()).isNotEmpty();
    }

    @Test
    void aStrangerInAWorkSessionIsNamedByItsPlace() {
        UUID council = Api.givenPartner("Conseil départemental", "59");
        Answer answer = post("/v1/work-sessions", workSession("2023-04-14", council, UUID.randomUUID()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly("/partnerIds/1");
    }

    @Test
    void aStrangerThatComesOnTheMapIsNoLongerOne() {
        UUID stranger = UUID.randomUUID();
        String body = workSession("2023-04-14", stranger);
        assertThat(post("/v1/work-sessions", body).status()).isEqualTo(422);
        put("/v1/partners/" + stranger, Api.partner("Newcomer", "NATIONAL"));
        assertThat(post("/v1/work-sessions", body).status()).isEqualTo(201);
    }

    @Test
    void aSessionIsNoPartner() {
        UUID council = Api.givenPartner("Conseil départemental", "59");
        UUID session = UUID.randomUUID();
        put("/v1/work-sessions/" + session, workSession("2023-04-14", council));
        assertThat(post("/v1/work-sessions", workSession("2023-04-15", session)).status())
                .isEqualTo(422);
    }

    @Test
    void aWorkSessionIsReplacedByPut() {
        UUID council = Api.givenPartner("Conseil départemental", "59");
        UUID id = UUID.randomUUID();
        String body = workSession("2023-04-14", council);
        assertThat(put("/v1/work-sessions/" + id, body).status()).isEqualTo(201);
        assertThat(put("/v1/work-sessions/" + id, body).header("ETag")).isEqualTo("\"1\"");
        Answer moved = put("/v1/work-sessions/" + id, body.replace("2023-04-14", "2023-04-15"));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void anAwarenessSessionIsToldOnceUnderItsReference() {
        String reference = UUID.randomUUID().toString();
        Answer first = post("/v1/awareness-sessions", awareness(reference, 180));
        Answer again = post("/v1/awareness-sessions", awareness(reference, 180));
        Answer other = post("/v1/awareness-sessions", awareness(reference, 200));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.problem()).isEqualTo("idempotency-mismatch");
        var read = get("/v1/awareness-sessions/"
                        + first.body().path("awarenessSessionId").asText())
                .body();
        assertThat(read.path("professionals").asInt()).isEqualTo(180);
        assertThat(read.path("department").asText()).isEqualTo("23");
    }

    @Test
    void kindsMayShareAReference() {
        String reference = UUID.randomUUID().toString();
        UUID council = Api.givenPartner("Conseil départemental", "59");
        String body = workSession("2023-04-14", council)
                .replaceFirst("\"externalReference\":\"[^\"]*\"", "\"externalReference\":\"" + reference + "\"");
        assertThat(post("/v1/work-sessions", body).status()).isEqualTo(201);
        assertThat(post("/v1/awareness-sessions", awareness(reference, 180)).status())
                .isEqualTo(201);
    }

    private static String awareness(String reference, int professionals) {
        return """
                {"externalReference":"%s","heldOn":"2023-04-23","title":"Intervention","professionals":%d,"department":"23"}""".formatted(reference, professionals);
    }

    private static String workSession(String heldOn, UUID... partners) {
        return """
                {"externalReference":"%s","heldOn":"%s","topic":"Cartographie","partnerIds":["%s"]}""".formatted(
                UUID.randomUUID(),
                heldOn,
                String.join(
                        "\",\"",
                        java.util.Arrays.stream(partners).map(UUID::toString).toList()));
    }
}
