package org.vigie.referral.readmodel.referrals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;

/** A referral in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralSummary(
        UUID referralId,
        UUID caseId,
        UUID actionId,
        @Schema(examples = "69") String department,
        @Schema(examples = "69M") @Nullable String authority,

        @Schema(description = "Nothing said in which part of the department the minors live.")
        boolean assumed,

        Urgency urgency,
        Status status,
        Instant openedAt,
        @Nullable Instant routedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,

        @Schema(description = "Three months after receipt (CASF D226-2-4).") @Nullable Instant dueAt,

        long version) {

    static ReferralSummary of(ReferralRow row) {
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
                row.version);
    }
}
