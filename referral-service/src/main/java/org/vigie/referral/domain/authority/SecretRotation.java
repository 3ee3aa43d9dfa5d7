package org.vigie.referral.domain.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.authority.Editions.Edition;

/** A webhook's secret is replaced while its receiver goes on: for a while messages are signed with the former one too. */
public final class SecretRotation {
    private static final int MOST = 3;

    private SecretRotation() {}

    /**
     * The secrets of {@code webhook} that were replaced after {@code since} and not after {@code now}, the latest first, a few at most.
     *
     * @param history of the webhook's authority, in the order in which it was said, secrets in the clear
     */
    public static List<Personal<String>> replaced(
            List<AuthorityEvent> history, Channel webhook, Instant since, Instant now) {
        List<Personal<String>> replaced = new ArrayList<>();
        Optional<Personal<String>> before = Optional.empty();
        for (Edition edition :
                Editions.heldUntil(now, history.stream().map(Edition::of).toList())) {
            Optional<Personal<String>> after = secret(edition.authority(), webhook);
            before.filter(former -> edition.effectiveFrom().isAfter(since) && !after.equals(Optional.of(former)))
                    .ifPresent(replaced::addFirst);
            before = after;
        }
        return replaced.stream()
                .filter(former -> !Optional.of(former).equals(webhook.secret()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The secret for the same address; for another one too where there is no doubt which webhook has moved. */
    private static Optional<Personal<String>> secret(Authority authority, Channel webhook) {
        List<Channel> webhooks = authority.channels(ChannelKind.WEBHOOK);
        return webhooks.stream()
                .filter(channel -> webhooks.size() == 1 || channel.url().equals(webhook.url()))
                .findFirst()
                .flatMap(Channel::secret);
    }
}
