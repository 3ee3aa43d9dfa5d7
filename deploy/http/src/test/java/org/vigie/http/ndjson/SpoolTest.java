package org.vigie.http.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @Test
    void givesBackWhatItWasGivenAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
        var random = new Random(7);
        var in = new ByteArrayOutputStream();
        var out = new ByteArrayOutputStream();
        try (var spool = new Spool(folder)) {
            for (int round = 0; round < 200; round++) {
                if (random.nextBoolean()) {
                    var bytes = new byte[random.nextInt(150_000)];
                    random.nextBytes(bytes);
                    in.writeBytes(bytes);
                    spool.append(bytes);
                } else if (!spool.isEmpty()) {
                    out.writeBytes(spool.take());
                }
            }
            while (!spool.isEmpty()) {
                out.writeBytes(spool.take());
            }
            assertThat(leftovers(folder)).isZero();
        }
        assertThat(out.toByteArray()).isEqualTo(in.toByteArray());
        assertThat(leftovers(folder)).isZero();
    }

    private static long leftovers(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
