package org.vigie.referral.readmodel.feedbacks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.InformantFeedback;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.Status;

/** What an informant asked to hear, by when, and what became of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feedback(
        UUID referralId,
        UUID caseId,
        @Schema(examples = "59") String department,
        @Schema(examples = "59D") @Nullable String authority,
        Status status,

        @Schema(description = "Absent when nobody asked") @Nullable Instant requestedAt,

        @Schema(description = "Three months after the request (CASF D226-2-8)") @Nullable Instant dueAt,

        boolean overdue,

        @Schema(description = "What the authority told last") @Nullable Outcome outcome,

        @Nullable LocalDate decidedOn,

        @Schema(description = "What there is to tell now", examples = "[\"NOTHING\", \"FOLLOWED_UP\"]")
        List<InformantFeedback> possible,

        @Nullable InformantFeedback told,
        @Nullable LocalDate toldOn) {

    static Feedback of(FeedbackRow row, Instant now) {
        Instant requestedAt = row.feedbackRequested ? row.openedAt : null;
        Instant dueAt =
                requestedAt == null ? null : Deadline.informant(requestedAt).dueAt();
        boolean awaited = row.informantTold == null && row.status != Status.WITHDRAWN;
        return new Feedback(
                row.referralId,
                row.caseId,
                row.department,
                row.authority,
                row.status,
                requestedAt,
                dueAt,
                awaited && dueAt != null && dueAt.isBefore(now),
                row.outcome,
                row.decidedOn,
                List.copyOf(InformantFeedback.possible(row.status)),
                row.informantTold,
                row.informantToldOn);
    }
}
