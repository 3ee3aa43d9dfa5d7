package org.vigie.mapping.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "Œuvre de l’Été,oeuvre de l'ete",
        "ÇA  VA,ca va",
        "Lætitia,laetitia",
        "Haute-Saône,haute-saone",
        "' a ',a"
    })
    void caseAccentsAndGapsDoNotCount(String text, String plain) {
        assertThat(PlainText.of(text)).isEqualTo(plain);
    }

    @Test
    void wordsAreWhatLiesBetweenSigns() {
        assertThat(PlainText.words("L’Été à Lille, l'été : 24h/24 & <b>foo</b>"))
                .containsExactly("l", "ete", "a", "lille", "24h", "24", "b", "foo");
        assertThat(PlainText.words("x".repeat(61) + " y")).containsExactly("y");
    }

    @Test
    void aSortKeyIsShortAndCutBetweenCharacters() {
        assertThat(PlainText.sortKey("𝒜".repeat(150))).isEqualTo("𝒜".repeat(100));
        assertThat(PlainText.sortKey("abc")).isEqualTo("abc");
    }
}
