package org.vigie.referral.domain;

import static org.vigie.eventlog.decider.Decision.accept;
import static org.vigie.eventlog.decider.Decision.reject;

import java.util.Optional;
import org.vigie.eventlog.decider.Decider;
import org.vigie.eventlog.decider.Decision;
import org.vigie.referral.domain.Referral.Acknowledged;
import org.vigie.referral.domain.Referral.Answered;
import org.vigie.referral.domain.Referral.Closed;
import org.vigie.referral.domain.Referral.NotOpened;
import org.vigie.referral.domain.Referral.Opened;
import org.vigie.referral.domain.Referral.Refused;
import org.vigie.referral.domain.Referral.Resending;
import org.vigie.referral.domain.Referral.Routed;
import org.vigie.referral.domain.Referral.Sent;
import org.vigie.referral.domain.Referral.UnderEvaluation;
import org.vigie.referral.domain.Referral.Unroutable;
import org.vigie.referral.domain.Referral.WaitingForChannel;
import org.vigie.referral.domain.Referral.WaitingForRoute;
import org.vigie.referral.domain.Referral.Withdrawn;
import org.vigie.referral.domain.ReferralCommand.Answer;
import org.vigie.referral.domain.ReferralCommand.Close;
import org.vigie.referral.domain.ReferralCommand.DeliveryReport;
import org.vigie.referral.domain.ReferralCommand.Erase;
import org.vigie.referral.domain.ReferralCommand.FollowMinor;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.ReferralCommand.RecordProsecutorReport;
import org.vigie.referral.domain.ReferralCommand.RecordWithdrawalSent;
import org.vigie.referral.domain.ReferralCommand.Reroute;
import org.vigie.referral.domain.ReferralCommand.Resend;
import org.vigie.referral.domain.ReferralCommand.RouteFound;
import org.vigie.referral.domain.ReferralCommand.Withdraw;
import org.vigie.referral.domain.ReferralEvent.ReferralAcknowledged;
import org.vigie.referral.domain.ReferralEvent.ReferralAnswered;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralDeliveryFailed;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralRefused;
import org.vigie.referral.domain.ReferralEvent.ReferralReportedToProsecutor;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralResendAsked;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralEvent.ReferralUnroutable;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawalSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;

/** The life of a referral: which commands it takes from where it stands, and what they make happen. */
public final class ReferralDecider implements Decider<ReferralCommand, Referral, ReferralEvent, ReferralRejection> {

    @Override
    public Referral initialState() {
        return new NotOpened();
    }

    @Override
    public Decision<ReferralEvent, ReferralRejection> decide(ReferralCommand command, Referral state) {
        return switch (state) {
            case NotOpened _ ->
                command instanceof Open open ? Routings.open(open) : reject(new ReferralRejection.Unknown());
            case Opened opened -> decide(command, opened);
        };
    }

    private static Decision<ReferralEvent, ReferralRejection> decide(ReferralCommand command, Opened state) {
        return switch (command) {
            case Open _ -> accept();
            case RouteFound found -> Routings.route(found, state);
            case Reroute reroute -> Routings.reroute(reroute, state);
            case FollowMinor moved -> Routings.follow(moved, state);
            case DeliveryReport report -> Deliveries.record(report, state);
            case RecordWithdrawalSent told -> Recalls.told(told, state);
            case Answer answer -> Answers.take(answer, state);
            case Resend resend -> Deliveries.resend(resend, state);
            case Withdraw withdraw -> Endings.withdraw(withdraw, state);
            case Close close -> Endings.close(close, state);
            case RecordProsecutorReport told ->
                accept(new ReferralReportedToProsecutor(
                        state.facts(), state.held(), told.report(), state.status(), told.at()));
            case Erase erase -> accept(new ReferralErased(state.facts(), state.held(), state.status(), erase.at()));
        };
    }

    @Override
    public Referral evolve(Referral state, ReferralEvent event) {
        return switch (event) {
            case ReferralOpened e -> new WaitingForRoute(e.facts());
            case ReferralRouted e -> new Routed(e.facts(), e.routing());
            case ReferralRerouted e -> new Routed(e.facts(), e.routing());
            case ReferralUnroutable e -> new Unroutable(e.facts());
            case ReferralDeliveryFailed e -> failed(e, state);
            case ReferralResendAsked _ -> resending(state);
            case ReferralSent e -> new Sent(e.facts(), e.routing(), e.attempt(), e.dueAt());
            case ReferralAcknowledged e -> new Acknowledged(e.facts(), e.routing());
            case ReferralRefused e -> new Refused(e.facts(), e.routing(), e.reason());
            case ReferralAnswered e -> followedUp(e);
            case ReferralWithdrawn e -> new Withdrawn(e.facts(), e.held());
            case ReferralClosed e -> new Closed(e.facts(), e.held());
            case ReferralReportedToProsecutor _, ReferralErased _, ReferralRecalled _, ReferralWithdrawalSent _ ->
                state;
        };
    }

    /** What was sent before goes on being sent once more. */
    private static Referral failed(ReferralDeliveryFailed event, Referral state) {
        return state instanceof Resending resending
                ? new Resending(
                        event.facts(), event.routing(), event.attempt(), Optional.of(event.reason()), resending.dueAt())
                : new WaitingForChannel(
                        event.facts(),
                        event.routing(),
                        event.attempt(),
                        event.reason(),
                        isInDoubt(state) || Recalls.leavesDoubt(event.reason()));
    }

    private static boolean isInDoubt(Referral state) {
        return state instanceof WaitingForChannel waiting && waiting.inDoubt();
    }

    private static Referral resending(Referral state) {
        return state instanceof Sent sent
                ? new Resending(sent.facts(), sent.routing(), sent.attempts(), Optional.empty(), sent.dueAt())
                : state;
    }

    private static Referral followedUp(ReferralAnswered event) {
        return switch (event.status()) {
            case ANSWERED -> new Answered(event.facts(), event.routing(), event.followUp());
            case UNDER_EVALUATION -> new UnderEvaluation(event.facts(), event.routing(), event.followUp());
            default -> new Acknowledged(event.facts(), event.routing());
        };
    }
}
