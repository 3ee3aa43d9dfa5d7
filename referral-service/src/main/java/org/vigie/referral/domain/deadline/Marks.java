package org.vigie.referral.domain.deadline;

import java.time.Instant;
import java.util.Optional;
import org.vigie.referral.domain.DeadlineEvent;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralEscalated;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;

/**
 * What was recorded about a deadline, so that it happens once.
 *
 * @param reminders number of the last reminder; 0 before the first
 * @param remindedAt when that was
 * @param overdueAt when it was recorded that it passed
 * @param escalatedAt when a coordinator was told
 * @param escalatedTo which
 * @param met whether it was recorded that it was met
 */
public record Marks(
        int reminders,
        Optional<Instant> remindedAt,
        Optional<Instant> overdueAt,
        Optional<Instant> escalatedAt,
        Optional<String> escalatedTo,
        boolean met) {
    static final Marks NONE =
            new Marks(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    Marks with(DeadlineEvent event) {
        return switch (event) {
            case ReferralReminded e ->
                new Marks(e.number(), Optional.of(e.at()), overdueAt, escalatedAt, escalatedTo, met);
            case ReferralOverdue e ->
                new Marks(reminders, remindedAt, Optional.of(e.at()), escalatedAt, escalatedTo, met);
            case ReferralEscalated e ->
                new Marks(reminders, remindedAt, overdueAt, Optional.of(e.at()), Optional.of(e.coordinator()), met);
            case ReferralDeadlineMet _ -> new Marks(reminders, remindedAt, overdueAt, escalatedAt, escalatedTo, true);
            case DeadlineEvent.ReferralHastened _, DeadlineEvent.InformantTold _ -> this;
        };
    }
}
