package org.vigie.eventlog.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.parcel.ParcelEvent.Place;

/** {@code ParcelSent} as somebody might change it and forget the version. */
final class ChangedParcels {
    static final List<Class<?>> ALL = List.of(
            Added.class,
            Removed.class,
            Renamed.class,
            Retyped.class,
            NoLongerPersonal.class,
            MadePersonal.class,
            Optionally.class,
            Listed.class,
            AddedWithin.class,
            AddedWithinPersonal.class);

    private ChangedParcels() {}

    record Added(
            Place to,
            BigDecimal kilos,
            Personal<String> sender,
            Optional<Personal<String>> note,
            @Nullable String by) {}

    record Removed(Place to, BigDecimal kilos, Personal<String> sender) {}

    record Renamed(Place to, BigDecimal kilos, Personal<String> sender, Optional<Personal<String>> remark) {}

    record Retyped(Place to, int kilos, Personal<String> sender, Optional<Personal<String>> note) {}

    record NoLongerPersonal(Place to, BigDecimal kilos, Personal<String> sender, Optional<String> note) {}

    record MadePersonal(
            Place to, Personal<BigDecimal> kilos, Personal<String> sender, Optional<Personal<String>> note) {}

    record Optionally(Place to, @Nullable BigDecimal kilos, Personal<String> sender, Optional<Personal<String>> note) {}

    record Listed(List<Place> to, BigDecimal kilos, Personal<String> sender, Optional<Personal<String>> note) {}

    record AddedWithin(FullPlace to, BigDecimal kilos, Personal<String> sender, Optional<Personal<String>> note) {}

    record AddedWithinPersonal(Place to, BigDecimal kilos, Personal<Sender> sender, Optional<Personal<String>> note) {}

    record FullPlace(String street, String town, Optional<String> country) {}

    record Sender(String name) {}
}
