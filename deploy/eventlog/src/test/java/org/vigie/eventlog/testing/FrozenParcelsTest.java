package org.vigie.eventlog.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.parcel.ParcelEvent;
import org.vigie.eventlog.parcel.ParcelEvent.ParcelSent;
import org.vigie.eventlog.parcel.ParcelEvent.Place;

/** The contract kept: three versions of which the first two were stored by earlier releases. */
class FrozenParcelsTest implements StoredEventsContract {
    static final ParcelSent SENT = new ParcelSent(
            new Place("1 rue Haute", "Lille"),
            new BigDecimal("1.10"),
            Personal.of("Léa"),
            Optional.of(Personal.of("fragile")));

    @Override
    public List<Stored<?>> stored() {
        return List.of(new Stored<>(
                ParcelEvent.CODEC, Map.of("ParcelSent/v1", SENT, "ParcelSent/v2", SENT, "ParcelSent/v3", SENT)));
    }

    @Override
    public List<String> personal() {
        return List.of("Léa", "fragile");
    }
}
