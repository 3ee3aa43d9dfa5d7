package org.vigie.mapping.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.mapping.domain.partner.OpeningHours;

/** Opening hours as lines that people write: {@code lundi, mardi 09:00-17:30 du 2026-01-01 au 2026-12-31 lieu 2}; the end may be missing. */
final class ScheduleLines {
    private static final Map<String, DayOfWeek> DAYS =
            Stream.of(DayOfWeek.values()).collect(Collectors.toMap(ScheduleLines::name, Function.identity()));
    private static final Pattern LINE = Pattern.compile(
            "(?<days>[\\p{L}, ]+?)\\s*:?\\s*(?<from>[0-9]{1,2}:[0-9]{2})\\s*-\\s*(?<to>[0-9]{1,2}:[0-9]{2})"
                    + "(\\s+du\\s+(?<begin>\\S+))?(\\s+au\\s+(?<end>\\S+))?(\\s+lieu\\s+(?<place>[0-9]{1,3}))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_LINE = 200;
    private static final int TIME_LENGTH = 5;

    private ScheduleLines() {}

    /** The lines that say this, a place by its number among {@code places}. */
    static String of(List<OpeningHours> schedules, List<UUID> places) {
        return schedules.stream().map(hours -> line(hours, places)).collect(Collectors.joining("\n"));
    }

    private static String line(OpeningHours hours, List<UUID> places) {
        StringBuilder line =
                new StringBuilder(hours.days().stream().map(ScheduleLines::name).collect(Collectors.joining(", ")));
        line.append(' ').append(hours.opensAt()).append('-').append(hours.closesAt());
        if (hours.validFrom() != null) {
            line.append(" du ").append(hours.validFrom());
        }
        if (hours.validTo() != null) {
            line.append(" au ").append(hours.validTo());
        }
        if (hours.placeId() != null) {
            line.append(" lieu ").append(1 + places.indexOf(hours.placeId()));
        }
        return line.toString();
    }

    /** Adds what the lines say as the API takes it; a line that says nothing stays a text, to be refused there. */
    static void addTo(ArrayNode schedules, String lines, List<String> places) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher read = LINE.matcher(line);
            if (line.length() <= LONGEST_LINE && read.matches()) {
                put(schedules.addObject(), read, places);
            } else {
                schedules.add(line);
            }
        });
    }

    private static void put(ObjectNode hours, Matcher read, List<String> places) {
        ArrayNode days = hours.putArray("days");
        for (String day : read.group("days").toLowerCase(Locale.FRENCH).split("[, ]+", -1)) {
            DayOfWeek known = DAYS.get(day);
            if (!day.isEmpty()) {
                days.add(known == null ? day : known.name());
            }
        }
        hours.put("opensAt", time(read.group("from")));
        hours.put("closesAt", time(read.group("to")));
        if (read.group("begin") != null) {
            hours.put("validFrom", read.group("begin"));
        }
        if (read.group("end") != null) {
            hours.put("validTo", read.group("end"));
        }
        if (read.group("place") != null) {
            int place = Integer.parseInt(read.group("place")) - 1;
            hours.put("placeId", place >= 0 && place < places.size() ? places.get(place) : read.group("place"));
        }
    }

    private static String time(String text) {
        return text.length() < TIME_LENGTH ? '0' + text : text;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }
}
