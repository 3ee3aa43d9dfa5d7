package org.vigie.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.local.process.StartFailure;

class OptionsTest {
    private static final Path USUAL = Path.of("/usual/data");

    @Test
    void without_words_keep_the_usual_folder_and_ports() {
        assertThat(parse()).isEqualTo(new Options(USUAL, false, false, false, false, false, false, false));
    }

    @Test
    void may_come_in_any_order() {
        assertThat(parse("--exit", "--fresh", "--data", "/other", "--train", "--login", "--demo", "--free-ports"))
                .isEqualTo(new Options(Path.of("/other"), true, true, true, true, true, true, false));
    }

    @Test
    void that_make_no_sense_are_refused_in_a_sentence() {
        assertThatThrownBy(() -> parse("--demon"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("no option \"--demon\"");
        assertThatThrownBy(() -> parse("--data")).hasMessageContaining("needs a folder");
        assertThatThrownBy(() -> parse("--exit")).hasMessageContaining("needs --demo");
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), USUAL);
    }
}
