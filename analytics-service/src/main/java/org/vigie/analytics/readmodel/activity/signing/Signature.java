package org.vigie.analytics.readmodel.activity.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.vigie.http.CanonicalJson;

/** Signs documents and tells whether one is as it was signed (JWS, RFC 7515, compact, ES256). */
public final class Signature {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private Signature() {}

    /** The JWS of the canonical text of {@code document}, which is in it. */
    public static String sign(ObjectNode document, PublicJsonWebKey key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(ALGORITHM);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setContentTypeHeaderValue("application/json");
        jws.setPayloadBytes(CanonicalJson.bytes(document, Set.of()));
        jws.setKey(key.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a key of the right curve signs anything", e);
        }
    }

    /** Whether {@code jws} is of {@code key} and says what it was made of. */
    public static boolean isGenuine(String jws, PublicJsonWebKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM));
            signature.setCompactSerialization(jws);
            signature.setKey(key.getPublicKey());
            return signature.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    /** What {@code jws} says, genuine or not; empty when that is nothing to read. */
    public static Optional<ObjectNode> document(String jws) {
        return payload(jws).flatMap(Signature::object);
    }

    private static Optional<ObjectNode> object(String json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The text that was signed, genuine or not. */
    public static Optional<String> payload(String jws) {
        String[] parts = jws.split("\\.", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
