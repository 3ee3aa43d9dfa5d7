package org.vigie.analytics.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one referral adds to the counters. In each set it is in one cell at a time, and in WITHDRAWN for good once it was taken back. */
public final class ReferralContributions {
    /** The key of what has not happened. */
    public static final String NONE = "NONE";

    /** The key of what was taken back. */
    public static final String WITHDRAWN = AnswerInTime.WITHDRAWN.name();

    private final ReferralFacts facts;
    private final LocalDate opened;
    private final Timeline.Builder<String> acknowledgement = new Timeline.Builder<>();
    private final Timeline.Builder<String> answer = new Timeline.Builder<>();
    private final Timeline.Builder<String> outcome = new Timeline.Builder<>();
    private final AnswerDeadline deadline;
    private boolean acknowledged;
    private @Nullable Outcome told;

    private ReferralContributions(ReferralFacts facts) {
        this.facts = facts;
        this.opened = facts.opened();
        this.deadline = new AnswerDeadline(opened);
        List.of(acknowledgement, answer, outcome).forEach(timeline -> timeline.tell(opened, NONE));
    }

    /** Adds those of {@code facts} to {@code sink}. */
    public static void give(ReferralFacts facts, Contributions.Sink sink) {
        new ReferralContributions(facts).giveAll(sink);
    }

    private void giveAll(Contributions.Sink sink) {
        List<ReferralStep> steps = facts.steps().stream()
                .sorted(Comparator.comparing(ReferralStep::at))
                .toList();
        for (ReferralStep step : steps) {
            if (step.kind() == ReferralStep.Kind.WITHDRAWN) {
                List.of(acknowledgement, answer, outcome).forEach(timeline -> timeline.tell(step.day(), WITHDRAWN));
                deadline.withdrawn(step.day());
                break;
            }
            take(step);
        }
        CellSet.HOURS_TO_ACKNOWLEDGEMENT.follow(sink, opened, acknowledgement.build());
        CellSet.DAYS_TO_ANSWER.follow(sink, opened, answer.build());
        CellSet.OUTCOMES.follow(sink, opened, outcome.build());
        CellSet.ANSWERS_IN_TIME.follow(sink, opened, deadline.timeline());
    }

    private void take(ReferralStep step) {
        deadline.take(step);
        if (step.kind() == ReferralStep.Kind.ACKNOWLEDGED && !acknowledged) {
            acknowledged = true;
            acknowledgement.tell(
                    step.day(),
                    Long.toString(Duration.between(facts.openedAt(), step.at()).toHours()));
        }
        if (step.outcome() != null) {
            tell(step, step.outcome());
        }
    }

    /** A word that the evaluation goes on takes no answer back. */
    private void tell(ReferralStep step, Outcome next) {
        boolean answered = told != null && told.isAnswer();
        if (next.isAnswer() && !answered) {
            answer.tell(step.day(), Long.toString(ChronoUnit.DAYS.between(opened, step.day())));
        }
        if (next.isAnswer() || !answered) {
            told = next;
            outcome.tell(step.day(), next.name());
        }
    }
}
