package org.vigie.referral.readmodel.referrals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.domain.AnswerWay;
import org.vigie.referral.domain.DeadlineEvent;
import org.vigie.referral.domain.DeadlineEvent.InformantTold;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.InformantFeedback;
import org.vigie.referral.domain.Informing.ParentsInformed;
import org.vigie.referral.domain.Outcome;
import org.vigie.referral.domain.ProsecutorReport;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.WaitingForChannel;
import org.vigie.referral.domain.ReferralEvent;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralReportedToProsecutor;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.Status;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.deadline.Deadlines;
import org.vigie.referral.domain.deadline.TrackedDeadline;

/** A referral and how it came to where it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralDetails(
        UUID referralId,
        UUID caseId,
        UUID actionId,
        @Schema(examples = "59") String department,
        @Schema(examples = "59D") @Nullable String authority,

        @Schema(description = "Nothing said in which part of the department the minors live.")
        boolean assumed,

        Urgency urgency,
        Status status,
        List<UUID> minorIds,
        @Nullable ParentsInformed parentsInformed,
        boolean feedbackRequested,

        @Schema(description = "What who asked for it was told last.") @Nullable InformantFeedback informantTold,

        @Nullable LocalDate informantToldOn,

        @Schema(description = "Whether it was noted what was said to them, which /notes shows to coordinators alone.")
        boolean informantNoted,

        Instant openedAt,
        @Nullable Instant routedAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,

        @Schema(description = "How the authority said that it has it; absent where it was not told.") @Nullable AnswerWay acknowledgedBy,

        @Schema(description = "By when the evaluation is due (CASF D226-2-4); deadlines say why.") @Nullable Instant dueAt,

        @Schema(description = "Whether the evaluation is due and nothing was told of it.")
        boolean overdue,

        @Schema(description = "Since when there is no return though it was due and the period of grace has passed.")
        @Nullable Instant noReturnSince,

        List<DeadlineEntry> deadlines,

        @Schema(description = "What a referral in status WAITING waits for.") @Nullable FailureReason waitingFor,

        @Nullable Refusal refusal,

        @Schema(description = "When what identified the people of the case was erased, and every note with it.")
        @Nullable Instant identityErasedAt,

        List<Attempt> attempts,

        @Schema(description = "Authorities that no longer have to deal with it, and whether they were told.")
        List<Recall> recalls,

        List<Told> followUps,

        @Schema(description = "When the platform told a prosecutor too (CASF L226-4).")
        List<ProsecutorReport> prosecutorReports,

        List<Step> history,

        @Schema(description = "What can be POSTed to it now.", examples = "[\"acknowledgement\"]")
        List<String> possible,

        long version) {

    /** The latest refusal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refusal(
            String authority,
            RefusalReason reason,
            @Nullable String redirectTo,
            Instant refusedAt) {}

    /** What the authority told. */
    public record Told(
            String authority,
            Outcome outcome,
            LocalDate decidedOn,
            Instant toldAt,

            @Schema(
                    description =
                            "Whether there are words of its own, which /notes shows and keeps on record who read them.")
            boolean noted) {}

    /** One step of the history. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(Status status, @Nullable String authority, Instant at) {}

    /**
     * The referral as its log tells it.
     *
     * @param toCoordinator whether a coordinator reads it: an authority is not told what was said to whom
     */
    public static ReferralDetails of(ReferralFile file, Deadlines deadlines, Instant now, boolean toCoordinator) {
        Opened state = file.state();
        ReferralOpened opened = (ReferralOpened) file.events().getFirst();
        Dates dates = Dates.toldBy(file.events());
        Optional<InformantTold> told = each(file, InformantTold.class).reduce((_, later) -> later);
        Optional<Instant> erased =
                each(file, ReferralErased.class).map(ReferralErased::at).findFirst();
        Optional<TrackedDeadline> evaluation = deadlines.find(DeadlineKind.EVALUATION);
        return new ReferralDetails(
                state.facts().referralId(),
                state.facts().caseId(),
                state.facts().actionId(),
                state.facts().department(),
                authority(state),
                state.held().map(Routing::assumed).orElse(false),
                state.facts().urgency(),
                state.status(),
                opened.minorIds(),
                opened.informing().parents().orElse(null),
                opened.informing().feedbackRequested(),
                told.map(InformantTold::told).orElse(null),
                told.map(InformantTold::toldOn).orElse(null),
                toCoordinator
                        && erased.isEmpty()
                        && told.flatMap(InformantTold::note).isPresent(),
                opened.at(),
                dates.routedAt(),
                dates.sentAt(),
                dates.acknowledgedAt(),
                acknowledgedBy(file.events(), dates),
                dates.dueAt(),
                evaluation.filter(due -> due.isOverdue(now)).isPresent(),
                evaluation.flatMap(TrackedDeadline::noReturnSince).orElse(null),
                deadlines.all().stream().map(due -> DeadlineEntry.of(due, now)).toList(),
                state instanceof WaitingForChannel waiting ? waiting.reason() : null,
                each(file, ReferralRefused.class)
                        .map(ReferralDetails::refusal)
                        .reduce((_, later) -> later)
                        .orElse(null),
                erased.orElse(null),
                Attempt.all(file.events()),
                Recall.all(file.events()),
                each(file, ReferralAnswered.class)
                        .map(answered -> told(answered, erased.isEmpty()))
                        .toList(),
                each(file, ReferralReportedToProsecutor.class)
                        .map(ReferralReportedToProsecutor::report)
                        .toList(),
                file.events().stream().flatMap(ReferralDetails::step).toList(),
                PossibleMoves.names(state.possible()),
                file.version());
    }

    private static <E extends ReferralEvent> Stream<E> each(ReferralFile file, Class<E> type) {
        return file.events().stream().filter(type::isInstance).map(type::cast);
    }

    private static @Nullable String authority(Opened state) {
        return state.held().map(Routing::authority).orElse(null);
    }

    private static @Nullable AnswerWay acknowledgedBy(List<ReferralEvent> events, Dates dates) {
        return dates.acknowledgedAt() == null
                ? null
                : events.stream()
                        .filter(ReferralAcknowledged.class::isInstance)
                        .map(ReferralAcknowledged.class::cast)
                        .reduce((_, later) -> later)
                        .flatMap(ReferralAcknowledged::by)
                        .orElse(null);
    }

    private static Refusal refusal(ReferralRefused refused) {
        return new Refusal(
                refused.routing().authority(),
                refused.reason(),
                refused.redirectTo().orElse(null),
                refused.at());
    }

    private static Told told(ReferralAnswered answered, boolean kept) {
        return new Told(
                answered.routing().authority(),
                answered.followUp().outcome(),
                answered.followUp().decidedOn(),
                answered.at(),
                kept && answered.note().isPresent());
    }

    /** What happened to its deadlines, and what others were told, moved it nowhere and is told elsewhere. */
    private static Stream<Step> step(ReferralEvent event) {
        return switch (event) {
            case DeadlineEvent _, ReferralRecalled _, ReferralWithdrawalSent _ -> Stream.empty();
            default ->
                Stream.of(new Step(
                        event.status(), event.held().map(Routing::authority).orElse(null), event.at()));
        };
    }
}
