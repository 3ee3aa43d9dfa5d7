package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.delivery.Courier.Outcome;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

/** Tries a channel of an authority once, because a coordinator wants to see whether it works. It changes no delivery. */
@ApplicationScoped
public class ChannelTests {
    private final Authorities authorities;
    private final Channels channels;
    private final Clock clock;

    ChannelTests(Authorities authorities, Channels channels, Clock clock) {
        this.authorities = authorities;
        this.channels = channels;
        this.clock = clock;
    }

    /** What was sent, and what became of it. */
    public record Tested(ChannelTest test, Outcome outcome) {}

    /**
     * Sends one message.
     *
     * @param index place of the channel in the entry, from 0
     * @return empty when the authority has no such channel
     */
    public Optional<Tested> run(String code, int index) {
        return authorities
                .findWithSecrets(code)
                .map(Authorities.Reachable::authority)
                .filter(authority -> index < authority.channels().size())
                .map(authority -> run(authority, authority.channels().get(index)));
    }

    private Tested run(Authority authority, Channel channel) {
        ChannelTest test = new ChannelTest(UUID.randomUUID(), authority, channel, clock.instant());
        return new Tested(test, channels.test(test));
    }
}
