package org.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final List<String> KNOWN = List.of("P1", "P3b");

    @Test
    void without_words_everything_is_measured() {
        assertThat(Options.parse(List.of(), KNOWN)).isEqualTo(new Options(List.of(), false, false, 0, null));
    }

    @Test
    void names_are_found_however_they_are_written() {
        assertThat(Options.parse(List.of("--smoke", "--large", "--rounds", "2", "p3B", "--out", "x.json"), KNOWN))
                .isEqualTo(new Options(List.of("P3b"), true, true, 2, Path.of("x.json")));
    }

    @Test
    void an_unknown_name_is_told_with_those_that_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("P9"), KNOWN))
                .withMessageStartingWith("There is no benchmark \"P9\"; there are P1, P3b.");
    }
}
