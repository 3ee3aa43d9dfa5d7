package org.vigie.http.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bearer tokens for tests, good and bad, signed with a key that is made once per JVM; {@link TokenResource} tells the
 * service its public half. The client of a token, {@code azp}, is {@code test-<role>}.
 */
public final class Tokens {
    /** Who issues them. */
    public static final String ISSUER = "https://vigie.example/test";

    private static final String KEY_ID = "test";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair KEY = newKey();

    private Tokens() {}

    /** The public key as Quarkus takes it: base64 of its DER form. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded());
    }

    /** The public key as an OpenID Connect server publishes it. */
    static String publicJwk() {
        var key = (RSAPublicKey) KEY.getPublic();
        return JSON.createObjectNode()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", KEY_ID)
                .put("n", encode(key.getModulus().toByteArray()))
                .put("e", encode(key.getPublicExponent().toByteArray()))
                .toString();
    }

    /** A good token of these roles. */
    public static String of(String... roles) {
        return with(claims -> {}, roles);
    }

    /** A good token of role {@code department} that speaks for this authority. */
    public static String department(String authority) {
        return with(claims -> claims.put("authority", authority), "department");
    }

    /** A good token of another client. */
    public static String ofClient(String azp, String... roles) {
        return with(claims -> claims.put("azp", azp), roles);
    }

    /** A token whose claims are changed before it is signed. */
    public static String with(Consumer<ObjectNode> change, String... roles) {
        var claims = claims(roles);
        change.accept(claims);
        return rs256(claims, KEY);
    }

    /** One that is over. */
    public static String expired(String... roles) {
        var past = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
        return with(claims -> claims.put("iat", past - 60).put("exp", past), roles);
    }

    /** One for someone else. */
    public static String otherAudience(String... roles) {
        return with(claims -> claims.put("aud", "another"), roles);
    }

    /** One signed with a key that nobody knows. */
    public static String forged(String... roles) {
        return rs256(claims(roles), newKey());
    }

    /** A good one whose claims were changed afterwards. */
    public static String tampered(String... roles) {
        var parts = of(roles).split("\\.", -1);
        var other = encode(claims(roles).put("azp", "another").toString().getBytes(StandardCharsets.UTF_8));
        return parts[0] + '.' + other + '.' + parts[2];
    }

    /** One without a signature, {@code alg:none}. */
    public static String unsigned(String... roles) {
        return signingInput("none", claims(roles)) + '.';
    }

    /** One whose HMAC is keyed with the public key, which fools a verifier that trusts the header. */
    public static String hmacWithPublicKey(String... roles) {
        try {
            var input = signingInput("HS256", claims(roles));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getPublic().getEncoded(), "HmacSHA256"));
            return input + '.' + encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode claims(String... roles) {
        var now = Instant.now().getEpochSecond();
        var claims = JSON.createObjectNode()
                .put("iss", ISSUER)
                .put("aud", "vigie")
                .put("azp", "test-" + (roles.length == 0 ? "nobody" : roles[0]))
                .put("sub", UUID.randomUUID().toString())
                .put("iat", now)
                .put("exp", now + 600);
        var groups = claims.putArray("groups");
        for (var role : roles) {
            groups.add(role);
        }
        return claims;
    }

    private static String rs256(ObjectNode claims, KeyPair key) {
        try {
            var input = signingInput("RS256", claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + '.' + encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signingInput(String algorithm, ObjectNode claims) {
        var header =
                JSON.createObjectNode().put("alg", algorithm).put("typ", "JWT").put("kid", KEY_ID);
        return encode(header.toString().getBytes(StandardCharsets.UTF_8))
                + '.'
                + encode(claims.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
