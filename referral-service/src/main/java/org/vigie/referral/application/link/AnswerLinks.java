package org.vigie.referral.application.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Routing;

/**
 * Makes links and tells genuine ones. Nothing is stored: what a link allows stands in it, signed under the key of its authority,
 * which is kept like all keys of the log and changes with none of them. It holds a keyed hash of the mailbox and of the moment since when
 * the authority has had it, so a link dies with a change of the mailbox and does not revive when the change is undone.
 */
@ApplicationScoped
public class AnswerLinks {
    /** What comes before a token in the path of an address. */
    public static final String PATH = "/transmissions/lien/";

    private static final byte[] LINK = "vigie.referral answer link\n".getBytes(US_ASCII);
    private static final byte[] MAILBOX = "vigie.referral mailbox\n".getBytes(US_ASCII);

    private final Authorities authorities;
    private final DeliverySettings settings;

    AnswerLinks(Authorities authorities, DeliverySettings settings) {
        this.authorities = authorities;
        this.settings = settings;
    }

    /** What a link that is sent to {@code mailbox} at {@code now} allows. */
    public AnswerLink of(ReferralFacts facts, Routing routing, String mailbox, Instant now) {
        return of(facts.referralId(), routing, mailbox, now.plus(settings.linkLifetime()));
    }

    /** What a link that is sent to {@code mailbox} allows until {@code expiresAt}; nothing where the authority has just left that mailbox. */
    public AnswerLink of(UUID referralId, Routing routing, String mailbox, Instant expiresAt) {
        Instant since = authorities.mailboxes(routing.authority()).getOrDefault(mailbox, Instant.EPOCH);
        return new AnswerLink(
                referralId,
                routing.number(),
                routing.authority(),
                hash(routing.authority(), mailbox, since),
                expiresAt.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The address of the page that {@code link} opens. */
    public String address(AnswerLink link) {
        return settings.publicUrl()
                + PATH
                + link.token(mac(link.authority(), LINK, link.content()).orElseThrow(AnswerLinks::noKey));
    }

    /** The link that {@code token} writes; empty when this service never made it. Whether it is still of use is another matter. */
    public Optional<AnswerLink> genuine(String token) {
        return AnswerLink.parse(token)
                .filter(signed -> mac(
                                signed.link().authority(), LINK, signed.link().content())
                        .filter(mac -> MessageDigest.isEqual(mac, signed.mac()))
                        .isPresent())
                .map(AnswerLink.Signed::link);
    }

    /** Whether the authority still has the mailbox that {@code link} was sent to, and has had it ever since. */
    public boolean isMailboxKept(AnswerLink link) {
        return authorities.mailboxes(link.authority()).entrySet().stream()
                .anyMatch(mailbox -> hash(link.authority(), mailbox.getKey(), mailbox.getValue()) == link.mailbox());
    }

    private long hash(String authority, String mailbox, Instant since) {
        byte[] address = mailbox.getBytes(UTF_8);
        byte[] content = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + address.length)
                .putLong(since.getEpochSecond())
                .putInt(since.getNano())
                .put(address)
                .array();
        return ByteBuffer.wrap(mac(authority, MAILBOX, content).orElseThrow(AnswerLinks::noKey))
                .getLong();
    }

    private Optional<byte[]> mac(String authority, byte[] purpose, byte[] content) {
        byte[] signed = ByteBuffer.allocate(purpose.length + content.length)
                .put(purpose)
                .put(content)
                .array();
        return authorities.mac(authority, signed);
    }

    private static IllegalStateException noKey() {
        return new IllegalStateException("who is reached by e-mail was entered");
    }
}
