package org.vigie.local.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void prints_a_token_that_the_public_key_verifies() throws Exception {
        assertThat(command("call-writer")).isZero();
        String[] parts = out.toString(UTF_8).strip().split("\\.", -1);
        byte[] key = Base64.getDecoder().decode(SigningKey.at(keyFile()).publicKey());
        PublicKey publicKey = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey);
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        assertThat(signature.verify(BASE64.decode(parts[2]))).isTrue();
    }

    @Test
    void names_the_same_client_each_time_and_lasts_twelve_hours() throws Exception {
        JsonNode claims = claims("listener");
        assertThat(claims.path("azp").asText()).isEqualTo("local-listener");
        assertThat(claims.path("aud").asText()).isEqualTo("vigie");
        assertThat(claims.path("groups").get(0).asText()).isEqualTo("listener");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(12 * 3600);
        assertThat(claims.has("authority")).isFalse();
    }

    @Test
    void a_department_carries_its_authority() throws Exception {
        JsonNode claims = claims("department", "--authority", "69M");
        assertThat(claims.path("authority").asText()).isEqualTo("69M");
        assertThat(claims.path("azp").asText()).isEqualTo("local-department");
    }

    @Test
    void the_public_key_can_be_had_by_itself() {
        assertThat(command("--public-key")).isZero();
        assertThat(out.toString(UTF_8).strip())
                .isEqualTo(SigningKey.at(keyFile()).publicKey());
    }

    @Test
    void another_client_can_be_named() throws Exception {
        assertThat(claims("call-writer", "--client", "other-system").path("azp").asText())
                .isEqualTo("other-system");
    }

    @Test
    void what_makes_no_sense_is_said_in_a_sentence() {
        assertThat(command("minister")).isEqualTo(2);
        assertThat(command("department")).isEqualTo(2);
        assertThat(command("listener", "--authority", "\"}")).isEqualTo(2);
        assertThat(command("listener", "--for-ever")).isEqualTo(2);
        assertThat(command()).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("no role \"minister\"", "needs its code", "no option", "usage");
        assertThat(out.size()).isZero();
    }

    private JsonNode claims(String... words) throws Exception {
        out.reset();
        assertThat(command(words)).isZero();
        return new ObjectMapper().readTree(BASE64.decode(out.toString(UTF_8).split("\\.", -1)[1]));
    }

    private int command(String... words) {
        List<String> arguments = new ArrayList<>(List.of(keyFile().toString()));
        arguments.addAll(List.of(words));
        return TokenCommand.run(
                arguments.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private Path keyFile() {
        return folder.resolve("token-key.pem");
    }
}
