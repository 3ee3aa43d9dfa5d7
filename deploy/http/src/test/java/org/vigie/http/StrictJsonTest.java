package org.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "0",
                "-1",
                "1e2",
                "0.5",
                "true",
                "null",
                " {\"a\" : [1, {\"b\": null}]}\n",
                "{\"a\":\"\\u00e9 \\ud83d\\ude00 \\\\ud800 \\\" \\/ \\b\\f\\n\\r\\t\"}",
                "{\"\":1,\" \":2}",
                "{\"\\ud83d\\ude00\":1}",
                "\"é 😀 \uffff\""
            })
    void takesJson(String json) {
        assertThat(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "[,1]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "01",
                "+1",
                ".5",
                "1.",
                "1e",
                "NaN",
                "Infinity",
                "-",
                "tru",
                "nul",
                "TRUE",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "\"\n\"",
                "\"\0\"",
                "\0",
                "{} {}",
                "{}x",
                "1 2",
                "[]]",
                "{\"a\":1 \"b\":2}",
                "[1 2]",
                "// c\n{}",
                "/* c */{}",
                "{} //",
                "#\n{}",
                "{\"a\":1,\"a\":1}",
                "{\"b\":{\"a\":1,\"c\":2,\"a\":3}}",
                "{\"a\":null,\"a\":null}",
                "{\"a\":1,\"\\u0061\":2}",
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\ud800\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud800x\"",
                "\"\\ud800\\n\"",
                "\"\\ud800\\\\udc00\"",
                "{\"\\ud800\":1}",
                "[\"\\ud83d\\ude00\\ude00\"]",
                "\uFEFF{}",
                "\u00a0{}",
                "{}\u2028"
            })
    void refusesWhatIsNotJsonOrCouldBeReadInTwoWays(String text) {
        refuses(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        refuses(quoted(0xff));
        refuses(quoted(0xc3));
        refuses(quoted(0xc3, 0x28));
        refuses(quoted(0xc0, 0x80));
        refuses(quoted(0xe0, 0x80, 0xaf));
        refuses(quoted(0xed, 0xa0, 0x80));
        refuses(quoted(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80));
        refuses(quoted(0xf4, 0x90, 0x80, 0x80));
        refuses(quoted(0xf8, 0x88, 0x80, 0x80, 0x80));
        refuses("{}".getBytes(StandardCharsets.UTF_16LE));
        refuses("{}".getBytes(StandardCharsets.UTF_16));
        refuses("{\"a\":1}".getBytes(java.nio.charset.Charset.forName("UTF-32BE")));
    }

    @Test
    void leavesNulInAStringToTheReader() {
        assertThat(parse("\"\\u0000\"").textValue()).isEqualTo("\0");
    }

    @Test
    void keepsIntegersAndFractionsApart() {
        assertThat(parse("15").isIntegralNumber()).isTrue();
        assertThat(parse("15.0").isIntegralNumber()).isFalse();
        assertThat(parse("1e2").isIntegralNumber()).isFalse();
        assertThat(parse("999999999999999999").longValue()).isEqualTo(999_999_999_999_999_999L);
        assertThat(parse("99999999999999999999").isIntegralNumber()).isFalse();
    }

    @Test
    void nestsAsDeepAsTheLimitAndNoDeeper() {
        int depth = RequestLimits.MAX_DEPTH;
        assertThat(parse("[".repeat(depth) + "]".repeat(depth))).isNotNull();
        refuses(("[".repeat(depth + 1) + "]".repeat(depth + 1)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "[[],"})
    void refusesAHundredThousandNestedBrackets(String bracket) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> refuses(bracket.repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aMebibyteOfAnythingIsCheap() {
        var keys =
                IntStream.range(0, 70_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        var colliding = IntStream.range(0, 1 << 15)
                .mapToObj(StrictJsonTest::colliding)
                .collect(Collectors.joining(",", "{", "}"));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            parse("9".repeat(1 << 20));
            parse("-0." + "9".repeat(1 << 20));
            parse("1e" + "9".repeat(1 << 20));
            parse("[" + "1,".repeat(1 << 19) + "1]");
            parse("\"" + "\\ud83d\\ude00".repeat(80_000) + "\"");
            parse(keys);
            parse(colliding);
        });
    }

    @Test
    void theRefusalQuotesNothing() {
        assertThatThrownBy(() -> parse("{\"name\": Camille}"))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getDetail())
                                .doesNotContain("Camille")
                                .contains("at byte "));
    }

    /** Keys of one hash code. */
    private static String colliding(int number) {
        var key = new StringBuilder("\"");
        for (int bit = 0; bit < 15; bit++) {
            key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return key.append("\":1").toString();
    }

    private static byte[] quoted(int... bytes) {
        var quoted = new byte[bytes.length + 2];
        quoted[0] = '"';
        for (int i = 0; i < bytes.length; i++) {
            quoted[i + 1] = (byte) bytes[i];
        }
        quoted[bytes.length + 1] = '"';
        return quoted;
    }

    private static JsonNode parse(String json) {
        return StrictJson.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(byte[] bytes) {
        assertThatThrownBy(() -> StrictJson.parse(bytes))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }
}
