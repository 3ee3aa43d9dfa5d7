package org.vigie.mapping.readmodel.directory.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void cellsAreQuotedAndWhatIsNotKnownIsEmpty() {
        assertThat(line("a", null, "say \"b\", c", "d\r\ne"))
                .isEqualTo("\"a\",\"\",\"say \"\"b\"\", c\",\"d\r\ne\"\r\n");
    }

    @Test
    void aFormulaIsToldToBeText() {
        assertThat(line("=1", "+1", "-1", "@a", "\t=1", "  =1", "＝1", "a=1", "1-1"))
                .isEqualTo("\"'=1\",\"'+1\",\"'-1\",\"'@a\",\"'\t=1\",\"'  =1\",\"'＝1\",\"a=1\",\"1-1\"\r\n");
    }

    private static String line(@Nullable String... cells) {
        return new String(CsvLine.of(Arrays.asList(cells)), StandardCharsets.UTF_8);
    }
}
