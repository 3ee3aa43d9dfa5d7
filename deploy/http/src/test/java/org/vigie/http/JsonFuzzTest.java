package org.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, it is read or refused with a problem of the client's: never anything else. */
class JsonFuzzTest {
    private enum Colour {
        RED,
        BLUE
    }

    private static final String SEED = """
            {"text":"Zoé \\ud83d\\ude00 \\u0041","id":"0198a6f2-1111-7000-8000-00000000000a","at":"2024-04-02T09:30:00+02:00","day":"2024-02-29",
             "n":15,"x":-48.5e1,"yes":true,"no":null,"colour":"RED","o":{"in":"b","deep":[[[{}]]]},"list":[{"k":1},{"k":2}],"colours":["BLUE"]}
            """;
    private static final String[] PIECES = {
        "\\ud800",
        "\\udc00",
        "\\u0000",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "1e999",
        "-",
        "0",
        "99999999999999999999999",
        "null",
        "\0",
        "\uFEFF",
        "é",
        "😀",
        " "
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsOrRefuses(long seed) {
        var random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 4_000; round++) {
            var bytes = mutated(random);
            try {
                read(JsonBody.parse(bytes));
            } catch (HttpProblem problem) {
                refused++;
                assertThat(problem.getStatusCode()).isIn(400, 404, 422);
            } catch (RuntimeException | Error other) {
                throw new AssertionError(
                        "seed " + seed + ", round " + round + ": " + new String(bytes, StandardCharsets.ISO_8859_1),
                        other);
            }
        }
        // some mutations are harmless: both ways out are taken
        assertThat(refused).isBetween(1_000, 3_999);
    }

    private static byte[] mutated(Random random) {
        var bytes = SEED.getBytes(StandardCharsets.UTF_8);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            if (random.nextBoolean()) {
                bytes[at] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : ' ' + random.nextInt(95));
            } else {
                bytes = inserted(bytes, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] piece) {
        var longer = new byte[bytes.length + piece.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        return longer;
    }

    private static void read(JsonBody body) {
        body.text("text", 1, 50);
        body.optionalIdOf("id", "case");
        body.instant("at");
        body.date("day");
        body.integer("n", 0, 20);
        body.optionalNumber("x", -1000, 1000);
        body.bool("yes");
        body.optionalBoolean("no");
        body.code("colour", Colour.class);
        var inner = body.object("o");
        inner.text("in", 1, 5);
        inner.optionalJson("deep");
        body.objects("list").forEach(item -> item.integer("k", 0, 9));
        body.codes("colours", Colour.class);
        body.finish();
        CanonicalJson.bytes(body.node(), java.util.Set.of("id"));
    }
}
