package org.vigie.mapping.readmodel.directory.exports;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.partner.OpeningHours;

/** Hours in OpenStreetMap's {@code opening_hours}: {@code Mo-Fr 08:30-12:30; Sa 10:00-12:00}. */
final class OsmHours {
    private static final String WHOLE_DAY = "00:00-24:00";

    private OsmHours() {}

    /** Those that always hold at a place, or everywhere; null when there are none. */
    static @Nullable String of(List<OpeningHours> schedules, @Nullable UUID placeId) {
        Map<String, List<OpeningHours>> byDays = schedules.stream()
                .filter(hours -> hours.validFrom() == null && hours.validTo() == null)
                .filter(hours -> hours.placeId() == null || hours.placeId().equals(placeId))
                .collect(Collectors.groupingBy(hours -> days(hours.days()), TreeMap::new, Collectors.toList()));
        String text = byDays.values().stream()
                .sorted((one, other) -> one.getFirst()
                        .days()
                        .getFirst()
                        .compareTo(other.getFirst().days().getFirst()))
                .map(hours -> days(hours.getFirst().days()) + " " + times(hours))
                // a comma adds to what another rule says of the same day, where a semicolon would replace it
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    private static String times(List<OpeningHours> hours) {
        return hours.stream().map(OsmHours::times).sorted().collect(Collectors.joining(","));
    }

    private static String times(OpeningHours hours) {
        boolean wholeDay =
                hours.opensAt().equals(LocalTime.MIDNIGHT) && hours.closesAt().equals(LocalTime.MIDNIGHT);
        return wholeDay ? WHOLE_DAY : hours.opensAt() + "-" + hours.closesAt();
    }

    private static String days(List<DayOfWeek> days) {
        int first = days.getFirst().getValue();
        int last = days.getLast().getValue();
        return days.size() > 2 && last - first == days.size() - 1
                ? day(days.getFirst()) + "-" + day(days.getLast())
                : days.stream().map(OsmHours::day).collect(Collectors.joining(","));
    }

    private static String day(DayOfWeek day) {
        String name = day.name();
        return name.charAt(0) + name.substring(1, 2).toLowerCase(Locale.ROOT);
    }
}
