package org.vigie.eventlog.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesSubjectKeyTest {
    private static final UUID SUBJECT = new UUID(1, 1);
    private static final UUID EVENT = new UUID(2, 2);
    private static final byte[] CONTENT = "Léa".getBytes(UTF_8);

    private final SubjectKey key = key(7);

    private static AesSubjectKey key(int seed) {
        byte[] plain = new byte[32];
        plain[0] = (byte) seed;
        return new AesSubjectKey(SUBJECT, plain, new byte[] {1});
    }

    @Test
    void whatIsEncryptedIsDecryptedInItsEvent() {
        byte[] cipher = key.encrypt(CONTENT, EVENT);

        assertThat(new String(cipher, UTF_8)).doesNotContain("Léa");
        assertThat(key.decrypt(cipher, EVENT)).isEqualTo(CONTENT);
        assertThat(key.encrypt(CONTENT, EVENT)).as("a nonce of its own").isNotEqualTo(cipher);
    }

    @Test
    void aCiphertextMovedToAnotherEventDoesNotOpen() {
        byte[] cipher = key.encrypt(CONTENT, EVENT);

        assertThatExceptionOfType(UndecipherableException.class).isThrownBy(() -> key.decrypt(cipher, new UUID(3, 3)));
    }

    @Test
    void anAlteredCiphertextOrAnotherKeyDoesNotOpen() {
        byte[] cipher = key.encrypt(CONTENT, EVENT);
        byte[] altered = cipher.clone();
        altered[cipher.length - 1] ^= 1;

        assertThatExceptionOfType(UndecipherableException.class).isThrownBy(() -> key.decrypt(altered, EVENT));
        assertThatExceptionOfType(UndecipherableException.class).isThrownBy(() -> key(8).decrypt(cipher, EVENT));
    }

    @Test
    void theMacTellsSameFromOtherUnderThisKeyAlone() {
        assertThat(key.mac(CONTENT)).hasSize(32).isEqualTo(key(7).mac(CONTENT));
        assertThat(key.mac(CONTENT))
                .isNotEqualTo(key.mac("Lea".getBytes(UTF_8)))
                .isNotEqualTo(key(8).mac(CONTENT));
        assertThat(key.mac(new byte[0])).hasSize(32);
    }

    @Test
    void theMasterKeyBindsAKeyToItsSubject(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        MasterKey master = LocalMasterKey.read(file);
        byte[] wrapped = master.wrap(CONTENT, SUBJECT);

        assertThat(LocalMasterKey.read(file).unwrap(wrapped, SUBJECT)).isEqualTo(CONTENT);
        assertThatExceptionOfType(UndecipherableException.class)
                .isThrownBy(() -> master.unwrap(wrapped, new UUID(9, 9)));
    }

    @Test
    void aMasterKeyFileThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("short"), "AAAA");

        assertThatIllegalStateException()
                .isThrownBy(() -> LocalMasterKey.read(file))
                .withMessageContaining("short");
        assertThatIllegalStateException()
                .isThrownBy(() -> LocalMasterKey.read(folder.resolve("missing")))
                .withMessageContaining("missing");
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalMasterKey(new byte[31]));
    }
}
