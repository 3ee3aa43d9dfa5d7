package org.vigie.mapping.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, NONE",
        "2, 0, 0, 0, CONFIDENTIAL_ONLY",
        "2, 2, 0, 0, FAR",
        "3, 2, 1, 0, STALE",
        "1, 1, 1, 1, COVERED",
        "4, 3, 2, 1, COVERED"
    })
    void theFirstThatIsTrueIsSaid(long known, long open, long near, long verified, Coverage coverage) {
        assertThat(new Schemes(known, open, near, verified).coverage()).isEqualTo(coverage);
    }
}
