package org.vigie.http.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.RequestLimits;

class LineSplitterTest {
    @Test
    void theLastLineNeedsNoEndButAnUploadThatBreaksHasNone() {
        assertThat(split(List.of("a\nb"), true)).containsExactly("1:a", "2:b");
        assertThat(split(List.of("a\nb"), false)).containsExactly("1:a");
        assertThat(split(List.of("a\n"), true)).containsExactly("1:a");
        assertThat(split(List.of(), true)).isEmpty();
    }

    @Test
    void returnsAndBlankLines() {
        assertThat(split(List.of("a\r", "\n\r\n \t\r\n\n", "b\r"), true)).containsExactly("1:a", "5:b");
        assertThat(split(List.of("\r\ra\r\r\n"), true)).containsExactly("1:\r\ra\r");
    }

    @Test
    void aLineThatIsTooLongIsToldOnceAndCostsNoMemory() {
        int limit = RequestLimits.MAX_BYTES;
        var fits = "x".repeat(limit);
        assertThat(split(List.of(fits, "\n", fits, "x\n", fits + "\r\n", fits, fits, fits, "\nb\n", fits + "xx"), true))
                .containsExactly("1:" + fits, "2 too long", "3:" + fits, "4 too long", "5:b", "6 too long");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void howTheBytesArriveMakesNoDifference(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append("ab \r\n\n".charAt(random.nextInt(6)));
            }
            var whole = split(List.of(text.toString()), true);
            assertThat(split(cut(text.toString(), random), true)).isEqualTo(whole);
            assertThat(whole).isEqualTo(expected(text.toString()));
        }
    }

    private static List<String> expected(String text) {
        var lines = text.split("\n", -1);
        var expected = new ArrayList<String>();
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (!line.chars().allMatch(c -> c == ' ')) {
                expected.add(i + 1 + ":" + line);
            }
        }
        return expected;
    }

    private static List<String> cut(String text, Random random) {
        var parts = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(5));
            parts.add(text.substring(at, end));
            at = end;
        }
        return parts;
    }

    private static List<String> split(List<String> chunks, boolean complete) {
        var told = new ArrayList<String>();
        var splitter = new LineSplitter(new LineSplitter.Sink() {
            @Override
            public void line(long number, byte[] bytes, int offset, int length) {
                var line = Arrays.copyOfRange(bytes, offset, offset + length);
                told.add(number + ":" + new String(line, StandardCharsets.US_ASCII));
            }

            @Override
            public void tooLong(long number) {
                told.add(number + " too long");
            }
        });
        chunks.forEach(chunk -> splitter.take(chunk.getBytes(StandardCharsets.US_ASCII)));
        if (complete) {
            splitter.finish();
        }
        return told;
    }
}
