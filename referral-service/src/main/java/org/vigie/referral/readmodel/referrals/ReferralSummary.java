package org.vigie.referral.readmodel.referrals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.InformantFeedback;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;

/** A referral in a list. A listener sees less of it: where it stands and what came of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralSummary(
        UUID referralId,
        UUID caseId,
        UUID actionId,
        @Schema(examples = "69") String department,
        @Schema(examples = "69M") @Nullable String authority,

        @Schema(description = "Nothing said in which part of the department the minors live.") @Nullable Boolean assumed,

        Urgency urgency,
        Status status,
        Instant openedAt,
        @Nullable Instant routedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,

        @Schema(description = "By when the evaluation is due (CASF D226-2-4).") @Nullable Instant dueAt,

        @Schema(description = "Whether the evaluation is due and nothing was told of it.")
        boolean overdue,

        @Schema(description = "Since when there is no return though it was due and the period of grace has passed.")
        @Nullable Instant noReturnSince,

        @Schema(
                description =
                        "Since when it waits for a coordinator to say where it goes: it was refused, or no authority answers for it.")
        @Nullable Instant undecidedSince,

        @Schema(description = "Why the authority that has it refused, as long as that waits.") @Nullable RefusalReason refusalReason,

        @Schema(description = "What the authority told last.") @Nullable Outcome outcome,

        @Nullable LocalDate decidedOn,

        @Schema(description = "Whether who called wants to hear of the outcome (CASF D226-2-8).")
        boolean feedbackRequested,

        @Nullable InformantFeedback informantTold,
        @Nullable LocalDate informantToldOn,
        @Nullable Long version) {

    static ReferralSummary of(ReferralRow row, Instant now) {
        return new ReferralSummary(
                row.referralId,
                row.caseId,
                row.actionId,
                row.department,
                row.authority,
                row.assumed,
                row.urgency,
                row.status,
                row.openedAt,
                row.routedAt,
                row.sentAt,
                row.acknowledgedAt,
                row.dueAt,
                row.isOverdue(now),
                row.noReturnSince,
                row.undecidedSince,
                row.refusalReason,
                row.outcome,
                row.decidedOn,
                row.feedbackRequested,
                row.informantTold,
                row.informantToldOn,
                row.version);
    }

    ReferralSummary forListener() {
        return new ReferralSummary(
                referralId,
                caseId,
                actionId,
                department,
                null,
                null,
                urgency,
                status,
                openedAt,
                null,
                sentAt,
                acknowledgedAt,
                dueAt,
                overdue,
                noReturnSince,
                null,
                null,
                outcome,
                decidedOn,
                feedbackRequested,
                informantTold,
                informantToldOn,
                null);
    }
}
