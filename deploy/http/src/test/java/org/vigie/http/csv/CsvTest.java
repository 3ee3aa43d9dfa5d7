package org.vigie.http.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void aTableIsItsColumnsAndItsLines() {
        Csv csv = new Csv("code,value,note");
        csv.add("minors.girls", 94, null);
        csv.add("minors.boys", new BigDecimal("4.5"), true);
        assertThat(csv.text()).isEqualTo("code,value,note\r\nminors.girls,94,\r\nminors.boys,4.5,true\r\n");
    }

    @Test
    void aCellThatWouldEndItselfOrItsLineIsQuoted() {
        assertThat(Csv.line("x,y", "x;y", "say \"b\"", "one\ntwo", "one\rtwo", "one\r\ntwo", "one\ttwo"))
                .isEqualTo(
                        "\"x,y\",\"x;y\",\"say \"\"b\"\"\",\"one\ntwo\",\"one\rtwo\",\"one\r\ntwo\",\"one\ttwo\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "  =1", "\u00A0\u2003=1", "＝1", "＋1", "－1", "＠a"})
    void aTextThatASpreadsheetWouldTakeForAFormulaIsMarkedAsText(String text) {
        assertThat(Csv.line(text, "next")).isEqualTo("'" + text + ",next\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void soIsOneBehindABreak(String text) {
        assertThat(Csv.line(text)).isEqualTo("\"'" + text + "\"\r\n");
    }

    @Test
    void numbersAndWhatHasItsSignLaterAreNone() {
        assertThat(Csv.line(-1, -1.5, new BigDecimal("-0.25"), "a=1", "1-1", "15-17", "75+92", ""))
                .isEqualTo("-1,-1.5,-0.25,a=1,1-1,15-17,75+92,\r\n");
    }
}
