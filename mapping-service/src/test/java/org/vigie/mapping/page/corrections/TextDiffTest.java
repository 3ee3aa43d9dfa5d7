package org.vigie.mapping.page.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.mapping.page.corrections.TextDiff.Piece;

class TextDiffTest {
    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.isOther() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "lundi 9 h|lundi 10 h|lundi [9] h|lundi [10] h",
                "un deux trois|un trois|un [deux ]trois|un trois",
                "un|un deux|un|un[ deux]",
                "un|deux|[un]|[deux]",
                "un deux|un deux|un deux|un deux"
            })
    void whatTheOtherLacksIsMarked(String before, String after, String markedBefore, String markedAfter) {
        TextDiff diff = TextDiff.of(before, after);
        assertThat(marked(diff.before())).isEqualTo(markedBefore);
        assertThat(marked(diff.after())).isEqualTo(markedAfter);
    }

    @Test
    void nothingIsNoPiece() {
        assertThat(TextDiff.of("", "un").before()).isEmpty();
        assertThat(marked(TextDiff.of("", "un").after())).isEqualTo("[un]");
    }

    @Test
    void aLongTextIsShownAsItIs() {
        String text = "mot ".repeat(10_000);
        assertThat(marked(TextDiff.of(text, "autre").before())).isEqualTo(text);
    }
}
