package org.vigie.intake.readmodel.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.subscription.EventTypes;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.eventlog.testing.ConsumedEventsContract;

/** Holds the known partners against every sample that mapping ever published. */
class ConsumedContractTest implements ConsumedEventsContract {
    private final PartnersProjection projection = new PartnersProjection();

    @Override
    public Set<String> producers() {
        return Set.of("mapping");
    }

    @Override
    public EventTypes types() {
        return EventTypes.of(projection.handles(), projection.ignores(), List.of());
    }

    @Override
    public void read(ReceivedEvent event) {
        assertThat(PartnersProjection.partnerId(event))
                .isEqualTo(UUID.fromString("22222222-2222-4222-8222-222222222222"));
        PartnersProjection.closedOn(event);
        PartnersProjection.mergedInto(event);
        if (event.data().has("name")) {
            assertThat(PartnerRow.of(event).name()).isNotBlank();
        }
    }
}
