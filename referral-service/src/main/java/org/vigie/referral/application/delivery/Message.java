package org.vigie.referral.application.delivery;

import java.time.Instant;
import java.util.Optional;
import org.vigie.eventlog.EventIds;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.domain.Referral.Undelivered;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

/**
 * A referral on its way through one channel.
 *
 * @param referral what is sent, and to whom
 * @param routedAt when it was routed to this authority
 * @param authority who receives
 * @param channel how; its secret in the clear
 * @param dossier what the authority has to know, if the channel takes it along
 * @param at now
 */
public record Message(
        Undelivered referral,
        Instant routedAt,
        Authority authority,
        Channel channel,
        Optional<Dossier> dossier,
        Instant at) {

    /**
     * Names the message for ever: the same each time it is sent to this authority, so that an uncertain delivery can be
     * repeated and is taken once; another for the next authority.
     */
    public String id() {
        return "msg_"
                + EventIds.of(
                        "message",
                        referral.facts().referralId().toString(),
                        Integer.toString(referral.routing().number()));
    }

    /** The same message with what the authority has to know. */
    Message with(Dossier known, Instant now) {
        return new Message(referral, routedAt, authority, channel, Optional.of(known), now);
    }
}
