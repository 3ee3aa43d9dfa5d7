package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.mapping.testing.Api.get;
import static org.vigie.mapping.testing.Api.post;
import static org.vigie.mapping.testing.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PracticeWayTest {
    private static final String PUBLISH = "{\"decision\":\"PUBLISH\"}";

    private String path;

    @BeforeEach
    void aDraft() {
        path = "/v1/practices/" + UUID.randomUUID();
        assertThat(put(path, practice("Maraude en ligne")).status()).isEqualTo(201);
    }

    @Test
    void aDraftIsReadPublishedAdoptedAndWithdrawn() {
        assertThat(stage()).isEqualTo("DRAFT");
        assertThat(submit().status()).isEqualTo(200);
        assertThat(stage()).isEqualTo("IN_REVIEW");
        Answer published = post(path + "/review", "{\"decision\":\"PUBLISH\",\"reason\":\"Bien décrite\"}");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.header("ETag")).isEqualTo("\"3\"");
        JsonNode read = get(path).body();
        assertThat(read.path("stage").asText()).isEqualTo("PUBLISHED");
        assertThat(read.path("reason").asText()).isEqualTo("Bien décrite");
        assertThat(read.path("publishedOn").asText())
                .isEqualTo(read.path("proposedOn").asText());
        UUID partner = Api.givenPartner("Département du 13", "13");
        assertThat(put(path + "/adoptions/13", "{\"adoptedOn\":\"2024-10-01\",\"partnerId\":\"" + partner + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get(path).body().path("adoptedBy")).isEqualTo(Api.json("""
                        [{"department":"13","partnerId":"%s","adoptedOn":"2024-10-01"}]""".formatted(partner)));
        assertThat(post(path + "/withdrawal", "{\"reason\":\"Fermé\"}").status())
                .isEqualTo(200);
        assertThat(stage()).isEqualTo("WITHDRAWN");
        assertThat(get(path).body().path("adoptedBy")).hasSize(1);
    }

    @Test
    void whatIsSentBackSaysWhyAndMayComeAgain() {
        submit();
        assertThat(post(path + "/review", "{\"decision\":\"RETURN\"}").violations())
                .containsExactly("/reason");
        assertThat(post(path + "/review", "{\"decision\":\"RETURN\",\"reason\":\"Trop court\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get(path).body().path("reason").asText()).isEqualTo("Trop court");
        assertThat(stage()).isEqualTo("DRAFT");
        assertThat(submit().status()).isEqualTo(200);
    }

    @Test
    void aStepOutOfPlaceIsAConflictThatSaysWhatIsPossible() {
        Answer answer = post(path + "/review", PUBLISH);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("not-in-stage");
        assertThat(answer.body().path("stage").asText()).isEqualTo("DRAFT");
        assertThat(answer.body().path("possible")).isNotEmpty();
        assertThat(put(path + "/adoptions/13", "{\"adoptedOn\":\"2024-10-01\"}").status())
                .isEqualTo(409);
        assertThat(post(path + "/withdrawal", "{\"reason\":\"r\"}").status()).isEqualTo(409);
    }

    @Test
    void otherWordsAreReviewedAgainAndAnEvaluationIsNot() {
        publish();
        String evaluated = practice("Maraude en ligne")
                .replace("}", ",\"evaluation\":{\"evaluatedOn\":\"2024-09-02\",\"findings\":\"Utile\"}}");
        assertThat(put(path, evaluated).status()).isEqualTo(200);
        assertThat(stage()).isEqualTo("PUBLISHED");
        assertThat(put(path, evaluated.replace("en ligne", "de nuit")).status()).isEqualTo(200);
        assertThat(stage()).isEqualTo("DRAFT");
    }

    @Test
    void anAdoptionIsToldOnceAndCanBeTakenBack() {
        publish();
        String adoption = "{\"adoptedOn\":\"2024-10-01\"}";
        String version = put(path + "/adoptions/13", adoption).header("ETag");
        assertThat(put(path + "/adoptions/13", adoption).header("ETag")).isEqualTo(version);
        Answer gone = Api.send(
                "DELETE", path + "/adoptions/13", Tokens.of(Roles.CARTOGRAPHER), null, BodyPublishers.noBody());
        assertThat(gone.status()).isEqualTo(200);
        assertThat(get(path).body().path("adoptedBy")).isEmpty();
    }

    @Test
    void twoEditorsAtOnceDoNotOverwriteEachOther() {
        assertThat(Api.post(path + "/submission", "", "If-Match", "\"1\"").status())
                .isEqualTo(200);
        assertThat(post(path + "/review", PUBLISH, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(stage()).isEqualTo("IN_REVIEW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/review|{}|/decision",
                "/review|{\"decision\":\"publish\"}|/decision",
                "/review|{\"decision\":\"RETURN\",\"reason\":\" \"}|/reason",
                "/review|{\"decision\":\"PUBLISH\",\"raison\":\"r\"}|/raison",
                "/withdrawal|{}|/reason",
                "/withdrawal|{\"reason\":7}|/reason"
            })
    void whatIsNotValidIsNamedByItsPlace(String step, String body, String pointer) {
        Answer answer = post(path + step, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/adoptedOn",
                "{\"adoptedOn\":\"1999-12-31\"}|/adoptedOn",
                "{\"adoptedOn\":\"2999-01-01\"}|/adoptedOn",
                "{\"adoptedOn\":\"2024-10-01\",\"partnerId\":\"17\"}|/partnerId",
                "{\"adoptedOn\":\"2024-10-01\",\"partnerId\":\"00000000-0000-4000-8000-000000000000\"}|/partnerId"
            })
    void anAdoptionThatIsNotValidIsNamedByItsPlace(String body, String pointer) {
        publish();
        Answer answer = put(path + "/adoptions/13", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly(pointer);
    }

    @Test
    void whatThereIsNotIs404AndOnlyACartographerWrites() {
        assertThat(put(path + "/adoptions/96", "{\"adoptedOn\":\"2024-10-01\"}").status())
                .isEqualTo(404);
        assertThat(post("/v1/practices/" + UUID.randomUUID() + "/submission", "")
                        .status())
                .isEqualTo(404);
        for (String role : new String[] {Roles.LISTENER, Roles.COORDINATOR, Roles.ANALYST}) {
            assertThat(Api.send("POST", path + "/review", Tokens.of(role), "application/json", Api.bytes(PUBLISH))
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    private void publish() {
        submit();
        assertThat(post(path + "/review", PUBLISH).status()).isEqualTo(200);
    }

    private Answer submit() {
        return post(path + "/submission", "");
    }

    private String stage() {
        return get(path).body().path("stage").asText();
    }

    private static String practice(String title) {
        return "{\"title\":\"%s\",\"description\":\"Aller vers\",\"themes\":[\"OUTREACH\"],\"departments\":[\"59\"]}"
                .formatted(title);
    }
}
