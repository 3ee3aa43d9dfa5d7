package org.vigie.referral.application.delivery.digest;

import org.vigie.referral.domain.authority.ChannelKind;

/** Carries digests through one kind of channel. A CDI bean; a channel without a usable one is passed over. */
public interface Notices {

    /** Which kind. */
    ChannelKind kind();

    /** Whether this service is set up to use it. */
    default boolean isUsable() {
        return true;
    }

    /** Tries once, within a bounded time; whether the channel took it. Blocks. */
    boolean send(DigestMessage message);
}
