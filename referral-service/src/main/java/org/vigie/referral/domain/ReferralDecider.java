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
import org.vigie.referral.domain.ReferralCommand.DeadlineStep;
import org.vigie.referral.domain.ReferralCommand.DeliveryReport;
import org.vigie.referral.domain.ReferralCommand.Erase;
import org.vigie.referral.domain.ReferralCommand.FollowMinor;
import org.vigie.referral.domain.ReferralCommand.Hasten;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.ReferralCommand.RecordProsecutorReport;
import org.vigie.referral.domain.ReferralCommand.RecordWithdrawalSent;
import org.vigie.referral.domain.ReferralCommand.Reroute;
import org.vigie.referral.domain.ReferralCommand.Resend;
import org.vigie.referral.domain.ReferralCommand.RouteFound;
import org.vigie.referral.domain.ReferralCommand.TellInformant;
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
            case Hasten hasten -> DeadlineSteps.hasten(hasten, state);
            case DeadlineStep step -> DeadlineSteps.note(step, state);
            case TellInformant tell -> Feedback.tell(tell, state);
            case Erase erase -> accept(new ReferralErased(state.facts(), state.held(), state.status(), erase.at()));
        };
    }

    @Override
    public Referral evolve(Referral state, ReferralEvent event) {
        Matter matter = Matter.after(state, event);
        return switch (event) {
            case DeadlineEvent e -> state instanceof Opened opened ? matter.keptIn(opened, e) : state;
            case ReferralOpened _ -> new WaitingForRoute(matter);
            case ReferralRouted e -> new Routed(matter, e.routing());
            case ReferralRerouted e -> new Routed(matter, e.routing());
            case ReferralUnroutable _ -> new Unroutable(matter);
            case ReferralDeliveryFailed e -> failed(matter, e, state);
            case ReferralResendAsked _ -> resending(matter, state);
            case ReferralSent e -> new Sent(matter, e.routing(), e.attempt(), e.dueAt());
            case ReferralAcknowledged e -> new Acknowledged(matter, e.routing());
            case ReferralRefused e -> new Refused(matter, e.routing(), e.reason());
            case ReferralAnswered e -> followedUp(matter, e);
            case ReferralWithdrawn e -> new Withdrawn(matter, e.held());
            case ReferralClosed e -> new Closed(matter, e.held());
            case ReferralReportedToProsecutor _, ReferralErased _, ReferralRecalled _, ReferralWithdrawalSent _ ->
                state;
        };
    }

    /** What was sent before goes on being sent once more. */
    private static Referral failed(Matter matter, ReferralDeliveryFailed event, Referral state) {
        return state instanceof Resending resending
                ? new Resending(
                        matter, event.routing(), event.attempt(), Optional.of(event.reason()), resending.dueAt())
                : new WaitingForChannel(
                        matter,
                        event.routing(),
                        event.attempt(),
                        event.reason(),
                        isInDoubt(state) || Recalls.leavesDoubt(event.reason()));
    }

    private static boolean isInDoubt(Referral state) {
        return state instanceof WaitingForChannel waiting && waiting.inDoubt();
    }

    private static Referral resending(Matter matter, Referral state) {
        return state instanceof Sent sent
                ? new Resending(matter, sent.routing(), sent.attempts(), Optional.empty(), sent.dueAt())
                : state;
    }

    private static Referral followedUp(Matter matter, ReferralAnswered event) {
        return switch (event.status()) {
            case ANSWERED -> new Answered(matter, event.routing(), event.followUp());
            case UNDER_EVALUATION -> new UnderEvaluation(matter, event.routing(), event.followUp());
            default -> new Acknowledged(matter, event.routing());
        };
    }
}
