package org.vigie.referral.application.delivery.digest;

import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/** Carries digests through one kind of channel. A CDI bean; a channel without one is passed over. */
public interface Notices {

    /** Which kind. */
    ChannelKind kind();

    /** Tries once, within a bounded time; whether the channel took it. Blocks. */
    boolean send(DigestMessage message, Channel channel);
}
