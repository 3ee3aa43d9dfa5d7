package org.vigie.referral.readmodel.referrals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.DeadlineRule;
import org.vigie.referral.domain.authority.Calendar;
import org.vigie.referral.domain.deadline.TrackedDeadline;
import org.vigie.referral.domain.deadline.TrackedDeadline.Standing;

/** A deadline that explains itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineEntry(
        DeadlineKind kind,
        Instant dueAt,

        @Schema(description = "What it counts from: the receipt, or the informant's request")
        Instant from,

        DeadlineRule rule,

        @Schema(description = "The rule in French", examples = "Accusé de réception sous 5 jours ouvrés")
        String text,

        @Schema(description = "Where the law has it", examples = "CASF D226-2-4")
        String article,

        @Schema(description = "Whose holidays count, where working days do") @Nullable Calendar calendar,

        @Schema(description = "The clock it was counted on", examples = "Europe/Paris")
        String zone,

        Standing standing,
        @Nullable Instant metAt,

        @Schema(description = "How many reminders there were")
        int reminders,

        @Nullable Instant remindedAt,

        @Schema(description = "When it was recorded that it had passed, after the period of grace") @Nullable Instant overdueAt,

        @Schema(description = "When a coordinator was told") @Nullable Instant escalatedAt,

        @Nullable String escalatedTo) {

    /** The deadline as it stands at {@code now}. */
    public static DeadlineEntry of(TrackedDeadline tracked, Instant now) {
        Deadline deadline = tracked.deadline();
        return new DeadlineEntry(
                deadline.kind(),
                deadline.dueAt(),
                deadline.from(),
                deadline.rule(),
                deadline.text(),
                deadline.rule().article(),
                deadline.calendar().orElse(null),
                deadline.zone().getId(),
                tracked.standing(now),
                tracked.metAt().orElse(null),
                tracked.marks().reminders(),
                tracked.marks().remindedAt().orElse(null),
                tracked.marks().overdueAt().orElse(null),
                tracked.marks().escalatedAt().orElse(null),
                tracked.marks().escalatedTo().orElse(null));
    }
}
