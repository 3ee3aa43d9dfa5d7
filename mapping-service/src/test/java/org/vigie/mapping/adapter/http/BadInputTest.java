package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class BadInputTest {
    private static final String PARTNERS = "/v1/partners";
    private static final String SESSIONS = "/v1/awareness-sessions";
    private static final String SECRET = "Zébulon";

    static Stream<Arguments> notValid() {
        return Stream.of(
                Arguments.of("[]", ""),
                Arguments.of("\"a\"", ""),
                partner("\"name\":\"A\"", "\"name\":7", "/name"),
                partner("\"name\":\"A\"", "\"name\":\"  \"", "/name"),
                partner("\"name\":\"A\"", "\"name\":\"" + "a".repeat(501) + "\"", "/name"),
                partner("\"name\":\"A\"", "\"name\":\"A\\u0000\"", "/name"),
                partner("\"name\":\"A\",", "", "/name"),
                partner("\"name\":\"A\"", "\"name\":null", "/name"),
                partner("\"name\":\"A\"", "\"name\":\"A\",\"nmae\":\"B\"", "/nmae"),
                partner("ASSOCIATION", "association", "/kind"),
                partner("LOCAL", "EVERYWHERE", "/scope"),
                partner("\"scope\":\"LOCAL\"", "\"scope\":\"LOCAL\",\"sector\":\"BANKING\"", "/sector"),
                partner("[\"59\"]", "\"59\"", "/departments"),
                partner("[\"59\"]", "[\"59\",\"96\"]", "/departments/1"),
                partner("[\"59\"]", "[\"59\",59]", "/departments/1"),
                partner("[\"59\"]", "[\"2a\"]", "/departments/0"),
                partner("[\"59\"]", "[]", "/departments"),
                partner("{\"name\"", "{\"partnerId\":\"17\",\"name\"", "/partnerId"),
                partner("{\"name\"", "{\"externalReference\":\" \",\"name\"", "/externalReference"),
                partner(
                        "{\"name\"",
                        "{\"externalReference\":\"" + "r".repeat(201) + "\",\"name\"",
                        "/externalReference"));
    }

    private static Arguments partner(String part, String instead, String pointer) {
        return Arguments.of(
                "{\"name\":\"A\",\"kind\":\"ASSOCIATION\",\"scope\":\"LOCAL\",\"departments\":[\"59\"]}"
                        .replace(part, instead),
                pointer);
    }

    @ParameterizedTest
    @MethodSource("notValid")
    void whatIsNotValidIsNamedByItsPlace(String body, String pointer) {
        Answer answer = Api.put(PARTNERS + '/' + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.violations()).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {PARTNERS, "/v1/work-sessions", SESSIONS})
    void whatIsWrongIsFoundInTheContractsOrder(String path) {
        assertThat(Api.put(path + "/17", "{", "If-Match", "x").status()).isEqualTo(400);
        assertThat(Api.put(path + "/17", "[]", "If-Match", "x").status()).isEqualTo(404);
        assertThat(Api.put(path + "/" + UUID.randomUUID(), "{}", "If-Match", "x")
                        .status())
                .isEqualTo(422);
        assertThat(Api.post(path, "{", "If-Match", "x").status()).isEqualTo(400);
    }

    @Test
    void aPostSaysWhichEntryItMeans() {
        Answer answer = Api.post(PARTNERS, Api.partner("A", "NATIONAL"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly("/externalReference");
    }

    @ParameterizedTest
    @CsvSource({"1999-12-31", "2023-02-29", "14/04/2023", "2023-04-14T08:00:00Z", "20230414", "''"})
    void aDayIsADayFrom2000(String day) {
        Answer answer = Api.post(SESSIONS, session(day, "180", "\"23\""));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly("/heldOn");
    }

    @Test
    void aSessionIsHeldAtMostADayAhead() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        assertThat(Api.post(SESSIONS, session(today.plusDays(1).toString(), "180", "\"23\""))
                        .status())
                .isEqualTo(201);
        assertThat(Api.post(SESSIONS, session(today.plusDays(3).toString(), "180", "\"23\""))
                        .violations())
                .containsExactly("/heldOn");
        assertThat(Api.post(SESSIONS, session("2000-01-01", "180", "\"23\"")).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100001", "\"15\"", "true", "0.5", "\"\"", "1e2", "[]", "99999999999999999999"})
    void nothingIsTakenForAnInteger(String professionals) {
        Answer answer = Api.post(SESSIONS, session("2023-04-23", professionals, "\"23\""));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.violations()).containsExactly("/professionals");
    }

    @Test
    void aDepartmentIsKnown() {
        assertThat(Api.post(SESSIONS, session("2023-04-23", "180", "\"96\"")).violations())
                .containsExactly("/department");
        assertThat(Api.post(SESSIONS, session("2023-04-23", "180", "null")).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\":\"A\"} x",
                "{\"name\":\"A\",\"name\":\"B\"}",
                "{\"name\":\"\\ud83d\"}",
                "{\"name\":\"\\q\"}",
                "{'name':'A'}",
                "{\"name\":NaN}"
            })
    void whatIsNoJsonIs400(String body) {
        Answer answer = Api.put(PARTNERS + '/' + UUID.randomUUID(), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void deepNestingAndBadUtf8Are400() {
        assertThat(Api.put(PARTNERS + '/' + UUID.randomUUID(), "[".repeat(100_000))
                        .status())
                .isEqualTo(400);
        byte[] latin1 = {'{', '"', 'n', '"', ':', '"', (byte) 0xe9, '"', '}'};
        Answer answer = Api.send(
                "POST",
                PARTNERS,
                Tokens.of(Roles.CARTOGRAPHER),
                "application/json",
                BodyPublishers.ofByteArray(latin1));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aCommandHasAtMostOneMebibyte() {
        String body = Api.partner("A".repeat(1 << 20), "NATIONAL");
        assertThat(Api.post(PARTNERS, body).status()).isEqualTo(413);
    }

    @Test
    void theMediaTypeAndTheMethodMustFit() {
        String token = Tokens.of(Roles.CARTOGRAPHER);
        assertThat(Api.send("POST", PARTNERS, token, "text/plain", Api.bytes("{}"))
                        .status())
                .isEqualTo(415);
        assertThat(Api.send("DELETE", PARTNERS, token, null, BodyPublishers.noBody())
                        .status())
                .isEqualTo(405);
        assertThat(Api.send("GET", PARTNERS, token, null, BodyPublishers.noBody(), "Accept", "image/png")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void onlyACartographerWrites() {
        String body = Api.partner("A", "NATIONAL");
        String path = PARTNERS + '/' + UUID.randomUUID();
        assertThat(put(path, null, body).status()).isEqualTo(401);
        assertThat(put(path, Tokens.expired(Roles.CARTOGRAPHER), body).status()).isEqualTo(401);
        assertThat(put(path, Tokens.forged(Roles.CARTOGRAPHER), body).status()).isEqualTo(401);
        assertThat(put(path, Tokens.unsigned(Roles.CARTOGRAPHER), body).status())
                .isEqualTo(401);
        assertThat(put(path, Tokens.otherAudience(Roles.CARTOGRAPHER), body).status())
                .isEqualTo(401);
        for (String role : new String[] {Roles.LISTENER, Roles.COORDINATOR, Roles.ANALYST, Roles.SERVICE}) {
            assertThat(put(path, Tokens.of(role), body).status()).as(role).isEqualTo(403);
        }
        assertThat(put(path, Tokens.of(), body).status()).isEqualTo(403);
        assertThat(put(path, Tokens.of(Roles.LISTENER), "{").status())
                .as("who may not write is not told what is wrong")
                .isEqualTo(403);
        assertThat(Api.send("POST", "/v1/imports", Tokens.of(Roles.LISTENER), "application/x-ndjson", Api.bytes("{}"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyRoleReads() {
        for (String role : new String[] {
            Roles.CALL_WRITER,
            Roles.LISTENER,
            Roles.COORDINATOR,
            Roles.DEPARTMENT,
            Roles.ANALYST,
            Roles.CARTOGRAPHER,
            Roles.PRIVACY_OFFICER,
            Roles.SERVICE
        }) {
            assertThat(Api.send("GET", PARTNERS, Tokens.of(role), null, BodyPublishers.noBody())
                            .status())
                    .as(role)
                    .isEqualTo(200);
        }
        assertThat(Api.send("GET", PARTNERS, null, null, BodyPublishers.noBody())
                        .status())
                .isEqualTo(401);
        assertThat(Api.send("GET", PARTNERS, Tokens.of(), null, BodyPublishers.noBody())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anErrorRepeatsNothingThatWasSent() {
        Answer answer = Api.post(
                SESSIONS,
                "{\"externalReference\":\"%1$s\",\"heldOn\":\"%1$s\",\"title\":7,\"%1$s\":1}".formatted(SECRET));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain(SECRET);
    }

    private static Answer put(String path, @Nullable String token, String body) {
        return Api.send("PUT", path, token, "application/json", Api.bytes(body));
    }

    private static String session(String day, String professionals, String department) {
        return "{\"externalReference\":\"%s\",\"heldOn\":\"%s\",\"title\":\"T\",\"professionals\":%s,\"department\":%s}"
                .formatted(UUID.randomUUID(), day, professionals, department);
    }
}
