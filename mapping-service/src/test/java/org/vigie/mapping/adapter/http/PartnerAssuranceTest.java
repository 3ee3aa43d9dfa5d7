package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;
import org.vigie.mapping.testing.Refuge;

/** How far an entry can be relied on, and who says so. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PartnerAssuranceTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void anEntryIsInOneStateAtATime() {
        String name = "Refuge " + UUID.randomUUID();
        String path = "/v1/partners/" + UUID.randomUUID();
        Api.put(path, Refuge.body(name).toString());
        assertState(name, path, "PROPOSED");
        assure(path, today.minusMonths(7));
        assertState(name, path, "TO_VERIFY");
        assure(path, today.minusMonths(6).plusDays(1));
        assertState(name, path, "VERIFIED");
        Api.put(path, Refuge.body(name).put("verificationMonths", 1).toString());
        assertState(name, path, "TO_VERIFY");
        assure(path, today);
        assertState(name, path, "VERIFIED");
        Api.put(path + "/closing", "{\"closedOn\":\"2024-05-31\"}");
        assertState(name, path, "CLOSED");
        Api.delete(path + "/closing");
        assertState(name, path, "VERIFIED");
    }

    @Test
    void anAssuranceIsToldOnceAndTakesNoLaterOneBack() {
        String path = "/v1/partners/" + Api.givenPartner("Refuge", "59");
        assertThat(assure(path, today.minusDays(1)).header("ETag")).isEqualTo("\"2\"");
        assertThat(assure(path, today.minusDays(1)).header("ETag")).isEqualTo("\"2\"");
        Answer older = assure(path, today.minusDays(2));
        assertThat(older.status()).isEqualTo(409);
        assertThat(older.problem()).isEqualTo("assured-later");
        assertThat(older.body().path("assuredOn").asText())
                .isEqualTo(today.minusDays(1).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|/assuredOn", "{\"assuredOn\":\"May\"}|/assuredOn", "{\"assuredOn\":\"9999-12-31\"}|/assuredOn"
            })
    void aDayThatIsNoneOrLiesAheadIsRefused(String body, String pointer) {
        String path = "/v1/partners/" + Api.givenPartner("Refuge", "59");
        Answer answer = Api.put(path + "/assurance", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly(pointer);
    }

    @Test
    void onlyCartographersAssureWhatIsThere() {
        String path = "/v1/partners/" + Api.givenPartner("Refuge", "59") + "/assurance";
        String may = "{\"assuredOn\":\"2024-05-31\"}";
        assertThat(Api.send("PUT", path, Tokens.of(Roles.LISTENER), "application/json", BodyPublishers.ofString(may))
                        .status())
                .isEqualTo(403);
        assertThat(Api.put("/v1/partners/" + UUID.randomUUID() + "/assurance", may)
                        .status())
                .isEqualTo(404);
        assertThat(Api.put(path, may, "If-Match", "\"7\"").status()).isEqualTo(412);
    }

    private static Answer assure(String path, LocalDate day) {
        return Api.put(path + "/assurance", "{\"assuredOn\":\"" + day + "\"}");
    }

    private static void assertState(String name, String path, String expected) {
        assertThat(Api.get(path).body().path("state").asText()).isEqualTo(expected);
        for (String state : List.of("PROPOSED", "VERIFIED", "TO_VERIFY", "CLOSED")) {
            assertThat(Api.get("/v1/partners?q=" + name.replace(" ", "%20") + "&state=" + state)
                            .body()
                            .path("items")
                            .findValuesAsText("state"))
                    .as(state)
                    .isEqualTo(state.equals(expected) ? List.of(state) : List.of());
        }
    }
}
