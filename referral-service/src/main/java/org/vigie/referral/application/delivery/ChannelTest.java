package org.vigie.referral.application.delivery;

import java.time.Instant;
import java.util.UUID;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

/**
 * A message that only shows whether a channel works. It says of itself that it is one, and is about no child.
 *
 * @param testId names it
 * @param authority who receives
 * @param channel how; its secret in the clear
 * @param at now
 */
public record ChannelTest(UUID testId, Authority authority, Channel channel, Instant at) {

    /** Names the message, as those of referrals are named. */
    public String id() {
        return "msg_" + testId;
    }
}
