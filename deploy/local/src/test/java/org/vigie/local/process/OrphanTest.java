package org.vigie.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
    @TempDir
    Path folder;

    private ChildProcess process;
    private Path pidFile;

    @BeforeEach
    void start() throws Exception {
        List<String> words = List.of("sleep", "60.125");
        process =
                ChildProcess.start(new Command("test", List.of(), words, Map.of(), folder.resolve("test.log"), "KILL"));
        // until it has become what it is to be it bears no mark
        await().until(() -> ProcessHandle.of(process.pid())
                .flatMap(self -> self.info().command())
                .filter(program -> program.endsWith("/sleep"))
                .isPresent());
        pidFile = Files.writeString(folder.resolve("test.pid"), process.pid() + "\n");
    }

    @AfterEach
    void end() {
        process.kill();
    }

    @Test
    void is_ended_when_it_bears_our_mark() {
        assertThat(Orphan.end(pidFile, "60.125")).isTrue();
        assertThat(process.alive()).isFalse();
        assertThat(Orphan.end(pidFile, "60.125")).isFalse();
    }

    @Test
    void that_got_the_process_id_after_ours_is_left_alone() {
        assertThat(Orphan.end(pidFile, "another-mark")).isFalse();
        assertThat(process.alive()).isTrue();
    }

    @Test
    void of_a_file_that_is_missing_or_broken_is_none() throws Exception {
        assertThat(Orphan.end(folder.resolve("missing"), "60.125")).isFalse();
        assertThat(Orphan.end(Files.writeString(pidFile, "not a number"), "60.125"))
                .isFalse();
    }
}
