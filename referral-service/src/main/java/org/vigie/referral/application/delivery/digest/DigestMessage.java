package org.vigie.referral.application.delivery.digest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Authority;
import org.vigie.referral.domain.authority.Channel;

/**
 * A digest as an authority gets it through one channel: references and dates, nothing of any person.
 *
 * @param digest which one
 * @param entries what is still awaited of it, the longest due first
 * @param authority who receives
 * @param channel how; its secret in the clear
 * @param formerSecrets secrets of the channel that its receiver may still check with
 * @param at now
 */
public record DigestMessage(
        Digest digest,
        List<Entry> entries,
        Authority authority,
        Channel channel,
        List<Personal<String>> formerSecrets,
        Instant at) {
    public DigestMessage {
        entries = List.copyOf(entries);
        formerSecrets = List.copyOf(formerSecrets);
    }

    /** A deadline of a referral. */
    public record Entry(
            UUID referralId, String department, Urgency urgency, Status status, Deadline deadline, boolean overdue) {

        /** Whether a minor is in grave and immediate danger. */
        public boolean isUrgent() {
            return urgency == Urgency.IMMEDIATE_DANGER;
        }
    }
}
