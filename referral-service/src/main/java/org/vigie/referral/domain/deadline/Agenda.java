package org.vigie.referral.domain.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.referral.domain.ReferralCommand.DeadlineStep;

/**
 * What time asks for now, and when it asks next. Of reminders that were missed only one comes: nobody is helped by a year's
 * worth of them. People are reminded in office hours of their working days; in immediate danger at any time.
 *
 * @param due what is to be done now
 * @param next when to look again; empty when nothing more will be asked for
 */
public record Agenda(List<DeadlineStep> due, Optional<Instant> next) {

    public Agenda {
        due = List.copyOf(due);
    }

    /**
     * The agenda of one referral.
     *
     * @param coordinator the function of the platform that is told of what passed
     */
    public static Agenda of(Deadlines deadlines, String coordinator, Instant now) {
        AgendaWriter writer = new AgendaWriter(deadlines, coordinator, now);
        deadlines.all().stream().filter(TrackedDeadline::begun).forEach(writer::add);
        return writer.agenda();
    }
}
