package org.vigie.referral.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.vigie.eventlog.subscription.EventTypes;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.eventlog.testing.ConsumedEventsContract;
import org.vigie.referral.application.ErasedCase;

/** Holds the policy of erasures against every sample that intake ever published. */
class ErasureContractTest implements ConsumedEventsContract {
    @Override
    public Set<String> producers() {
        return Set.of("intake");
    }

    @Override
    public EventTypes types() {
        return EventTypes.of(
                WhenIdentityErasedThenEraseReferrals.HANDLED,
                IntakeEvents.but(WhenIdentityErasedThenEraseReferrals.HANDLED),
                List.of());
    }

    @Override
    public void read(ReceivedEvent erasure) {
        ErasedCase erased = WhenIdentityErasedThenEraseReferrals.erased(erasure);
        assertThat(erased.caseId()).hasToString(erasure.data().path("caseId").asText());
        assertThat(erased.eventId()).isEqualTo(erasure.id());
        assertThat(erased.correlationId()).isEqualTo(erasure.correlationId());
    }
}
