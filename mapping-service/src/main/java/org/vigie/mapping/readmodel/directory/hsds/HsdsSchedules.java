package org.vigie.mapping.readmodel.directory.hsds;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.mapping.domain.partner.OpeningHours;
import org.vigie.mapping.domain.partner.Service;
import org.vigie.mapping.readmodel.directory.Members;

/** Hours of opening as weekly events. */
final class HsdsSchedules {
    private static final String LOCAL_TIME = "Heures locales.";
    private static final String OVER_MIDNIGHT = "Heures locales ; ferme le lendemain.";

    private HsdsSchedules() {}

    /** All of a service. */
    static List<Members> of(Service service) {
        List<Members> told = new ArrayList<>();
        for (OpeningHours hours : service.schedules()) {
            told.add(schedule(service.serviceId(), told.size(), hours).with("service_id", service.serviceId()));
        }
        return told;
    }

    /** Those that hold at one of its places. */
    static List<Members> at(Service service, UUID placeId) {
        List<Members> told = new ArrayList<>();
        for (OpeningHours hours : service.schedules()) {
            if (hours.placeId() == null || hours.placeId().equals(placeId)) {
                told.add(schedule(HsdsIds.of("service_at_location", service.serviceId(), placeId), told.size(), hours)
                        .with(
                                "service_at_location_id",
                                HsdsIds.of("service_at_location", service.serviceId(), placeId)));
            }
        }
        return told;
    }

    /** An offset from UTC would be wrong for half of the year: hours are local ones, and say so. */
    private static Members schedule(UUID owner, int number, OpeningHours hours) {
        return new Members()
                .with("id", HsdsIds.of("schedule", owner, number))
                .with("location_id", hours.placeId())
                .with("valid_from", hours.validFrom())
                .with("valid_to", hours.validTo())
                .with("wkst", "MO")
                .with("freq", "WEEKLY")
                .with("byday", hours.days().stream().map(HsdsSchedules::day).collect(Collectors.joining(",")))
                .with("opens_at", hours.opensAt().toString())
                .with("closes_at", hours.closesAt().toString())
                .with("notes", hours.closesAt().isAfter(hours.opensAt()) ? LOCAL_TIME : OVER_MIDNIGHT);
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
