package org.vigie.referral.adapter.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.relay.Publication;
import org.vigie.referral.application.Streams;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.authority.AuthorityEvent;
import org.vigie.referral.domain.prosecutor.ProsecutorsEvent;

/** Tells on {@code vigie.referral} what happened, without anything personal; see {@code contracts/}. */
@ApplicationScoped
public class ReferralPublication implements Publication {

    @Override
    public String service() {
        return "referral";
    }

    /** Decoded without a key: what is personal is not even read here. */
    @Override
    public PublishedEvent publish(StoredEvent stored) {
        return switch (stored.streamType()) {
            case Streams.REFERRAL -> published(Streams.REFERRALS.decode(stored, null));
            case Streams.AUTHORITY -> published(Streams.AUTHORITIES.decode(stored, null));
            case Streams.PROSECUTORS -> published(Streams.PROSECUTORS_EVENTS.decode(stored, null));
            default -> throw new IllegalStateException("no such stream type: " + stored.streamType());
        };
    }

    static PublishedEvent published(ReferralEvent event) {
        return published(PublishedReferral.type(event), PublishedReferral.data(event));
    }

    static PublishedEvent published(AuthorityEvent event) {
        return published(PublishedAuthority.type(event), PublishedAuthority.data(event));
    }

    static PublishedEvent published(ProsecutorsEvent event) {
        return published(PublishedProsecutors.type(event), PublishedProsecutors.data(event));
    }

    private static PublishedEvent published(String type, ObjectNode data) {
        return new PublishedEvent(type, data.toString().getBytes(StandardCharsets.UTF_8));
    }
}
