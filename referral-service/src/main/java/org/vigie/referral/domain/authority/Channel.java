package org.vigie.referral.domain.authority;

import java.util.Optional;
import org.vigie.eventlog.decider.Personal;

/**
 * One way to reach an authority.
 *
 * @param kind which way
 * @param url of a webhook: the absolute address that takes the messages
 * @param secret of a webhook: {@code whsec_} and the base64 of the key that messages are signed with. Its holder could speak
 *     for the platform, so the log has it as ciphertext. Withheld in a command means: keep the one that is known
 * @param address of an e-mail: a mailbox of the institution, not of a person. Of the portal: one that is told when something is there, if
 *     any
 */
public record Channel(
        ChannelKind kind, Optional<String> url, Optional<Personal<String>> secret, Optional<String> address) {

    /** Messages are posted to the authority's own system. */
    public static Channel webhook(String url, Personal<String> secret) {
        return new Channel(ChannelKind.WEBHOOK, Optional.of(url), Optional.of(secret), Optional.empty());
    }

    /** E-mails are sent to the institution. */
    public static Channel email(String address) {
        return new Channel(ChannelKind.EMAIL, Optional.empty(), Optional.empty(), Optional.of(address));
    }

    /** The authority's agents look here. */
    public static Channel portal() {
        return portal(Optional.empty());
    }

    /** The authority's agents look here, and an e-mail to {@code notify} says when there is something to see. */
    public static Channel portal(Optional<String> notify) {
        return new Channel(ChannelKind.PORTAL, Optional.empty(), Optional.empty(), notify);
    }

    /** Whether this is a webhook that cannot sign what it sends. */
    boolean lacksSecret() {
        return kind == ChannelKind.WEBHOOK && secret.flatMap(Personal::value).isEmpty();
    }
}
