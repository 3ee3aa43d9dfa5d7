package org.vigie.mapping.application.verification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
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
import org.vigie.mapping.domain.partner.Partner.OnTheMap;

/**
 * Makes links and tells genuine ones. Nothing is stored but the key: what a link allows stands in it. It holds a keyed hash of the mailbox and of its
 * number among those of the partner, so a link dies with a change of the mailbox and does not revive when the change is undone.
 */
@ApplicationScoped
public class VerificationLinks {
    /** What comes before a token in the path of an address. */
    public static final String PATH = "/verification/";

    private static final String HMAC = "HmacSHA256";
    private static final byte[] LINK = "vigie.mapping verification link\n".getBytes(US_ASCII);
    private static final byte[] MAILBOX = "vigie.mapping mailbox\n".getBytes(US_ASCII);

    private final ServiceKey key;
    private final VerificationSettings settings;

    VerificationLinks(DataSource database, MasterKey masterKey, VerificationSettings settings) {
        this.key = new ServiceKey(database, masterKey, "verificationLinks");
        this.settings = settings;
    }

    /** What a link that is sent to the partner at {@code now} allows; empty when there is nothing to ask, or nowhere. */
    public Optional<VerificationLink> of(UUID partnerId, OnTheMap partner, Instant now) {
        Instant expiresAt = now.plus(settings.linkLifetime()).truncatedTo(ChronoUnit.SECONDS);
        return partner.question()
                .flatMap(asked -> mailbox(partnerId, partner)
                        .map(hash -> new VerificationLink(partnerId, asked.assuredOn(), hash, expiresAt)));
    }

    /** Whether its partner still has the mailbox that {@code link} was sent to, and has had it ever since. */
    public boolean isMailboxKept(VerificationLink link, OnTheMap partner) {
        return mailbox(link.partnerId(), partner)
                .filter(hash -> hash == link.mailbox())
                .isPresent();
    }

    private Optional<Long> mailbox(UUID partnerId, OnTheMap partner) {
        return Optional.ofNullable(partner.details().email()).map(email -> {
            byte[] address = email.getBytes(UTF_8);
            byte[] content = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + address.length)
                    .putLong(partnerId.getMostSignificantBits())
                    .putLong(partnerId.getLeastSignificantBits())
                    .putInt(partner.mailbox())
                    .put(address)
                    .array();
            return ByteBuffer.wrap(mac(MAILBOX, content)).getLong();
        });
    }

    /** The address of the page that {@code link} opens. */
    public String address(VerificationLink link) {
        return settings.publicUrl() + PATH + link.token(mac(LINK, link.content()));
    }

    /** The link that {@code token} writes; empty when this service never made it. Whether it is still of use is another matter. */
    public Optional<VerificationLink> genuine(String token) {
        return VerificationLink.parse(token)
                .filter(signed -> MessageDigest.isEqual(mac(LINK, signed.link().content()), signed.mac()))
                .map(VerificationLink.Signed::link);
    }

    private byte[] mac(byte[] purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.bytes(), HMAC));
            mac.update(purpose);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
