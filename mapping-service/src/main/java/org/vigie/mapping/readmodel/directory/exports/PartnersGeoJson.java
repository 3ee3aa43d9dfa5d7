package org.vigie.mapping.readmodel.directory.exports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.readmodel.directory.Members;
import org.vigie.mapping.readmodel.directory.PublicPartner;

/** Public partners as features of GeoJSON (RFC 7946): one for each public place with a point; of a partner without one, a feature that lies nowhere. */
final class PartnersGeoJson {
    private PartnersGeoJson() {}

    static Stream<Map<String, @Nullable Object>> features(PublicPartner partner) {
        List<Place> places = partner.details().places().stream()
                .filter(place -> place.latitude() != null && place.longitude() != null)
                .toList();
        return places.isEmpty()
                ? Stream.of(feature(partner.partnerId().toString(), null, properties(partner)))
                : places.stream()
                        .map(place -> feature(
                                place.placeId().toString(),
                                Map.of("type", "Point", "coordinates", List.of(place.longitude(), place.latitude())),
                                properties(partner)
                                        .with("placeId", place.placeId())
                                        .with("address", PartnersCsv.place(place))
                                        .with("accessibility", place.accessibility())));
    }

    private static Members properties(PublicPartner partner) {
        PartnerDetails details = partner.details();
        return new Members()
                .with("partnerId", partner.partnerId())
                .with("name", details.name())
                .with("kind", details.kind())
                .with("sector", details.sector())
                .with("scope", details.scope())
                .with("departments", details.departments())
                .with("website", details.website())
                .with("email", details.email())
                .with("phone", details.phone())
                .with("services", details.services().stream().map(Service::name).toList())
                .with(
                        "themes",
                        details.services().stream()
                                .map(Service::themes)
                                .flatMap(Collection::stream)
                                .distinct()
                                .toList());
    }

    /** A feature has a geometry, or says that it has none. */
    private static Map<String, @Nullable Object> feature(
            String id, @Nullable Map<String, Object> geometry, Members properties) {
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }
}
