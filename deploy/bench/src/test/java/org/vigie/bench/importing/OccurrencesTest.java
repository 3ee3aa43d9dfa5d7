package org.vigie.bench.importing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    private static final byte[] TEXT = "s:1 s:11 ss:1 s:2 s:".getBytes(US_ASCII);

    @Test
    void counts_a_word_wherever_the_text_is_cut() {
        for (int cut = 0; cut <= TEXT.length; cut++) {
            Occurrences found = new Occurrences("s:1".getBytes(US_ASCII));
            found.in(Arrays.copyOfRange(TEXT, 0, cut));
            found.in(Arrays.copyOfRange(TEXT, cut, TEXT.length));
            assertThat(found.count()).as("cut at %d", cut).isEqualTo(3);
        }
    }
}
