package org.vigie.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.process.StartFailure;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void may_be_missing_or_empty() {
        DataFolder.open(folder).close();
        DataFolder.open(folder.resolve("missing")).close();
        assertThat(folder.resolve("missing")).isDirectory();
    }

    @Test
    void of_somebody_else_is_neither_used_nor_touched() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "theirs");
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not this stack's");
        assertThat(folder.toFile().list()).containsExactly("precious");
        assertThat(precious).hasContent("theirs");
    }

    @Test
    void that_is_a_file_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("is a file");
    }

    @Test
    void is_for_one_launcher_at_a_time() {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThat(first.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.open(folder)).hasMessageContaining("in use by another launcher");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void emptied_keeps_its_marker_and_may_be_opened_again() throws Exception {
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createDirectories(folder.resolve("postgresql/data"));
            Files.writeString(folder.resolve("postgresql/data/file"), "old");
            Files.createSymbolicLink(folder.resolve("link"), Files.createTempFile("outside", ""));
            data.empty();
            assertThat(folder.resolve("postgresql")).doesNotExist();
        }
        DataFolder.open(folder).close();
    }
}
