package org.vigie.referral.application.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Request;
import org.vigie.referral.domain.ReferralCommand.DeadlineStep;
import org.vigie.referral.domain.ReferralCommand.Escalate;
import org.vigie.referral.domain.ReferralCommand.NoteMet;
import org.vigie.referral.domain.ReferralCommand.NoteOverdue;
import org.vigie.referral.domain.ReferralCommand.Remind;
import org.vigie.referral.domain.Routing;
import org.vigie.referral.domain.deadline.Agenda;

/**
 * Looks at one referral and has it take the steps that the time asks for. Each step is an event whose id is made from what it is
 * about, so that it happens once, whoever looks and however often, also after a kill in between.
 */
@ApplicationScoped
public class DeadlineKeeper {
    private static final String NAME = "deadlines";
    private static final Duration REST = Duration.ofMinutes(1);

    private final Referrals referrals;
    private final ReferralDeadlines deadlines;
    private final Watchlist watchlist;
    private final TermsOfSettings terms;
    private final DeadlineSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    DeadlineKeeper(
            Referrals referrals,
            ReferralDeadlines deadlines,
            Watchlist watchlist,
            TermsOfSettings terms,
            DeadlineSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.watchlist = watchlist;
        this.terms = terms;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Looks at it now. */
    void look(Watch watch) {
        referrals.find(watch.referralId()).ifPresentOrElse(file -> look(watch, file), () -> watchlist.done(watch));
    }

    /** After a step it is looked at anew. */
    private void look(Watch watch, ReferralFile file) {
        Instant now = clock.instant();
        String coordinator =
                terms.coordinator(file.state().held().map(Routing::authority).orElse(""));
        Agenda agenda = Agenda.of(deadlines.of(file), coordinator, now);
        agenda.due().forEach(step -> take(step, file));
        Instant latest = now.plus(settings.longestSleep());
        if (!agenda.due().isEmpty()) {
            watchlist.putOff(watch, now.plus(REST));
        } else if (agenda.next().isPresent()) {
            Instant next = agenda.next().get();
            watchlist.putOff(watch, next.isBefore(latest) ? next : latest);
        } else {
            watchlist.done(watch);
        }
    }

    private void take(DeadlineStep step, ReferralFile file) {
        UUID referralId = file.state().facts().referralId();
        UUID event = EventIds.of(
                "referral",
                "deadline",
                referralId.toString(),
                Integer.toString(step.routing()),
                step.deadline().name(),
                name(step));
        var result = referrals.handle(
                referralId, step, Request.causedBy(event, file.correlationId(), file.lastEventId(), NAME));
        if (result instanceof CommandResult.Recorded<?, ?> recorded
                && !recorded.events().isEmpty()) {
            meters.counter(
                            "vigie.deadline.steps",
                            "step",
                            kind(step),
                            "deadline",
                            step.deadline().name())
                    .increment();
        }
    }

    private static String name(DeadlineStep step) {
        return step instanceof Remind remind ? kind(step) + remind.number() : kind(step);
    }

    private static String kind(DeadlineStep step) {
        return switch (step) {
            case Remind _ -> "reminder";
            case NoteOverdue _ -> "overdue";
            case Escalate _ -> "escalation";
            case NoteMet _ -> "met";
        };
    }
}
