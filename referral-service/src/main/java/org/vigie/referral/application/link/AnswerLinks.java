package org.vigie.referral.application.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Routing;

/**
 * Makes links and tells genuine ones. Nothing is stored: what a link allows stands in it, signed under the key of its authority,
 * which is kept like all keys of the log and changes with none of them.
 */
@ApplicationScoped
public class AnswerLinks {
    /** What comes before a token in the path of an address. */
    public static final String PATH = "/transmissions/lien/";

    private static final byte[] PURPOSE = "vigie.referral answer link\n".getBytes(US_ASCII);

    private final Authorities authorities;
    private final DeliverySettings settings;

    AnswerLinks(Authorities authorities, DeliverySettings settings) {
        this.authorities = authorities;
        this.settings = settings;
    }

    /** What a link that is sent at {@code now} allows. */
    public AnswerLink of(ReferralFacts facts, Routing routing, Instant now) {
        Instant expiresAt = now.plus(settings.linkLifetime()).truncatedTo(ChronoUnit.SECONDS);
        return new AnswerLink(facts.referralId(), routing.number(), routing.authority(), expiresAt);
    }

    /** The address of the page that {@code link} opens. */
    public String address(AnswerLink link) {
        byte[] mac = mac(link).orElseThrow(() -> new IllegalStateException("who is reached by e-mail was entered"));
        return settings.publicUrl() + PATH + link.token(mac);
    }

    /** The link that {@code token} writes; empty when this service never made it. Whether it is still of use is another matter. */
    public Optional<AnswerLink> genuine(String token) {
        return AnswerLink.parse(token)
                .filter(signed -> mac(signed.link())
                        .filter(mac -> MessageDigest.isEqual(mac, signed.mac()))
                        .isPresent())
                .map(AnswerLink.Signed::link);
    }

    private Optional<byte[]> mac(AnswerLink link) {
        byte[] content = link.content();
        byte[] signed = ByteBuffer.allocate(PURPOSE.length + content.length)
                .put(PURPOSE)
                .put(content)
                .array();
        return authorities.mac(link.authority(), signed);
    }
}
