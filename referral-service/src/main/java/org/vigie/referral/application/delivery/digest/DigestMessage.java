package org.vigie.referral.application.delivery.digest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;

/**
 * A digest as an authority gets it: references and dates, nothing of any person.
 *
 * @param digest which one
 * @param entries what is still awaited of it, the longest due first
 * @param at now
 */
public record DigestMessage(Digest digest, List<Entry> entries, Instant at) {
    public DigestMessage {
        entries = List.copyOf(entries);
    }

    /** A deadline of a referral. */
    public record Entry(
            UUID referralId,
            String department,
            Urgency urgency,
            Status status,
            DeadlineKind deadline,
            Instant dueAt,
            boolean overdue) {}
}
