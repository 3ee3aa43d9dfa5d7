package org.vigie.eventlog.personal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a master key's file must be, and what is said when it is not. */
class MasterKeyFileTest {
    private static final UUID SUBJECT = new UUID(1, 2);

    @TempDir
    private Path folder;

    @Test
    void holds32BytesInBase64() throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Path file = Files.writeString(folder.resolve("key"), " " + key + "\n\n");

        byte[] wrapped = new LocalMasterKey(new byte[32]).wrap(new byte[] {1}, SUBJECT);
        assertThatCode(() -> LocalMasterKey.read(file).unwrap(wrapped, SUBJECT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA==",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "not base64 at all!",
                "\0\0\0\0",
                "clé"
            })
    void anythingElseIsRefusedByName(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), content);

        assertThatIllegalStateException()
                .isThrownBy(() -> LocalMasterKey.read(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("32 bytes in base64")
                .withNoCause();
    }

    @Test
    void aMissingOneAndAFolderAreToldApart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LocalMasterKey.read(folder.resolve("none")))
                .withMessage("the master key's file " + folder.resolve("none") + " is not there");
        assertThatIllegalStateException()
                .isThrownBy(() -> LocalMasterKey.read(folder))
                .withMessageContaining("cannot be read");
    }
}
