package org.vigie.referral.adapter.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.Urgency;

/** What reminders add to the digests. */
final class DigestRows {
    /** So long the first reminder of a day waits for the others. */
    private static final Duration GATHERING = Duration.ofMinutes(30);

    private static final String LIST =
            "INSERT INTO digest_entry (authority, day, slot, referral_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String ADD =
            "INSERT INTO digest_due (authority, day, slot, ready_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private DigestRows() {}

    /** In immediate danger a reminder is a message of its own; every other one waits for those of its day. */
    static void add(Connection transaction, ReferralReminded reminded) throws SQLException {
        String authority = reminded.held().map(Routing::authority).orElse("");
        boolean urgent = reminded.facts().urgency() == Urgency.IMMEDIATE_DANGER
                && reminded.deadline() == DeadlineKind.ACKNOWLEDGEMENT;
        String slot = urgent ? reminded.facts().referralId() + " " + reminded.number() : "";
        try (PreparedStatement list = transaction.prepareStatement(LIST);
                PreparedStatement add = transaction.prepareStatement(ADD)) {
            list.setString(1, authority);
            list.setObject(2, reminded.day());
            list.setString(3, slot);
            list.setObject(4, reminded.facts().referralId());
            list.executeUpdate();
            add.setString(1, authority);
            add.setObject(2, reminded.day());
            add.setString(3, slot);
            add.setObject(
                    4, reminded.at().plus(urgent ? Duration.ZERO : GATHERING).atOffset(ZoneOffset.UTC));
            add.executeUpdate();
        }
    }
}
