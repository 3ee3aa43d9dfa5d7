package org.vigie.analytics.readmodel.activity.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.postgres.ServiceSecrets;

/** The key that frozen reports and releases are signed with: P-256, made on first use, wrapped by the service's master key. */
@ApplicationScoped
public class SigningKey {
    private static final UUID ID = EventIds.ofSecret("analytics", "signing");

    private final ServiceSecrets secrets;
    private volatile @Nullable PublicJsonWebKey known;

    /** For the container. */
    @Inject
    public SigningKey(DataSource database, MasterKey masterKey) {
        this.secrets = new ServiceSecrets(database, masterKey);
    }

    /**
     * The key with its private part.
     *
     * @throws IllegalStateException when the service has no master key
     */
    public PublicJsonWebKey get() throws SQLException {
        PublicJsonWebKey key = known;
        if (key == null) {
            byte[] json = secrets.get(ID, SigningKey::fresh);
            try {
                key = PublicJsonWebKey.Factory.newPublicJwk(new String(json, UTF_8));
            } catch (JoseException e) {
                throw new IllegalStateException("the key that reports are signed with is kept as a JWK", e);
            }
            known = key;
        }
        return key;
    }

    private static byte[] fresh() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256));
            key.setUse(Use.SIGNATURE);
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE).getBytes(UTF_8);
        } catch (JoseException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
