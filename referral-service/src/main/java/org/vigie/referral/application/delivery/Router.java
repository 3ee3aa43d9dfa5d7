package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.command.CommandResult;
import org.vigie.referral.application.Authorities;
import org.vigie.referral.application.Dossier;
import org.vigie.referral.application.Dossiers;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.Request;
import org.vigie.referral.domain.ReferralCommand.RouteFound;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.referral.domain.authority.Route;
import org.vigie.territories.Territories;

/** Routes what could not be routed at once: where the commune decides, and what nobody answered for. */
@ApplicationScoped
class Router {
    private static final String NAME = "router";

    private final Referrals referrals;
    private final Authorities authorities;
    private final Dossiers dossiers;
    private final TodoList todo;
    private final Delays delays;
    private final Clock clock;

    Router(Referrals referrals, Authorities authorities, Dossiers dossiers, TodoList todo, Delays delays, Clock clock) {
        this.referrals = referrals;
        this.authorities = authorities;
        this.dossiers = dossiers;
        this.todo = todo;
        this.delays = delays;
        this.clock = clock;
    }

    void route(Task task, ReferralFile file) {
        Optional<Route> route = route(file.state().facts());
        if (route.isEmpty()) {
            todo.putOff(task, delays.afterWaits(task.waits()));
            return;
        }
        UUID event = EventIds.of("referral", "routed", task.referralId().toString(), Long.toString(file.version()));
        var result = referrals.handle(
                task.referralId(),
                new RouteFound(route.get(), clock.instant()),
                Request.causedBy(event, file.correlationId(), file.lastEventId(), NAME));
        if (result instanceof CommandResult.Recorded<?, ?> recorded
                && recorded.events().isEmpty()) {
            todo.putOff(task, delays.forAPerson());
        }
    }

    /** Where it goes; empty while intake, which alone knows the commune, does not say, and where the referral is about to be taken back. */
    private Optional<Route> route(ReferralFacts facts) {
        Directory directory = authorities.directory();
        Route route = directory.route(facts.department());
        if (!(route instanceof Route.CommuneNeeded)) {
            return Optional.of(route);
        }
        return switch (dossiers.fetch(facts.actionId(), NAME, Dossiers.Purpose.ROUTING)) {
            case Dossiers.Answer.Found(Dossier dossier) ->
                Optional.of(directory.route(facts.department(), commune(dossier, facts.department())));
            case Dossiers.Answer.Erased _ -> Optional.of(directory.route(facts.department(), Optional.empty()));
            case Dossiers.Answer.Unavailable _, Dossiers.Answer.Withdrawn _ -> Optional.empty();
        };
    }

    /** A commune of another department says nothing about where in this one the minors live. */
    private static Optional<String> commune(Dossier dossier, String department) {
        return dossier.commune()
                .filter(code -> Territories.communeDepartment(code).equals(Optional.of(department)))
                .flatMap(Territories::commune);
    }
}
