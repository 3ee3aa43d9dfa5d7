package org.vigie.analytics.readmodel.activity.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aCellThatWouldEndItselfOrItsLineIsQuoted() {
        Csv csv = new Csv("a,b,c,d,e,f");
        csv.add("plain", null, "x,y", "say \"b\"", "one\ntwo", "one\rtwo");
        assertThat(csv.text())
                .isEqualTo("a,b,c,d,e,f\r\nplain,,\"x,y\",\"say \"\"b\"\"\",\"one\ntwo\",\"one\rtwo\"\r\n");
    }
}
