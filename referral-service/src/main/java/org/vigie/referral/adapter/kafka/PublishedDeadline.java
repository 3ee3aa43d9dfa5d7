package org.vigie.referral.adapter.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.vigie.referral.domain.DeadlineEvent;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineEvent.ReferralDeadlineMet;
import org.vigie.referral.domain.DeadlineEvent.ReferralEscalated;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.DeadlineEvent.ReferralOverdue;
import org.vigie.referral.domain.DeadlineEvent.ReferralReminded;
import org.vigie.referral.domain.DeadlineKind;

/** The published form of what happens to deadlines. Delays are whole hours and whole days of 24 hours, rounded down. */
final class PublishedDeadline {
    private PublishedDeadline() {}

    static String type(DeadlineEvent event) {
        return switch (event) {
            case ReferralHastened _ -> "vigie.referral.ReferralHastened.v1";
            case ReferralReminded _ -> "vigie.referral.ReferralReminded.v1";
            case ReferralOverdue _ -> "vigie.referral.ReferralOverdue.v1";
            case ReferralEscalated _ -> "vigie.referral.ReferralEscalated.v1";
            case ReferralDeadlineMet _ -> "vigie.referral.ReferralDeadlineMet.v1";
            case InformantTold _ -> "vigie.referral.InformantTold.v1";
        };
    }

    static ObjectNode data(ObjectNode data, DeadlineEvent event) {
        return switch (event) {
            case ReferralHastened hastened -> {
                data.put("evaluationMonths", hastened.months());
                hastened.dueAt().ifPresent(dueAt -> data.put("dueAt", dueAt.toString()));
                yield data;
            }
            case ReferralReminded reminded ->
                deadline(data, reminded.deadline(), reminded.dueAt()).put("number", reminded.number());
            case ReferralOverdue overdue -> {
                deadline(data, overdue.deadline(), overdue.dueAt());
                yield delay(data, "late", overdue.dueAt(), overdue.at());
            }
            case ReferralEscalated escalated -> deadline(data, escalated.deadline(), escalated.dueAt());
            case ReferralDeadlineMet met -> met(data, met);
            case InformantTold told ->
                data.put("told", told.told().name()).put("toldOn", told.toldOn().toString());
        };
    }

    private static ObjectNode met(ObjectNode data, ReferralDeadlineMet met) {
        deadline(data, met.deadline(), met.dueAt())
                .put("from", met.from().toString())
                .put("metAt", met.metAt().toString())
                .put("inTime", !met.metAt().isAfter(met.dueAt()));
        delay(data, "taken", met.from(), met.metAt());
        return delay(data, "sinceOpened", met.openedAt(), met.metAt());
    }

    private static ObjectNode deadline(ObjectNode data, DeadlineKind kind, Instant dueAt) {
        return data.put("deadline", kind.name()).put("dueAt", dueAt.toString());
    }

    /** Never negative, though clocks may be put back. */
    private static ObjectNode delay(ObjectNode data, String name, Instant from, Instant to) {
        Duration delay = Duration.between(from, to);
        Duration shown = delay.isNegative() ? Duration.ZERO : delay;
        return data.put(name + "Hours", shown.toHours()).put(name + "Days", shown.toDays());
    }
}
