package org.vigie.referral.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we encrypt is opened by a library that knows nothing of ours. */
class DossierEncryptionTest {
    private static final String DOSSIER = "{\"summary\":\"Récit fictif\"}";

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "P-384", "P-521"})
    void theHolderOfAnEcKeyReadsTheDossier(String curve) throws Exception {
        ECKey key = new ECKeyGenerator(Curve.parse(curve)).keyID("2026").generate();
        JWEObject jwe = JWEObject.parse(encrypted(key.toPublicJWK().toJSONString()));
        jwe.decrypt(new ECDHDecrypter(key));
        assertThat(jwe.getPayload()).hasToString(DOSSIER);
        assertThat(jwe.getHeader().getAlgorithm()).hasToString("ECDH-ES+A256KW");
        assertThat(jwe.getHeader().getEncryptionMethod()).hasToString("A256GCM");
        assertThat(jwe.getHeader().getKeyID()).isEqualTo("2026");
    }

    @Test
    void theHolderOfAnRsaKeyReadsTheDossier() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).generate();
        JWEObject jwe = JWEObject.parse(encrypted(key.toPublicJWK().toJSONString()));
        jwe.decrypt(new RSADecrypter(key));
        assertThat(jwe.getPayload()).hasToString(DOSSIER);
        assertThat(jwe.getHeader().getAlgorithm()).hasToString("RSA-OAEP-256");
    }

    @Test
    void aKeyThatCannotServeIsRefusedWithTheReason() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2048).generate();
        OctetSequenceKey shared = new OctetSequenceKeyGenerator(256).generate();
        RSAKey signing = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).generate();
        assertThat(DossierEncryption.objection(rsa.toPublicJWK().toJSONString()))
                .isEmpty();
        assertThat(DossierEncryption.objection(rsa.toJSONString()))
                .hasValue("must not have the private part of the key");
        assertThat(DossierEncryption.objection(shared.toJSONString())).isPresent();
        assertThat(DossierEncryption.objection(signing.toPublicJWK().toJSONString()))
                .isPresent();
        assertThat(DossierEncryption.objection("{\"kty\":\"RSA\"}")).isPresent();
        assertThat(DossierEncryption.objection("[]")).isPresent();
        assertThat(DossierEncryption.objection("7")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "P-384", "P-521"})
    void aPointThatIsNotOnItsCurveIsRefused(String curve) throws Exception {
        ECKey key = new ECKeyGenerator(Curve.parse(curve)).generate();
        String off =
                "{\"kty\":\"EC\",\"crv\":\"" + curve + "\",\"x\":\"" + key.getX() + "\",\"y\":\"" + key.getX() + "\"}";
        assertThat(DossierEncryption.objection(off)).hasValue("must be a point on its curve");
    }

    private static String encrypted(String jwk) throws Exception {
        assertThat(DossierEncryption.objection(jwk)).isEmpty();
        return DossierEncryption.encrypt(DOSSIER.getBytes(StandardCharsets.UTF_8), jwk);
    }
}
