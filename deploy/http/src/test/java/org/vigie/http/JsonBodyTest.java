package org.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
    private enum Colour {
        RED,
        BLUE
    }

    private static final String UUID_TEXT = "0198a6f2-1111-7000-8000-00000000000a";

    @Test
    void readsWhatIsThere() {
        var body = body("""
                {"text":"a","id":"%s","at":"2024-04-02T09:30:00+02:00","day":"2024-02-29","n":15,"x":48.5,"yes":true,
                 "colour":"RED","o":{"in":"b"},"list":[{"k":1},{"k":2}],"colours":["BLUE"],"texts":["c"],"ids":["%s"],"raw":{"any":[1]}}
                """.formatted(UUID_TEXT, UUID_TEXT.toUpperCase(Locale.ROOT)));

        assertThat(body.text("text", 1, 10)).isEqualTo("a");
        assertThat(body.uuid("id")).isEqualTo(UUID.fromString(UUID_TEXT));
        assertThat(body.instant("at")).isEqualTo(Instant.parse("2024-04-02T07:30:00Z"));
        assertThat(body.date("day")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(body.integer("n", 0, 20)).isEqualTo(15);
        assertThat(body.optionalNumber("x", -90, 90)).isEqualTo(48.5);
        assertThat(body.bool("yes")).isTrue();
        assertThat(body.code("colour", Colour.class)).isEqualTo(Colour.RED);
        assertThat(body.object("o").text("in", 1, 1)).isEqualTo("b");
        assertThat(body.objects("list"))
                .extracting(item -> item.integer("k", 0, 9))
                .containsExactly(1, 2);
        assertThat(body.codes("colours", Colour.class)).containsExactly(Colour.BLUE);
        assertThat(body.texts("texts", 1, 5)).containsExactly("c");
        assertThat(body.uuids("ids")).containsExactly(UUID.fromString(UUID_TEXT));
        assertThat(body.optionalJson("raw")).hasToString("{\"any\":[1]}");
        body.finish();
    }

    @Test
    void nullIsAbsent() {
        var body = body(
                "{\"a\":null,\"b\":null,\"c\":null,\"d\":null,\"e\":null,\"f\":null,\"g\":null,\"h\":null,\"i\":null,\"j\":null}");
        assertThat(body.optionalText("a", 1, 9)).isNull();
        assertThat(body.optionalUuid("b")).isNull();
        assertThat(body.optionalInstant("c")).isNull();
        assertThat(body.optionalInteger("d", 0, 9)).isNull();
        assertThat(body.optionalBoolean("e")).isNull();
        assertThat(body.optionalCode("f", Colour.class)).isNull();
        assertThat(body.optionalObject("g")).isNull();
        assertThat(body.optionalObjects("h")).isEmpty();
        assertThat(body.optionalCodes("i", Colour.class)).isEmpty();
        assertThat(body.optionalIdOf("j", "case")).isNull();
        body.finish();
        assertThat(wrong("{\"a\":null}", it -> it.text("a", 1, 9))).containsExactly("/a is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"15\"",
                "true",
                "false",
                "0.5",
                "15.0",
                "1e2",
                "\"\"",
                "[]",
                "{}",
                "[15]",
                "-1",
                "21",
                "99999999999999999999",
                "1e999999",
                "9223372036854775808"
            })
    void isNoInteger(String value) {
        assertThat(wrong("{\"a\":" + value + "}", it -> it.integer("a", 0, 20)))
                .containsExactly("/a must be an integer from 0 to 20");
        assertThat(wrong("{\"a\":" + value + "}", it -> it.optionalInteger("a", 0, 20)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15",
                "true",
                "0.5",
                "[]",
                "{}",
                "[\"a\"]",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\"",
                "\" \"",
                "\"\\u2003\\n\"",
                "\"\\u00a0\\u202f\"",
                "\"aaaaaa\""
            })
    void isNoText(String value) {
        assertThat(wrong("{\"a\":" + value + "}", it -> it.text("a", 1, 5))).hasSize(1);
        assertThat(wrong("{\"a\":[" + value + "]}", it -> it.texts("a", 1, 5)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("/a/0 ");
    }

    @Test
    void countsCharactersNotUnits() {
        assertThat(body("{\"a\":\"😀😀\"}").text("a", 1, 2)).isEqualTo("😀😀");
        assertThat(wrong("{\"a\":\"😀😀\"}", it -> it.text("a", 1, 1))).hasSize(1);
        assertThat(wrong("{\"a\":\"😀\"}", it -> it.text("a", 2, 9))).hasSize(1);
        assertThat(body("{\"a\":\"" + "é".repeat(100_000) + "\"}").text("a", 0, 100_000))
                .hasSize(100_000);
        assertThat(wrong("{\"a\":\"" + "é".repeat(100_001) + "\"}", it -> it.text("a", 0, 100_000)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2024-04-02\"",
                "\"2024-04-02T09:30:00\"",
                "\"2024-02-30T00:00:00Z\"",
                "\"2024-04-02T24:00:00Z\"",
                "\"2024-04-02T09:30:61Z\"",
                "\"2024-04-02 09:30:00Z\"",
                "\"\"",
                "1712042000",
                "true",
                "\"2024-04-02T09:30:00+25:00\"",
                "\"2024-04-02T09:30:00Z[Europe/Paris]\"",
                "\"02/04/2024\"",
                "\"2024-04-02T09:30:00Z\\u0000\"",
                "\"99999999999-04-02T09:30:00Z\"",
                "[]",
                "{}"
            })
    void isNoInstant(String value) {
        assertThat(wrong("{\"a\":" + value + "}", it -> it.instant("a"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-02T09:30Z",
                "2024-04-02T09:30:00.123456789Z",
                "2024-04-02T09:30:00-02:00",
                "2024-04-02T09:30:00+02:00"
            })
    void isAnInstant(String value) {
        assertThat(body("{\"a\":\"" + value + "\"}").instant("a")).isAfter("2024-04-02T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1-1-1-1-1\"",
                "\"\"",
                "\"0198a6f211117000800000000000000a\"",
                "\"0198a6f2-1111-7000-8000-00000000000g\"",
                "\"0198a6f2-1111-7000-8000-00000000000a \"",
                "\"0198a6f2-1111-f000-8000-00000000000a\"",
                "\"0198a6f2-1111-F000-8000-00000000000a\"",
                "7",
                "\"{0198a6f2-1111-7000-8000-0000000000}\""
            })
    void isNoUuid(String value) {
        assertThat(wrong("{\"a\":" + value + "}", it -> it.uuid("a"))).containsExactly("/a must be a UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"red\"", "\"GREEN\"", "\"\"", "0", "true", "[\"RED\"]", "\"RED\\u0000\""})
    void isNoCode(String value) {
        assertThat(wrong("{\"a\":" + value + "}", it -> it.code("a", Colour.class)))
                .containsExactly("/a must be one of RED, BLUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"48\"", "true", "91", "-91", "1e999", "[]"})
    void isNoNumberInRange(String value) {
        assertThat(wrong("{\"a\":" + value + "}", it -> it.optionalNumber("a", -90, 90)))
                .hasSize(1);
    }

    @Test
    void anIdOfNothingIsNotFoundAtOnce() {
        assertThat(status("{\"caseId\":\"x\"}", it -> it.optionalIdOf("caseId", "case")))
                .isEqualTo(404);
        assertThat(wrong("{\"caseId\":15}", it -> it.optionalIdOf("caseId", "case")))
                .containsExactly("/caseId must be a UUID");
    }

    @Test
    void everythingWrongIsToldInOneAnswerWithPointers() {
        var wrong = wrong(
                "{\"a\":1,\"o\":{\"b\":\"x\",\"typo\":1},\"list\":[{\"k\":1},{\"k\":\"2\"},3],\"more\":1}", it -> {
                    it.text("a", 1, 5);
                    it.uuid("missing");
                    it.object("o").optionalInteger("b", 0, 9);
                    it.objects("list").forEach(item -> item.integer("k", 0, 9));
                    it.reject("a", "must be nice");
                });
        assertThat(wrong)
                .containsExactlyInAnyOrder(
                        "/a must be a text",
                        "/missing is required",
                        "/o/b must be an integer from 0 to 9",
                        "/list/2 must be an object",
                        "/list/1/k must be an integer from 0 to 9",
                        "/a must be nice",
                        "/more is not a known field",
                        "/o/typo is not a known field");
    }

    @Test
    void namesOfUnknownFieldsAreRepeatedOnlyIfTheyLookLikeNames() {
        assertThat(wrong("{\"externalRefrence\":\"Camille\"}", _ -> {}))
                .containsExactly("/externalRefrence is not a known field");
        for (var name : List.of(
                "Camille Durand",
                "é",
                "",
                "a/b",
                "~",
                "\\u0000",
                "<script>",
                "x".repeat(65),
                "06 12 34 56 78",
                "0612345678")) {
            assertThat(wrong("{\"o\":{\"" + name + "\":1}}", it -> it.object("o")))
                    .containsExactly("/o has an unknown field, whose name is not repeated here");
        }
    }

    @Test
    void noValueIsEverRepeated() {
        var problem = catchThrowableOfType(HttpProblem.class, () -> {
            var it = body(
                    "{\"a\":\"Camille\",\"b\":\"Camille\",\"c\":\"Camille\",\"d\":\"Camille\",\"Camille D\":\"Camille\"}");
            it.integer("a", 0, 1);
            it.uuid("b");
            it.code("c", Colour.class);
            it.instant("d");
            it.finish();
        });
        assertThat(problem.getParameters().toString() + problem.getMessage()).doesNotContain("Camille");
    }

    @Test
    void anAnswerDoesNotOutgrowItsRequest() {
        var many = "{\"list\":[" + "{},".repeat(900) + "{}]" + ",\"x\":1".repeat(1) + "}";
        assertThat(wrong(many, it -> it.objects("list").forEach(item -> item.text("k", 1, 2))))
                .hasSize(100);
        assertThat(wrong("{\"list\":[" + "{},".repeat(1_000) + "{}]}", it -> it.objects("list")))
                .containsExactly("/list must have at most 1000 elements");
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> wrong("{\"a\":[" + "0,".repeat(500_000) + "0]}", it -> it.texts("a", 1, 2)));
    }

    @Test
    void whatIsNoObjectIsNoBody() {
        for (var json : List.of("[]", "1", "\"{}\"", "null", "true")) {
            assertThat(status(json, _ -> {})).isEqualTo(422);
        }
    }

    @Test
    void nulIsFoundInAnythingThatIsKept() {
        for (var json : List.of(
                "{\"a\":\"\\u0000\"}",
                "{\"a\":[[\"\\u0000\"]]}",
                "{\"a\":{\"\\u0000\":1}}",
                "{\"a\":{\"b\":{\"c\":\"x\\u0000\"}}}")) {
            assertThat(wrong(json, it -> it.optionalJson("a"))).containsExactly("/a must not hold the character NUL");
        }
    }

    @Test
    void theIdempotencyKeyStandsInForTheReference() {
        Function<String, String> read = header -> {
            var it = body("{\"externalReference\":null}");
            var reference = IdempotencyKey.reference(it, header);
            it.finish();
            return reference;
        };
        assertThat(read.apply("abc")).isEqualTo("abc");
        assertThat(read.apply("\"abc\"")).isEqualTo("abc");
        assertThat(IdempotencyKey.reference(body("{\"externalReference\":\"mine\"}"), "\"mine\""))
                .isEqualTo("mine");
        assertThatThrownBy(() -> IdempotencyKey.reference(body("{\"externalReference\":\"mine\"}"), "abc"))
                .as("which of two references is meant")
                .isInstanceOf(HttpProblem.class);
        assertThat(wrong("{}", it -> IdempotencyKey.reference(it, null)))
                .containsExactly("/externalReference is required");
        for (var bad :
                List.of("", " ", "\"\"", "x".repeat(201), "\u00a0", asBytes("\u00a0"), asBytes("\u200b\u3000"))) {
            assertThatThrownBy(() -> read.apply(bad)).isInstanceOf(HttpProblem.class);
            assertThatThrownBy(() -> IdempotencyKey.reference(body("{\"externalReference\":\"mine\"}"), bad))
                    .isInstanceOf(HttpProblem.class);
        }
    }

    @Test
    void aKeyWithAnAccentIsTheSameInTheHeaderAndInTheBody() {
        assertThat(IdempotencyKey.reference(body("{\"externalReference\":\"été\"}"), asBytes("été")))
                .isEqualTo("été");
        assertThat(IdempotencyKey.text("\u00e9")).isEqualTo("é");
    }

    /** As the server gives a header to a resource. */
    private static String asBytes(String header) {
        return new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatShowsNothingIsBlank() {
        for (var blank : List.of(
                " ",
                "\t\n",
                "\u00a0",
                "\u2007\u202f",
                "\u200b",
                "\ufeff",
                "\u2060\u00ad",
                "\u3000",
                "\u2800",
                "\u3164",
                "\ufe0f",
                "\u202e",
                "\u2028",
                "\udb40\udd00")) {
            assertThat(wrong(
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("a", blank)
                                    .toString(),
                            it -> it.text("a", 1, 9)))
                    .as(blank.codePoints()
                            .mapToObj(Integer::toHexString)
                            .toList()
                            .toString())
                    .containsExactly("/a must not be blank");
        }
        assertThat(body("{\"a\":\"\u00a0.\",\"b\":\"😀\",\"c\":\"\u00a0\"}")).satisfies(it -> {
            assertThat(it.text("a", 1, 9)).isEqualTo("\u00a0.");
            assertThat(it.text("b", 1, 9)).isEqualTo("😀");
            assertThat(it.text("c", 0, 9)).isEqualTo("\u00a0");
            it.finish();
        });
    }

    private static JsonBody body(String json) {
        return JsonBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> wrong(String json, Consumer<JsonBody> reader) {
        var problem = catchThrowableOfType(HttpProblem.class, () -> {
            var body = body(json);
            reader.accept(body);
            body.finish();
        });
        assertThat(problem).as(json).isNotNull();
        assertThat(problem.getStatusCode()).isEqualTo(422);
        return ((List<?>) Objects.requireNonNull(problem.getParameters().get("violations")))
                .stream()
                        .map(Violation.class::cast)
                        .map(it -> it.pointer() + ' ' + it.detail())
                        .toList();
    }

    private static int status(String json, Consumer<JsonBody> reader) {
        return catchThrowableOfType(HttpProblem.class, () -> {
                    var body = body(json);
                    reader.accept(body);
                    body.finish();
                })
                .getStatusCode();
    }
}
