package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.application.Authorities.Reachable;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/** Makes messages, with the secrets that their receiver may still check with. */
@ApplicationScoped
public class Addressing {
    private final DeliverySettings settings;
    private final Clock clock;

    Addressing(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Message message(
            ReferralFacts facts, Routing routing, Message.Content content, Reachable receiver, Channel channel) {
        Instant now = clock.instant();
        List<Personal<String>> former = formerSecrets(receiver, channel, now);
        return new Message(facts, routing, content, receiver.authority(), channel, former, now);
    }

    /** The secrets that a message sent by {@code channel} at {@code now} is signed with besides the present one. */
    public List<Personal<String>> formerSecrets(Reachable receiver, Channel channel, Instant now) {
        return channel.kind() == ChannelKind.WEBHOOK
                ? receiver.formerSecrets(channel, now.minus(settings.secretOverlap()), now)
                : List.of();
    }
}
