package org.vigie.eventlog.parcel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vigie.eventlog.codec.EventCodec;
import org.vigie.eventlog.codec.EventType;
import org.vigie.eventlog.codec.JacksonEventCodec;
import org.vigie.eventlog.decider.Personal;

/** What happened to a parcel. */
public sealed interface ParcelEvent {

    /** How parcels lie in a log today. */
    EventCodec<ParcelEvent> CODEC = codec();

    /** It was sent: version 3. */
    record ParcelSent(Place to, BigDecimal kilos, Personal<String> sender, Optional<Personal<String>> note)
            implements ParcelEvent {}

    /** Where it goes. */
    record Place(String street, String town) {}

    private static EventCodec<ParcelEvent> codec() {
        var sent = new EventType<>(
                "ParcelSent", 3, ParcelSent.class, new ParcelSentV1("ParcelSent"), new ParcelSentV2("ParcelSent"));
        return JacksonEventCodec.of(ParcelEvent.class, List.of(sent));
    }
}
