package org.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions, cursors, pages, problems, content, the service's own token. */
class SmallPartsTest {
    @Test
    void ifMatchComparesStrongly() {
        assertThat(IfMatch.of(null).accepts(7)).isTrue();
        assertThat(IfMatch.of("*").expectedVersion()).isNull();
        assertThat(IfMatch.of("\"7\"").accepts(7)).isTrue();
        assertThat(IfMatch.of("\"7\"").accepts(8)).isFalse();
        assertThat(IfMatch.of(new EntityVersion(7).etag()).expectedVersion()).isEqualTo(7);
        assertThat(IfMatch.of("W/\"7\"").accepts(7)).isFalse();
        assertThat(IfMatch.of("W/\"7\"").expectedVersion()).isEqualTo(-1);
        assertThat(IfMatch.of("\"abc\"").expectedVersion()).isEqualTo(-1);
        assertThat(IfMatch.of("\"5\" ,\t\"7\",\"6\"").accepts(5)).isTrue();
        assertThat(IfMatch.of("\"5\", \"7\", \"6\"").expectedVersion()).isEqualTo(7);
        assertThat(IfMatch.of("\"07\", \"99999999999999999999\"").expectedVersion())
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "7", "\"7", "7\"", "\"7\",", ",\"7\"", "\"7\" \"8\"", "*, \"7\"", "w/\"7\"", "'7'"})
    void ifMatchNamesItselfWhenMalformed(String header) {
        assertThat(violation(() -> IfMatch.of(header)).header()).isEqualTo("If-Match");
    }

    @Test
    void ifMatchIsReadInLinearTime() {
        assertThatThrownBy(() -> IfMatch.of("\"1\",".repeat(10_000) + "x")).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> IfMatch.of("\"1\" ".repeat(240))).isInstanceOf(HttpProblem.class);
    }

    @Test
    void aCursorComesBackAsItWas() {
        var id = UUID.randomUUID();
        var now = Instant.parse("2024-04-02T09:30:00.123Z");
        var cursor = java.util.Objects.requireNonNull(
                Cursor.decode(Cursor.of(now, id, 12L, "é").encoded()));
        assertThat(cursor.instant(0)).isEqualTo(now);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(12);
        assertThat(cursor.text(3)).isEqualTo("é");
        assertThat(violation(() -> cursor.number(1)).parameter()).isEqualTo("cursor");
        assertThat(violation(() -> cursor.uuid(0)).parameter()).isEqualTo("cursor");
        assertThat(violation(() -> cursor.instant(1)).parameter()).isEqualTo("cursor");
        assertThat(violation(() -> cursor.text(4)).parameter()).isEqualTo("cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a", "====", "é", "AA==", "_-x"})
    void whatNoListGaveIsNoCursor(String text) {
        assertThat(Cursor.decode(text)).isNull();
    }

    @Test
    void aPageIsCutFromOneRowMore() {
        var request = new PageRequest(2, null);
        assertThat(request.fetch()).isEqualTo(3);
        assertThat(Page.of(List.of("a", "b"), request, Cursor::of)).isEqualTo(new Page<>(List.of("a", "b"), null));
        var page = Page.of(List.of("a", "b", "c"), request, Cursor::of).map(String::length);
        assertThat(page.items()).containsExactly(1, 1);
        assertThat(page.next()).isEqualTo(Cursor.of("b").encoded());
    }

    @Test
    void contentIsTheSameWhateverTheOrder() {
        assertThat(canonical("{\"b\":[{\"y\":null,\"x\":1}],\"a\":\"é\",\"caseId\":\"1\",\"c\":null}"))
                .isEqualTo(canonical("{\"caseId\":\"2\",\"a\":\"\\u00e9\",\"b\":[{\"x\":1}]}"))
                .isEqualTo("{\"a\":\"é\",\"b\":[{\"x\":1}]}");
        assertThat(canonical("{\"a\":{\"caseId\":\"1\"}}")).isNotEqualTo(canonical("{\"a\":{\"caseId\":\"2\"}}"));
        assertThat(canonical("{\"a\":1}")).isNotEqualTo(canonical("{\"a\":\"1\"}"));
    }

    @Test
    void problemsSayWhenToComeBackAndWhatIsPossible() {
        assertThat(Problems.unavailable(Duration.ofMillis(1500)).getHeaders()).containsEntry("Retry-After", 2L);
        assertThat(Problems.unavailable(Duration.ZERO).getHeaders()).containsEntry("Retry-After", 1L);
        assertThat(Problems.conflict("closed", "It is closed.", Map.of("state", "CLOSED"))
                        .getParameters())
                .containsEntry("state", "CLOSED");
        assertThat(Problems.preconditionFailed(7).getHeaders()).containsEntry("ETag", "\"7\"");
        assertThat(Problems.idempotencyMismatch().getType()).hasToString("urn:vigie:problem:idempotency-mismatch");
    }

    @Test
    void theServiceTokenIsReadAgainWhenItsFileChanges(@TempDir Path folder) throws IOException {
        var file = folder.resolve("token");
        Files.writeString(file, "one\n");
        var token = new ServiceToken(Optional.of(file), new NoClient());
        assertThat(token.authorization()).isEqualTo("Bearer one");
        Files.writeString(file, "another\n");
        assertThat(token.value()).isEqualTo("another");
        Files.writeString(file, "\n");
        assertThatThrownBy(token::value).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ServiceToken(Optional.empty(), new NoClient()).value())
                .isInstanceOf(IllegalStateException.class);
    }

    private static final class NoClient implements OidcClient {
        @Override
        public Uni<Tokens> getTokens(Map<String, String> parameters) {
            return Uni.createFrom().failure(new IllegalStateException("no client"));
        }

        @Override
        public Uni<Tokens> refreshTokens(String token, Map<String, String> parameters) {
            return getTokens(parameters);
        }

        @Override
        public Uni<Boolean> revokeAccessToken(String token, Map<String, String> parameters) {
            return Uni.createFrom().item(false);
        }

        @Override
        public void close() {}
    }

    private static String canonical(String json) {
        return new String(
                CanonicalJson.bytes(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)), Set.of("caseId")),
                StandardCharsets.UTF_8);
    }

    private static Violation violation(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var problem = catchThrowableOfType(HttpProblem.class, call);
        assertThat(problem.getStatusCode()).isEqualTo(422);
        return (Violation) ((List<?>)
                        java.util.Objects.requireNonNull(problem.getParameters().get("violations")))
                .getFirst();
    }
}
