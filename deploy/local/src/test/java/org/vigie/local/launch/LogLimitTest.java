package org.vigie.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLimitTest {
    @TempDir
    Path folder;

    @Test
    void sets_a_long_log_aside_and_leaves_a_short_one() throws Exception {
        Path longLog = folder.resolve("long.log");
        try (RandomAccessFile file = new RandomAccessFile(longLog.toFile(), "rw")) {
            file.setLength((20L << 20) + 1);
        }
        Path shortLog = Files.writeString(folder.resolve("short.log"), "a line\n");

        new LogLimit(folder).apply();

        assertThat(longLog).isEmptyFile();
        assertThat(folder.resolve("long.log.1")).hasSize((20L << 20) + 1);
        assertThat(shortLog).hasContent("a line");
    }
}
