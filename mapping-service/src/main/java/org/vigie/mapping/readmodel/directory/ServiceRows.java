package org.vigie.mapping.readmodel.directory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.OpeningHours;
import org.vigie.mapping.domain.partner.Place;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.readmodel.PlainText;

/** The rows of one service: itself, where it is done, when it is open. */
record ServiceRows(Listing listing, Service service, PublicIds ids) {
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_HOUR = 60;

    void add(Statements statements) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                listing.partnerId(),
                service.serviceId(),
                ids.of(service.serviceId()),
                Level.of(listing.level(service)),
                PlainText.sortKey(PlainText.of(service.name())),
                texts(service.themes().stream().map(Enum::name)),
                Term.of(service).stream().map(Term::id).toArray(UUID[]::new)));
        values.add(service.audience().minimumAge());
        values.add(service.audience().maximumAge());
        values.add(texts(service.audience().genders().stream().map(Enum::name)));
        values.add(texts(listing.departments(service).stream()));
        values.add(listing.isEverywhere(service));
        values.addAll(FoundBy.of(service, listing.details()).texts());
        Statements.add(statements.service(), values.toArray());
        for (Place place : places()) {
            Statements.add(
                    statements.servicePlace(),
                    listing.partnerId(),
                    service.serviceId(),
                    place.placeId(),
                    ids.of(service, place),
                    Level.of(listing.level(service).or(listing.level(place))));
        }
        for (OpeningHours hours : service.schedules()) {
            hours(statements, hours);
        }
    }

    private void hours(Statements statements, OpeningHours hours) throws SQLException {
        List<Place> where = places().stream()
                .filter(place -> hours.placeId() == null || hours.placeId().equals(place.placeId()))
                .toList();
        // hours of one place are as hidden as the place; those of all are the service's
        Confidentiality level = hours.placeId() == null
                ? listing.level(service)
                : where.stream().map(listing::level).reduce(listing.level(service), Confidentiality::or);
        for (var day : hours.days()) {
            Statements.add(
                    statements.hours(),
                    listing.partnerId(),
                    service.serviceId(),
                    Level.of(level),
                    (day.getValue() - 1) * MINUTES_OF_DAY
                            + hours.opensAt().getHour() * MINUTES_OF_HOUR
                            + hours.opensAt().getMinute(),
                    hours.minutes(),
                    hours.validFrom(),
                    hours.validTo(),
                    zone(where));
        }
    }

    private String zone(List<Place> where) {
        return LocalTimes.zone(Stream.concat(
                        where.stream().map(Place::department).flatMap(Stream::ofNullable),
                        listing.departments(service).stream())
                .findFirst()
                .orElse(null));
    }

    private List<Place> places() {
        return listing.places().stream()
                .filter(place -> service.placeIds().contains(place.placeId()))
                .toList();
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }
}
