package org.vigie.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void is_made_once_for_its_owner_alone() throws Exception {
        Path file = folder.resolve("made/token-key.pem");
        String first = SigningKey.at(file).publicKey();
        assertThat(SigningKey.at(file).publicKey()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("made")).isDirectoryContaining(each -> each.equals(file));
    }

    @Test
    void made_by_several_at_once_is_the_same_for_all() throws Exception {
        int makers = 8;
        Path file = folder.resolve("token-key.pem");
        CyclicBarrier together = new CyclicBarrier(makers);
        List<String> keys = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(makers)) {
            List<Future<String>> made = new ArrayList<>();
            for (int maker = 0; maker < makers; maker++)
                made.add(threads.submit(() -> {
                    together.await();
                    return SigningKey.at(file).publicKey();
                }));
            for (Future<String> each : made) keys.add(each.get());
        }
        assertThat(keys).containsOnly(SigningKey.at(file).publicKey());
    }

    @Test
    void that_is_none_is_said_with_what_to_do() throws Exception {
        Path file = Files.writeString(folder.resolve("token-key.pem"), "nothing");
        assertThatThrownBy(() -> SigningKey.at(file)).hasMessageContaining("delete it");
    }
}
