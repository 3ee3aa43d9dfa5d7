package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;
import static org.vigie.eventlog.decider.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.DeadlineEvent.ReferralHastened;
import org.vigie.referral.domain.Referral.Acknowledged;
import org.vigie.referral.domain.Referral.Answered;
import org.vigie.referral.domain.Referral.Closed;
import org.vigie.referral.domain.Referral.Held;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Refused;
import org.vigie.referral.domain.Referral.Sent;
import org.vigie.referral.domain.Referral.Undelivered;
import org.vigie.referral.domain.Referral.UnderEvaluation;
import org.vigie.referral.domain.Referral.Unroutable;
import org.vigie.referral.domain.Referral.Unrouted;
import org.vigie.referral.domain.Referral.Withdrawn;
import org.vigie.referral.domain.ReferralCommand.FollowMinor;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.ReferralCommand.Reroute;
import org.vigie.referral.domain.ReferralCommand.RouteFound;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralUnroutable;
import org.vigie.referral.domain.authority.Route;

/** Which authority gets a referral. */
final class Routings {
    private Routings() {}

    static Decision<ReferralEvent, ReferralRejection> open(Open open) {
        List<ReferralEvent> events = new ArrayList<>();
        ReferralOpened opened = new ReferralOpened(open.facts(), open.minorIds(), open.informing(), open.at());
        events.add(opened);
        open.evaluationMonths()
                .ifPresent(months -> events.add(new ReferralHastened(
                        open.facts(), Optional.empty(), opened.status(), months, Optional.empty(), open.at())));
        Matter matter =
                new Matter(open.facts(), open.evaluationMonths().orElse(Deadline.EVALUATION_MONTHS), Optional.empty());
        routed(matter, open.route(), open.at()).ifPresent(events::add);
        return new Decision.Accepted<>(events);
    }

    static Decision<ReferralEvent, ReferralRejection> route(RouteFound found, Opened state) {
        boolean nothingNew = state instanceof Unroutable && found.route() instanceof Route.Nobody;
        if (nothingNew || !(state instanceof Unrouted)) {
            return accept();
        }
        return new Decision.Accepted<>(
                routed(state.matter(), found.route(), found.at()).stream().toList());
    }

    static Decision<ReferralEvent, ReferralRejection> reroute(Reroute reroute, Opened state) {
        if (!state.possible().contains(Move.REROUTE)) {
            return reject(new ReferralRejection.IllegalMove(state.status(), state.possible()));
        }
        boolean hasIt = state.held()
                .filter(held -> held.authority().equals(reroute.authority()))
                .isPresent();
        return hasIt && !(state instanceof Refused)
                ? reject(new ReferralRejection.AlreadyThere(state.status(), state.possible()))
                : new Decision.Accepted<>(Recalls.with(rerouted(state, reroute.authority(), reroute.at()), state));
    }

    /**
     * Who evaluates already, or has answered, knows more than a correction; and where nobody answers for the department a person has to
     * decide. So these stay where they are.
     */
    static Decision<ReferralEvent, ReferralRejection> follow(FollowMinor moved, Opened state) {
        Matter matter = state.matter().in(moved.department());
        return switch (state) {
            case Unrouted _ ->
                new Decision.Accepted<>(
                        routed(matter, moved.route(), moved.at()).stream().toList());
            case Undelivered held -> follow(moved, matter, held);
            case Sent held -> follow(moved, matter, held);
            case Acknowledged held -> follow(moved, matter, held);
            case Refused held -> follow(moved, matter, held);
            case UnderEvaluation _, Answered _, Withdrawn _, Closed _ -> accept();
        };
    }

    private static Decision<ReferralEvent, ReferralRejection> follow(FollowMinor moved, Matter matter, Held state) {
        return switch (moved.route()) {
            case Route.To(String authority, boolean assumed)
            when !authority.equals(state.routing().authority()) -> {
                Routing next = Routing.after(state.held(), authority, assumed);
                Instant dueAt = matter.evaluationDue(moved.at());
                yield new Decision.Accepted<>(
                        Recalls.with(new ReferralRerouted(matter.facts(), next, dueAt, moved.at()), state));
            }
            default -> accept();
        };
    }

    /** The event by which a referral goes from the authority that has it, if one does, to another. */
    static ReferralRerouted rerouted(Opened state, String authority, Instant at) {
        Routing next = Routing.after(state.held(), authority, false);
        return new ReferralRerouted(state.facts(), next, state.matter().evaluationDue(at), at);
    }

    private static Optional<ReferralEvent> routed(Matter matter, Route route, Instant at) {
        return switch (route) {
            case Route.To(String authority, boolean assumed) ->
                Optional.of(new ReferralRouted(
                        matter.facts(),
                        Routing.after(Optional.empty(), authority, assumed),
                        matter.evaluationDue(at),
                        at));
            case Route.Nobody _ -> Optional.of(new ReferralUnroutable(matter.facts(), at));
            case Route.CommuneNeeded _ -> Optional.empty();
        };
    }
}
