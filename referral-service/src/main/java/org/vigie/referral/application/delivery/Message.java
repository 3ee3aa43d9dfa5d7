package org.vigie.referral.application.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.domain.RecallReason;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

/**
 * Something that an authority is told of a referral, on its way through one channel.
 *
 * @param routing to whom the referral was routed
 * @param content what is told
 * @param authority who receives
 * @param channel how; its secret in the clear
 * @param formerSecrets secrets of the channel that its receiver may still check with
 * @param at now
 */
public record Message(
        ReferralFacts facts,
        Routing routing,
        Content content,
        Authority authority,
        Channel channel,
        List<Personal<String>> formerSecrets,
        Instant at) {
    public Message {
        formerSecrets = List.copyOf(formerSecrets);
    }

    /** What is told. */
    public sealed interface Content {

        /**
         * The information préoccupante.
         *
         * @param routedAt when it was routed to this authority
         * @param dueAt by when it is to be evaluated if it is received now
         * @param dossier what the authority has to know, if the channel takes it along
         */
        record Information(Instant routedAt, Instant dueAt, Optional<Dossier> dossier) implements Content {}

        /** That the authority no longer has to deal with it. */
        record Withdrawal(RecallReason reason, Instant recalledAt) implements Content {}
    }

    /**
     * Names the message for ever: the same each time it is sent to this authority, by whatever channel, so that an uncertain
     * delivery can be repeated and is taken once; another for the next authority.
     */
    public String id() {
        return switch (content) {
            case Content.Information _ -> informationId();
            case Content.Withdrawal _ -> id("withdrawal");
        };
    }

    /** The name of the message by which the authority was told of the information préoccupante. */
    public String informationId() {
        return id("message");
    }

    private String id(String kind) {
        return "msg_" + EventIds.of(kind, facts.referralId().toString(), Integer.toString(routing.number()));
    }

    /** The same message with other content. */
    Message with(Content other, Instant now) {
        return new Message(facts, routing, other, authority, channel, formerSecrets, now);
    }
}
