package org.vigie.referral.domain;

import static org.vigie.referral.domain.Move.ACKNOWLEDGE;
import static org.vigie.referral.domain.Move.CLOSE;
import static org.vigie.referral.domain.Move.FOLLOW_UP;
import static org.vigie.referral.domain.Move.REFUSE;
import static org.vigie.referral.domain.Move.REROUTE;
import static org.vigie.referral.domain.Move.RESEND;
import static org.vigie.referral.domain.Move.WITHDRAW;
import static org.vigie.referral.domain.Sample.*;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.domain.ReferralCommand.Close;
import org.vigie.referral.domain.ReferralCommand.Erase;
import org.vigie.referral.domain.ReferralCommand.FollowMinor;
import org.vigie.referral.domain.ReferralCommand.RecordFailure;
import org.vigie.referral.domain.ReferralCommand.RecordSent;
import org.vigie.referral.domain.ReferralCommand.RecordWithdrawalSent;
import org.vigie.referral.domain.ReferralCommand.Refuse;
import org.vigie.referral.domain.ReferralCommand.Reroute;
import org.vigie.referral.domain.ReferralCommand.Resend;
import org.vigie.referral.domain.ReferralCommand.RouteFound;
import org.vigie.referral.domain.ReferralCommand.TellFollowUp;
import org.vigie.referral.domain.ReferralCommand.Withdraw;
import org.vigie.referral.domain.ReferralEvent.ReferralClosed;
import org.vigie.referral.domain.ReferralEvent.ReferralErased;
import org.vigie.referral.domain.ReferralEvent.ReferralRecalled;
import org.vigie.referral.domain.ReferralEvent.ReferralRerouted;
import org.vigie.referral.domain.ReferralEvent.ReferralRouted;
import org.vigie.referral.domain.ReferralEvent.ReferralSent;
import org.vigie.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.vigie.referral.domain.ReferralRejection.AlreadyThere;
import org.vigie.referral.domain.ReferralRejection.IllegalMove;
import org.vigie.referral.domain.ReferralRejection.NotYours;
import org.vigie.referral.domain.ReferralRejection.Unknown;
import org.vigie.referral.domain.authority.ChannelKind;
import org.vigie.referral.domain.authority.Route;

class ReferralDeciderTest {

    @Nested
    class Routing_ {
        @Test
        void a_referral_is_opened_and_routed_at_once() {
            referral().when(open(new Route.To(NORD, false))).then(opened(), routed());
        }

        @Test
        void a_replay_opens_nothing() {
            referral()
                    .given(opened(), routed())
                    .when(open(new Route.To(NORD, false)))
                    .thenNothingHappened();
        }

        @Test
        void where_nobody_answers_it_waits_for_a_coordinator() {
            referral().when(open(new Route.Nobody())).then(opened(), unroutable());
            referral()
                    .given(opened(), unroutable())
                    .when(new RouteFound(new Route.Nobody(), LATER))
                    .thenNothingHappened();
        }

        @Test
        void where_the_commune_decides_it_waits_for_the_commune() {
            referral().when(open(new Route.CommuneNeeded())).then(opened());
            referral()
                    .given(opened())
                    .when(new RouteFound(new Route.CommuneNeeded(), AT))
                    .thenNothingHappened();
            referral()
                    .given(opened())
                    .when(new RouteFound(new Route.To(NORD, false), AT))
                    .then(routed());
            referral()
                    .given(opened())
                    .when(new RouteFound(new Route.Nobody(), AT))
                    .then(unroutable());
        }

        @Test
        void what_nobody_answered_for_is_routed_once_somebody_does() {
            referral()
                    .given(opened(), unroutable())
                    .when(new RouteFound(new Route.To(NORD, false), AT))
                    .then(routed());
        }

        @Test
        void a_route_that_comes_late_changes_nothing() {
            referral()
                    .given(opened(), routed())
                    .when(new RouteFound(new Route.To(OISE, false), LATER))
                    .thenNothingHappened();
        }

        @Test
        void a_coordinator_sends_it_elsewhere() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(new Reroute(OISE, LATER))
                    .then(rerouted(2, OISE), recalledForAnother());
            referral()
                    .given(opened(), unroutable())
                    .when(new Reroute(OISE, LATER))
                    .then(rerouted(1, OISE));
            referral().given(opened()).when(new Reroute(OISE, LATER)).then(rerouted(1, OISE));
        }

