package org.vigie.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.referral.domain.authority.ChannelKind.EMAIL;
import static org.vigie.referral.domain.authority.ChannelKind.PORTAL;
import static org.vigie.referral.domain.authority.ChannelKind.WEBHOOK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.referral.domain.ChannelPlan.Attempt;
import org.vigie.referral.domain.ChannelPlan.Turn;
import org.vigie.referral.domain.authority.ChannelKind;

class ChannelPlanTest {
    private static final Attempt POSTED = new Attempt(WEBHOOK, false);
    private static final Attempt MAILED = new Attempt(EMAIL, false);

    private final ChannelPlan plan = new ChannelPlan(List.of(WEBHOOK, EMAIL, PORTAL), 2);

    @Test
    void the_preferred_channel_comes_first() {
        assertThat(plan.turns(List.of())).containsExactly(new Turn(0, 0), new Turn(1, 0), new Turn(2, 0));
    }

    @Test
    void it_is_tried_a_few_times() {
        assertThat(plan.turns(List.of(POSTED)).getFirst()).isEqualTo(new Turn(0, 1));
        assertThat(plan.turns(List.of(POSTED, POSTED))).containsExactly(new Turn(1, 0), new Turn(2, 0), new Turn(0, 2));
    }

    @Test
    void after_the_last_comes_the_first_again() {
        ChannelPlan two = new ChannelPlan(List.of(WEBHOOK, EMAIL), 2);
        List<Attempt> round = List.of(POSTED, POSTED, MAILED, MAILED);
        assertThat(two.turns(round).getFirst()).isEqualTo(new Turn(0, 2));
        List<Attempt> twoRounds = new ArrayList<>(round);
        twoRounds.addAll(round);
        assertThat(two.turns(twoRounds).getFirst()).isEqualTo(new Turn(0, 4));
    }

    @Test
    void the_only_channel_is_tried_for_ever() {
        ChannelPlan one = new ChannelPlan(List.of(WEBHOOK), 2);
        List<Attempt> attempts = new ArrayList<>();
        for (int failures = 0; failures < 7; failures++) {
            assertThat(one.turns(attempts)).containsExactly(new Turn(0, failures));
            attempts.add(POSTED);
        }
    }

    @Test
    void what_is_gone_or_forbidden_is_left_at_once() {
        for (Attempt hopeless : List.of(
                Attempt.of(WEBHOOK, FailureReason.ERROR_ANSWERED, 410),
                Attempt.of(WEBHOOK, FailureReason.ADDRESS_FORBIDDEN, 0))) {
            assertThat(plan.turns(List.of(hopeless)).getFirst()).isEqualTo(new Turn(1, 0));
        }
        assertThat(plan.turns(List.of(Attempt.of(WEBHOOK, FailureReason.ERROR_ANSWERED, 500)))
                        .getFirst())
                .isEqualTo(new Turn(0, 1));
    }

    @Test
    void a_channel_that_was_passed_over_is_not_gone_back_to() {
        assertThat(plan.turns(List.of(POSTED, MAILED)).getFirst()).isEqualTo(new Turn(1, 1));
    }

    @Test
    void what_the_authority_no_longer_has_counts_no_more() {
        ChannelPlan edited = new ChannelPlan(List.of(EMAIL, PORTAL), 2);
        assertThat(edited.turns(List.of(POSTED, POSTED, MAILED)).getFirst()).isEqualTo(new Turn(0, 1));
    }

    @Test
    void two_channels_of_a_kind_are_two() {
        ChannelPlan twins = new ChannelPlan(List.of(WEBHOOK, WEBHOOK), 2);
        assertThat(twins.turns(List.of(POSTED, POSTED)).getFirst()).isEqualTo(new Turn(1, 0));
    }

    @Test
    void only_attempts_on_the_same_routing_count() {
        List<ReferralEvent> events = List.of(
                failed(Sample.FIRST, FailureReason.TIMED_OUT),
                failed(Sample.FIRST, FailureReason.DOSSIER_UNAVAILABLE),
                failed(new Routing(2, Sample.OISE, false), FailureReason.ADDRESS_FORBIDDEN));
        assertThat(ChannelPlan.attempts(events, Sample.FIRST)).containsExactly(POSTED);
        assertThat(ChannelPlan.attempts(events, new Routing(2, Sample.OISE, false)))
                .containsExactly(new Attempt(WEBHOOK, true));
    }

    private static ReferralEvent failed(Routing routing, FailureReason reason) {
        return new ReferralEvent.ReferralDeliveryFailed(
                Sample.FACTS, routing, ChannelKind.WEBHOOK, 1, reason, Optional.empty(), Sample.NEXT, Sample.AT);
    }
}
