package org.vigie.referral.application.security;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Encrypts a dossier so that only the authority it is for can read it (JWE, RFC 7516, compact). */
public final class DossierEncryption {
    private static final int MIN_RSA_BITS = 2048;

    private DossierEncryption() {}

    /**
     * What is wrong with a public key, as the end of a sentence that begins with it; empty when dossiers can be encrypted
     * with it.
     *
     * @param jwk a JSON Web Key (RFC 7517) as JSON text
     */
    public static Optional<String> objection(String jwk) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(jwk);
            if (key.getPrivateKey() != null) {
                return Optional.of("must not have the private part of the key");
            }
            if (key.getUse() != null && !key.getUse().equals("enc")) {
                return Optional.of("must be a key for encryption, use \"enc\"");
            }
            if (key instanceof EllipticCurveJsonWebKey ec && !isOnItsCurve(ec.getECPublicKey())) {
                return Optional.of("must be a point on its curve");
            }
            return keyManagement(key) == null
                    ? Optional.of("must be an EC key or an RSA key of at least 2048 bits")
                    : Optional.empty();
        } catch (JoseException | RuntimeException _) {
            return Optional.of("must be a public key as JWK");
        }
    }

    /** {@code dossier} for the holder of the private part of {@code jwk} alone. */
    public static String encrypt(byte[] dossier, String jwk) throws JoseException {
        PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(jwk);
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(keyManagement(key));
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setContentTypeHeaderValue("application/json");
        if (key.getKeyId() != null) {
            jwe.setKeyIdHeaderValue(key.getKeyId());
        }
        jwe.setKey(key.getPublicKey());
        jwe.setPlaintext(dossier);
        return jwe.getCompactSerialization();
    }

    /** The JDK and the library take any pair of numbers, and fail only when something is to be encrypted. */
    private static boolean isOnItsCurve(ECPublicKey key) {
        EllipticCurve curve = key.getParams().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        boolean reduced = Stream.of(x, y).allMatch(number -> number.signum() >= 0 && number.compareTo(p) < 0);
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return reduced && y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static @Nullable String keyManagement(JsonWebKey key) {
        return switch (key) {
            case EllipticCurveJsonWebKey _ -> KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
            case RsaJsonWebKey rsa
            when rsa.getRsaPublicKey().getModulus().bitLength() >= MIN_RSA_BITS ->
                KeyManagementAlgorithmIdentifiers.RSA_OAEP_256;
            default -> null;
        };
    }
}
