package org.vigie.referral.domain.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.ReferralCommand.DeadlineStep;
import org.vigie.referral.domain.ReferralCommand.Escalate;
import org.vigie.referral.domain.ReferralCommand.NoteMet;
import org.vigie.referral.domain.ReferralCommand.NoteOverdue;
import org.vigie.referral.domain.ReferralCommand.Remind;

/** Gathers what deadlines ask for, one after the other. */
final class AgendaWriter {
    private final Deadlines deadlines;
    private final String coordinator;
    private final Instant now;
    private final List<DeadlineStep> due = new ArrayList<>();
    private final List<Instant> later = new ArrayList<>();

    AgendaWriter(Deadlines deadlines, String coordinator, Instant now) {
        this.deadlines = deadlines;
        this.coordinator = coordinator;
        this.now = now;
    }

    Agenda agenda() {
        return new Agenda(due, later.stream().min(Instant::compareTo));
    }

    void add(TrackedDeadline tracked) {
        if (tracked.isOpen()) {
            overdue(tracked);
            reminder(tracked);
            escalation(tracked);
        } else if (!tracked.marks().met()) {
            tracked.metAt().ifPresent(metAt -> due.add(met(tracked, metAt)));
        }
    }

    private void overdue(TrackedDeadline tracked) {
        if (tracked.marks().overdueAt().isEmpty()) {
            Deadline deadline = tracked.deadline();
            Instant moment = deadline.dueAt().plus(deadlines.rhythm(tracked).grace());
            at(moment, new NoteOverdue(tracked.routing(), deadline.kind(), deadline.dueAt(), now));
        }
    }

    /** The first that does not come close upon the one before. */
    private void reminder(TrackedDeadline tracked) {
        Deadline deadline = tracked.deadline();
        Rhythm rhythm = deadlines.rhythm(tracked);
        Optional<Instant> earliest = tracked.marks().remindedAt().map(last -> last.plus(rhythm.shortestPause()));
        int number = tracked.marks().reminders() + 1;
        rhythm.moments(deadline.dueAt()).stream()
                .map(moment -> deadlines.morning(moment, tracked))
                .filter(moment -> earliest.isEmpty() || !moment.isBefore(earliest.get()))
                .findFirst()
                .ifPresent(moment -> at(
                        presentable(moment, tracked),
                        new Remind(
                                tracked.routing(),
                                deadline.kind(),
                                number,
                                deadline.dueAt(),
                                deadlines.day(now),
                                now)));
    }

    private void escalation(TrackedDeadline tracked) {
        if (tracked.marks().escalatedAt().isEmpty()) {
            Deadline deadline = tracked.deadline();
            Instant moment = deadline.dueAt().plus(deadlines.rhythm(tracked).escalation());
            at(
                    presentable(moment, tracked),
                    new Escalate(tracked.routing(), deadline.kind(), deadline.dueAt(), coordinator, now));
        }
    }

    private NoteMet met(TrackedDeadline tracked, Instant metAt) {
        Deadline deadline = tracked.deadline();
        return new NoteMet(
                tracked.routing(),
                deadline.kind(),
                deadline.from(),
                deadline.dueAt(),
                metAt,
                deadlines.openedAt(),
                now);
    }

    /** What was missed comes as soon as it may. */
    private Instant presentable(Instant moment, TrackedDeadline tracked) {
        return deadlines.presentable(moment.isBefore(now) ? now : moment, tracked);
    }

    private void at(Instant moment, DeadlineStep step) {
        if (moment.isAfter(now)) {
            later.add(moment);
        } else {
            due.add(step);
        }
    }
}