        @Test
        void it_follows_its_minor_to_another_department() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(moved(new Route.To(OISE, false)))
                    .then(
                            new ReferralRerouted(FACTS.in("60"), OTHER, DUE_LATER, LATER),
                            new ReferralRecalled(
                                    FACTS.in("60"),
                                    FIRST,
                                    RecallReason.REROUTED,
                                    Optional.of(OTHER),
                                    Status.ROUTED,
                                    LATER));
            referral()
                    .given(opened(), unroutable())
                    .when(moved(new Route.To(OISE, false)))
                    .then(new ReferralRouted(FACTS.in("60"), new Routing(1, OISE, false), DUE_LATER, LATER));
        }

        @Test
        void who_evaluates_keeps_it_and_so_does_who_answers_for_both_or_where_nobody_does() {
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), answered(Outcome.EVALUATION_UNDER_WAY))
                    .when(moved(new Route.To(OISE, false)))
                    .thenNothingHappened();
            referral()
                    .given(opened(), routed(), sent())
                    .when(moved(new Route.To(NORD, false)))
                    .thenNothingHappened();
            referral()
                    .given(opened(), routed(), sent())
                    .when(moved(new Route.Nobody()))
                    .thenNothingHappened();
            referral()
                    .given(opened(), routed(), withdrawn())
                    .when(moved(new Route.To(OISE, false)))
                    .thenNothingHappened();
        }

        private static final Routing OTHER = new Routing(2, OISE, false);

        private static FollowMinor moved(Route route) {
            return new FollowMinor("60", route, LATER);
        }

        @Test
        void it_is_not_sent_to_whom_it_is_with_unless_refused() {
            referral()
                    .given(opened(), routed())
                    .when(new Reroute(NORD, LATER))
                    .thenRejected(new AlreadyThere(Status.ROUTED, WITH_AN_AUTHORITY));
            referral()
                    .given(opened(), routed(), sent(), refused(Optional.empty()))
                    .when(new Reroute(NORD, LATER))
                    .then(rerouted(2, NORD));
        }
    }

    @Nested
    class Delivery {
        @Test
        void a_channel_takes_it() {
            referral()
                    .given(opened(), routed())
                    .when(new RecordSent(1, NORD, ChannelKind.WEBHOOK, AT))
                    .then(sent());
        }

        @Test
        void a_failure_is_an_attempt() {
            referral()
                    .given(opened(), routed())
                    .when(failure(FailureReason.TIMED_OUT))
                    .then(failed(1, FailureReason.TIMED_OUT));
            referral()
                    .given(opened(), routed(), failed(1, FailureReason.TIMED_OUT))
                    .when(failure(FailureReason.TIMED_OUT))
                    .then(failed(2, FailureReason.TIMED_OUT));
        }

        @Test
        void what_is_missing_on_our_side_spends_no_attempt_and_is_said_once() {
            var waiting = failed(0, FailureReason.DOSSIER_UNAVAILABLE);
            referral()
                    .given(opened(), routed())
                    .when(failure(FailureReason.DOSSIER_UNAVAILABLE))
                    .then(waiting);
            referral()
                    .given(opened(), routed(), waiting)
                    .when(failure(FailureReason.DOSSIER_UNAVAILABLE))
                    .thenNothingHappened();
        }

        @Test
        void a_success_after_failures_counts_them() {
            referral()
                    .given(opened(), routed(), failed(1, FailureReason.TIMED_OUT))
                    .when(new RecordSent(1, NORD, ChannelKind.WEBHOOK, AT))
                    .then(sent(2));
        }

        @Test
        void it_is_sent_once_whoever_says_so() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(new RecordSent(1, NORD, ChannelKind.WEBHOOK, LATER))
                    .thenNothingHappened();
            referral()
                    .given(opened(), routed(), sent())
                    .when(failure(FailureReason.TIMED_OUT))
                    .thenNothingHappened();
        }

        @Test
        void a_failure_after_withdrawal_is_of_no_interest() {
            referral()
                    .given(opened(), routed(), withdrawn())
                    .when(new RecordFailure(
                            1, ChannelKind.WEBHOOK, FailureReason.TIMED_OUT, Optional.empty(), NEXT, LATER))
                    .thenNothingHappened();
        }
    }

    @Nested
    class Resending_ {
        private final Resend resend = new Resend(LATER);

        @Test
        void what_was_not_delivered_is_tried_now_and_stands_where_it_stood() {
            referral()
                    .given(opened(), routed(), failed(1, FailureReason.TIMED_OUT))
                    .when(resend)
                    .then(resendAsked());
            referral()
                    .given(opened(), routed(), failed(1, FailureReason.TIMED_OUT), resendAsked())
                    .when(new RecordSent(1, NORD, ChannelKind.WEBHOOK, AT))
                    .then(sent(2));
        }

        @Test
        void what_nobody_acknowledged_is_sent_once_more_and_due_when_it_was() {
            referral().given(opened(), routed(), sent()).when(resend).then(resendAsked());
            referral()
                    .given(opened(), routed(), sent(), resendAsked())
                    .when(new RecordSent(1, NORD, ChannelKind.WEBHOOK, LATER))
                    .then(new ReferralSent(FACTS, FIRST, ChannelKind.WEBHOOK, 2, DUE, LATER));
        }

        @Test
        void it_is_tried_until_it_is_taken() {
            referral()
                    .given(opened(), routed(), sent(), resendAsked(), failed(2, FailureReason.TIMED_OUT))
                    .when(failure(FailureReason.TIMED_OUT))
                    .then(failed(3, FailureReason.TIMED_OUT));
            referral()
                    .given(opened(), routed(), sent(), resendAsked(), failed(1, FailureReason.DOSSIER_UNAVAILABLE))
                    .when(failure(FailureReason.DOSSIER_UNAVAILABLE))
                    .thenNothingHappened();
        }

        @Test
        void an_acknowledgement_meanwhile_is_no_second_receipt() {
            referral()
                    .given(opened(), routed(), sent(), resendAsked())
                    .when(acknowledge(NORD))
                    .then(acknowledged());
            referral()
                    .given(opened(), routed(), sent(), resendAsked())
                    .when(refuse(Optional.empty()))
                    .then(refused(Optional.empty()));
        }

        @Test
        void what_was_acknowledged_or_has_no_authority_is_not_sent_again() {
            referral()
                    .given(opened(), routed(), sent(), acknowledged())
                    .when(resend)
                    .thenRejected(new IllegalMove(
                            Status.ACKNOWLEDGED, EnumSet.of(ACKNOWLEDGE, REFUSE, FOLLOW_UP, REROUTE, WITHDRAW)));
            referral()
                    .given(opened(), unroutable())
                    .when(resend)
                    .thenRejected(new IllegalMove(Status.UNROUTABLE, EnumSet.of(REROUTE, WITHDRAW)));
        }
    }

    @Nested
    class Acknowledgement {
        @Test
        void the_authority_has_it() {
            referral().given(opened(), routed(), sent()).when(acknowledge(NORD)).then(acknowledged());
        }

        @Test
        void said_twice_is_said_once() {
            referral()
                    .given(opened(), routed(), sent(), acknowledged())
                    .when(acknowledge(NORD))
                    .thenNothingHappened();
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), answered(Outcome.EVALUATION_UNDER_WAY))
                    .when(acknowledge(NORD))
                    .thenNothingHappened();
        }

        @Test
        void it_proves_the_receipt_before_the_channel_does() {
            referral()
                    .given(opened(), routed())
                    .when(acknowledge(NORD))
                    .then(receivedLater(), acknowledgedAfterReceipt());
        }

        @Test
        void another_authority_learns_nothing() {
            referral().given(opened(), routed(), sent()).when(acknowledge(OISE)).thenRejected(new NotYours());
            referral().given(opened(), unroutable()).when(acknowledge(OISE)).thenRejected(new NotYours());
            referral()
                    .given(opened(), routed(), sent(), rerouted(2, OISE))
                    .when(acknowledge(NORD))
                    .thenRejected(new NotYours());
        }

        @Test
        void there_is_nothing_to_acknowledge_before_and_after() {
            referral().when(acknowledge(NORD)).thenRejected(new Unknown());
            referral()
                    .given(opened(), routed(), sent(), refused(Optional.empty()))
                    .when(acknowledge(NORD))
                    .thenRejected(new IllegalMove(Status.REFUSED, EnumSet.of(REROUTE, WITHDRAW, CLOSE)));
            referral()
                    .given(opened(), routed(), withdrawn())
                    .when(acknowledge(NORD))
                    .thenRejected(new IllegalMove(Status.WITHDRAWN, EnumSet.noneOf(Move.class)));
        }

        @Test
        void a_coordinator_notes_what_was_said_on_the_telephone() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(acknowledgedByCoordinator())
                    .then(acknowledged(AnswerWay.COORDINATOR));
        }
    }

    @Nested
    class Refusal {
        @Test
        void the_authority_refuses() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(refuse(Optional.empty()))
                    .then(refused(Optional.empty()));
        }

        @Test
        void said_twice_is_said_once() {
            referral()
                    .given(opened(), routed(), sent(), refused(Optional.empty()))
                    .when(refuse(Optional.empty()))
                    .thenNothingHappened();
        }

        @Test
        void it_goes_on_to_whom_the_authority_names() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(refuse(Optional.of(OISE)))
                    .then(refused(Optional.of(OISE)), rerouted(2, OISE), recalledForAnother());
        }

        @Test
        void nobody_redirects_to_himself() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(refuse(Optional.of(NORD)))
                    .thenRejected(new AlreadyThere(Status.SENT, WITH_AN_AUTHORITY));
        }

        @Test
        void by_a_link_nothing_goes_elsewhere() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(byLink(Optional.of(OISE)))
                    .thenRejected(new IllegalMove(Status.SENT, WITH_AN_AUTHORITY));
        }

        @Test
        void by_a_link_one_answers_once() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(byLink(Optional.empty()))
                    .then(refused(Optional.empty()));
            referral()
                    .given(opened(), routed(), sent(), acknowledged())
                    .when(byLink(Optional.empty()))
                    .thenRejected(new IllegalMove(
                            Status.ACKNOWLEDGED, EnumSet.of(ACKNOWLEDGE, REFUSE, FOLLOW_UP, REROUTE, WITHDRAW)));
        }

        private static Refuse byLink(Optional<String> redirectTo) {
            return new Refuse(
                    new Sender.Department(NORD, AnswerWay.LINK),
                    RefusalReason.OUT_OF_TERRITORY,
                    redirectTo,
                    ChannelKind.EMAIL,
                    LATER);
        }

        @Test
        void what_was_answered_is_not_refused() {
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), answered(Outcome.ADAPTED_ACTION))
                    .when(refuse(Optional.empty()))
                    .thenRejected(new IllegalMove(Status.ANSWERED, EnumSet.of(ACKNOWLEDGE, FOLLOW_UP, CLOSE)));
        }
    }

    @Nested
    class FollowUps {
        @Test
        void an_answer_acknowledges_what_was_not() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(tell(Outcome.EVALUATION_UNDER_WAY))
                    .then(acknowledged(), answered(Outcome.EVALUATION_UNDER_WAY));
        }

        @Test
        void several_come_over_time() {
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), answered(Outcome.EVALUATION_UNDER_WAY))
                    .when(tell(Outcome.JOINED_TO_FOLLOWED_CASE))
                    .then(answered(Outcome.JOINED_TO_FOLLOWED_CASE));
        }

        @Test
        void a_word_that_it_goes_on_takes_no_answer_back() {
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), answered(Outcome.ADAPTED_ACTION))
                    .when(tell(Outcome.EVALUATION_UNDER_WAY))
                    .then(answered(Outcome.EVALUATION_UNDER_WAY, Status.ANSWERED));
        }

        @Test
        void received_is_no_more_than_an_acknowledgement() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(tell(Outcome.RECEIVED))
                    .then(acknowledged(), answered(Outcome.RECEIVED, Status.ACKNOWLEDGED));
        }

        @Test
        void the_same_again_is_no_news_unless_it_says_more() {
            var history = answered(Outcome.ADAPTED_ACTION);
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), history)
                    .when(tell(Outcome.ADAPTED_ACTION))
                    .thenNothingHappened();
            var note = Optional.of(Personal.of("des mots"));
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), history)
                    .when(new TellFollowUp(
                            new Sender.Department(NORD, AnswerWay.SYSTEM),
                            history.followUp(),
                            note,
                            ChannelKind.WEBHOOK,
                            LATER))
                    .then(answered(Outcome.ADAPTED_ACTION, Status.ANSWERED, note));
        }
    }

    @Nested
    class Ending {
        @Test
        void the_platform_takes_it_back() {
            referral().given(opened(), routed()).when(new Withdraw(LATER)).then(withdrawn());
            referral()
                    .given(opened())
                    .when(new Withdraw(LATER))
                    .then(new ReferralWithdrawn(FACTS, Optional.empty(), LATER));
            referral()
                    .given(opened(), routed(), withdrawn())
                    .when(new Withdraw(LATER))
                    .thenNothingHappened();
        }

        @Test
        void an_answer_cannot_be_taken_back() {
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), answered(Outcome.ADAPTED_ACTION))
                    .when(new Withdraw(LATER))
                    .thenRejected(new IllegalMove(Status.ANSWERED, EnumSet.of(ACKNOWLEDGE, FOLLOW_UP, CLOSE)));
        }

        @Test
        void it_is_closed_once_nothing_more_is_expected() {
            var closed = new ReferralClosed(FACTS, Optional.of(FIRST), LATER);
            referral()
                    .given(opened(), routed(), sent(), acknowledged(), answered(Outcome.ADAPTED_ACTION))
                    .when(new Close(LATER))
                    .then(closed);
            referral()
                    .given(opened(), routed(), sent(), refused(Optional.empty()), closed)
                    .when(new Close(LATER))
                    .thenNothingHappened();
        }

        @Test
        void what_waits_for_an_answer_is_not_closed() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(new Close(LATER))
                    .thenRejected(new IllegalMove(
                            Status.SENT, EnumSet.of(ACKNOWLEDGE, REFUSE, FOLLOW_UP, REROUTE, RESEND, WITHDRAW)));
        }
    }

    @Nested
    class Recalling {
        @Test
        void what_was_sent_is_taken_back_there() {
            referral()
                    .given(opened(), routed(), sent())
                    .when(new Withdraw(LATER))
                    .then(withdrawn(), recalledForGood());
            referral()
                    .given(opened(), routed(), sent(), acknowledged())
                    .when(new Withdraw(LATER))
                    .then(withdrawn(), recalledForGood());
        }

        @Test
        void what_nobody_can_have_is_taken_back_nowhere() {
            referral()
                    .given(opened(), routed(), failed(1, FailureReason.ERROR_ANSWERED))
                    .when(new Withdraw(LATER))
                    .then(withdrawn());
            referral()
                    .given(opened(), routed(), failed(0, FailureReason.DOSSIER_UNAVAILABLE))
                    .when(new Reroute(OISE, LATER))
                    .then(rerouted(2, OISE));
        }

        @Test
        void what_may_have_arrived_is_taken_back_there() {
            referral()
                    .given(
                            opened(),
                            routed(),
                            failed(1, FailureReason.TIMED_OUT),
                            failed(2, FailureReason.ERROR_ANSWERED))
                    .when(new Withdraw(LATER))
                    .then(withdrawn(), recalledForGood());
        }

        @Test
        void what_arrives_after_all_is_taken_back_there() {
            var arrived = new RecordSent(1, NORD, ChannelKind.WEBHOOK, LATER);
            referral().given(opened(), routed(), withdrawn()).when(arrived).then(recalledForGood());
            referral()
                    .given(opened(), routed(), rerouted(2, OISE))
                    .when(arrived)
                    .then(recalledForAnother());
            referral()
                    .given(opened(), routed(), rerouted(2, OISE), rerouted(3, NORD))
                    .when(arrived)
                    .thenNothingHappened();
        }

        @Test
        void the_authority_is_told() {
            referral()
                    .given(opened(), routed(), sent(), rerouted(2, OISE), recalledForAnother())
                    .when(new RecordWithdrawalSent(FIRST, ChannelKind.WEBHOOK, LATER))
                    .then(withdrawalSent());
        }

        @Test
        void it_stands_where_it_stood() {
            referral()
                    .given(opened(), routed(), sent(), rerouted(2, OISE), recalledForAnother(), withdrawalSent())
                    .when(new RecordSent(2, OISE, ChannelKind.WEBHOOK, AT))
                    .then(new ReferralSent(FACTS, new Routing(2, OISE, false), ChannelKind.WEBHOOK, 1, DUE, AT));
        }
    }

    @Nested
    class Erasing {
        private final Erase erase = new Erase(LATER);

        @Test
        void a_referral_is_erased_wherever_it_stands() {
            referral()
                    .given(opened(), unroutable())
                    .when(erase)
                    .then(new ReferralErased(FACTS, Optional.empty(), Status.UNROUTABLE, LATER));
            referral()
                    .given(opened(), routed(), withdrawn())
                    .when(erase)
                    .then(new ReferralErased(FACTS, Optional.of(FIRST), Status.WITHDRAWN, LATER));
        }

        @Test
        void it_stands_where_it_stood() {
            referral()
                    .given(opened(), routed(), sent(), new ReferralErased(FACTS, Optional.of(FIRST), Status.SENT, AT))
                    .when(acknowledge(NORD))
                    .then(acknowledged());
        }

        @Test
        void what_was_never_opened_has_nothing_to_erase() {
            referral().when(erase).thenRejected(new Unknown());
        }
    }
}
