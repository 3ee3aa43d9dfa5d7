package org.vigie.referral.application.delivery.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.vigie.referral.domain.authority.ChannelKind;

/** The digests to be sent, durable and shared by all instances; filled from the log. The time is the caller's. */
public interface DigestList {

    /** Leases up to {@code limit} digests that are ready by {@code now}. */
    List<Digest> lease(int limit, Instant now);

    /** The referrals that it is about. */
    List<UUID> referrals(Digest digest);

    /** Whether the authority has had this one: what came later is for another day. */
    boolean wasSent(Digest digest);

    /** Gives it back, to be tried again at {@code readyAt}. */
    void putOff(Digest digest, Instant readyAt);

    /** Moves what it lists to the digest of another day. */
    void moveTo(Digest digest, LocalDate day, Instant readyAt);

    /** A channel took it, with these referrals; or there was nothing left to say of them, without a channel. */
    void settle(Digest digest, Collection<UUID> referrals);

    /** Notes that the authority has had it; durable on return. */
    void sent(Digest digest, ChannelKind channel, int referrals, Instant at);
}
