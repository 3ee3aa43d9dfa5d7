package org.vigie.referral.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.subscription.EventTypes;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.eventlog.testing.ConsumedEventsContract;
import org.vigie.referral.application.OfficialAuthorities;
import org.vigie.referral.application.Streams;
import org.vigie.referral.domain.ReferralCommand.Open;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.authority.Directory;
import org.vigie.referral.domain.authority.Route;

/** Holds the policy against every sample that intake ever published. */
class ConsumedContractTest implements ConsumedEventsContract {
    @Override
    public Set<String> producers() {
        return Set.of("intake");
    }

    @Override
    public EventTypes types() {
        return EventTypes.of(
                WhenInformationPreoccupanteThenRefer.HANDLED,
                IntakeEvents.but(WhenInformationPreoccupanteThenRefer.HANDLED),
                List.of());
    }

    @Override
    public void read(ReceivedEvent event) {
        if (event.type().equals("vigie.intake.MinorDepartmentCorrected.v1")) {
            assertThat(WhenInformationPreoccupanteThenRefer.relocation(event).to())
                    .isEqualTo("62");
            return;
        }
        if (event.type().startsWith("vigie.intake.Call")) {
            assertThat(WhenInformationPreoccupanteThenRefer.underTwo(event.data()))
                    .isEmpty();
            return;
        }
        assertThat(WhenInformationPreoccupanteThenRefer.referralOf(event.data()))
                .isEqualTo(Streams.referralOf(UUID.fromString("58a7b1c4-9e0d-5c3a-8b2f-4d6e8f0a1b33")));
        if (event.type().equals("vigie.intake.ActionTaken.v1")) {
            becomesAReferral(event);
        }
    }

    /** As every sample of an action does. */
    private static void becomesAReferral(ReceivedEvent action) {
        Instant now = Clock.systemUTC().instant();
        Open open = WhenInformationPreoccupanteThenRefer.open(
                action.data(), new Directory(OfficialAuthorities.all()), Optional.empty(), now);
        assertThat(open.route()).isEqualTo(new Route.To("59D", false));
        assertThat(open.minorIds()).hasSize(1);
        assertThat(open.facts().urgency()).isEqualTo(Urgency.IMMEDIATE_DANGER);
        assertThat(open.informing().feedbackRequested()).isTrue();
        assertThat(open.informing().parents()).isPresent();
    }
}
