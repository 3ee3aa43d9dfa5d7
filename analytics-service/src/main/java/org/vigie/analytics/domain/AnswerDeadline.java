package org.vigie.analytics.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Follows the three months that an authority has from its receipt. An authority that is named later has three months of its own. */
final class AnswerDeadline {
    private static final int MONTHS = 3;

    private final Timeline.Builder<String> states = new Timeline.Builder<>();
    private boolean answered;
    private @Nullable LocalDate lastDay;

    AnswerDeadline(LocalDate opened) {
        tell(opened, AnswerInTime.PENDING);
    }

    void take(ReferralStep step) {
        if (answered) {
            return;
        }
        passUntil(step.day());
        switch (step.kind()) {
            case ROUTED -> {
                lastDay = null;
                tell(step.day(), AnswerInTime.PENDING);
            }
            case SENT, ACKNOWLEDGED -> receive(step.day());
            case TOLD -> {
                LocalDate last = receive(step.day());
                if (step.isAnswer()) {
                    answered = true;
                    tell(step.day(), step.day().isAfter(last) ? AnswerInTime.LATE : AnswerInTime.IN_TIME);
                }
            }
            case WITHDRAWN -> throw new IllegalArgumentException("a withdrawal ends all terms");
        }
    }

    void withdrawn(LocalDate day) {
        if (!answered) {
            passUntil(day);
        }
        answered = true;
        tell(day, AnswerInTime.WITHDRAWN);
    }

    Timeline<String> timeline() {
        if (!answered) {
            passUntil(LocalDate.MAX);
        }
        return states.build();
    }

    /** The first receipt counts: what is sent again gives no more time. */
    private LocalDate receive(LocalDate day) {
        LocalDate last = lastDay == null ? day.plusMonths(MONTHS) : lastDay;
        lastDay = last;
        return last;
    }

    private void passUntil(LocalDate day) {
        if (lastDay != null && day.isAfter(lastDay)) {
            tell(lastDay.plusDays(1), AnswerInTime.OVERDUE);
        }
    }

    private void tell(LocalDate day, AnswerInTime state) {
        states.tell(day, state.name());
    }
}
