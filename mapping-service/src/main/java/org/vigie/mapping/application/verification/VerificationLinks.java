package org.vigie.mapping.application.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.mapping.application.ServiceKey;

/** Makes links and tells genuine ones. Nothing is stored but the key: what a link allows stands in it. */
@ApplicationScoped
public class VerificationLinks {
    /** What comes before a token in the path of an address. */
    public static final String PATH = "/verification/";

    private static final String HMAC = "HmacSHA256";
    private static final byte[] PURPOSE = "vigie.mapping verification link\n".getBytes(US_ASCII);

    private final ServiceKey key;
    private final VerificationSettings settings;

    VerificationLinks(DataSource database, MasterKey masterKey, VerificationSettings settings) {
        this.key = new ServiceKey(database, masterKey, "verificationLinks");
        this.settings = settings;
    }

    /** What a link that is sent at {@code now} allows. */
    public VerificationLink of(UUID partnerId, Instant now) {
        return new VerificationLink(partnerId, now.plus(settings.linkLifetime()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** When the link was made, as long as links live for as long as they did then. */
    public Instant madeAt(VerificationLink link) {
        return link.expiresAt().minus(settings.linkLifetime());
    }

    /** The address of the page that {@code link} opens. */
    public String address(VerificationLink link) {
        return settings.publicUrl() + PATH + link.token(mac(link));
    }

    /** The link that {@code token} writes; empty when this service never made it. Whether it is still of use is another matter. */
    public Optional<VerificationLink> genuine(String token) {
        return VerificationLink.parse(token)
                .filter(signed -> MessageDigest.isEqual(mac(signed.link()), signed.mac()))
                .map(VerificationLink.Signed::link);
    }

    private byte[] mac(VerificationLink link) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.bytes(), HMAC));
            mac.update(PURPOSE);
            return mac.doFinal(link.content());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
