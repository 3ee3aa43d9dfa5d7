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
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.mapping.domain.partner.OpeningHours;

/**
 * Opening hours as lines that people write: {@code lundi, mardi 09:00-17:30 du 2026-01-01 au 2026-12-31 lieu 2}; the end may be missing. They are read as
 * well as {@code du lundi au jeudi : de 9 h à 12 h et de 14 h à 17 h 30}.
 */
final class ScheduleLines {
    private static final Map<String, DayOfWeek> DAYS =
            Stream.of(DayOfWeek.values()).collect(Collectors.toMap(ScheduleLines::name, Function.identity()));
    private static final String DAY = String.join("|", DAYS.keySet());
    private static final String TIME = "[0-9]{1,2}\\s*(?::\\s*[0-9]{2}|h(?:\\s*[0-9]{2})?)";
    private static final String SPAN = "(?:de\\s+)?" + TIME + "\\s*(?:-|–|à)\\s*" + TIME;
    private static final Pattern LINE = Pattern.compile(
            "(?<days>[\\p{L}, –-]+?)\\s*:?\\s*(?<spans>" + SPAN + "(?:\\s*(?:,|;|/|et)\\s*" + SPAN + ")*)"
                    + "(\\s+du\\s+(?<begin>\\S+))?(\\s+au\\s+(?<end>\\S+))?(\\s+lieu\\s+(?<place>[0-9]{1,3}))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TIMES = Pattern.compile("([0-9]{1,2})\\s*[:hH]\\s*([0-9]{2})?");
    private static final Pattern RANGE = Pattern.compile("(?:du\\s+)?(" + DAY + ")\\s*(?:au|à|-|–)\\s*(" + DAY + ")");
    private static final Pattern BETWEEN_DAYS = Pattern.compile("(?:[, ]|\\b(?:et|le|les)\\b)+");
    private static final int LONGEST_LINE = 200;

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
        lines.replaceAll("[\\u00a0\\u202f]", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Matcher read = LINE.matcher(line);
                    if (line.length() <= LONGEST_LINE && read.matches()) {
                        Matcher time = TIMES.matcher(read.group("spans"));
                        while (time.find()) {
                            String opensAt = time(time);
                            if (time.find()) {
                                put(schedules.addObject(), read, opensAt, time(time), places);
                            }
                        }
                    } else {
                        schedules.add(line);
                    }
                });
    }

    private static void put(ObjectNode hours, Matcher read, String opensAt, String closesAt, List<String> places) {
        ArrayNode days = hours.putArray("days");
        String said = read.group("days").toLowerCase(Locale.FRENCH).replace("tous les jours", "lundi à dimanche");
        String named = RANGE.matcher(said).replaceAll(ScheduleLines::range);
        for (String day : BETWEEN_DAYS.split(named, -1)) {
            DayOfWeek known = DAYS.get(day);
            if (!day.isEmpty()) {
                days.add(known == null ? day : known.name());
            }
        }
        hours.put("opensAt", opensAt);
        hours.put("closesAt", closesAt);
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

    /** All days from one to another; a week is a ring. */
    private static String range(MatchResult range) {
        DayOfWeek first = DAYS.getOrDefault(range.group(1), DayOfWeek.MONDAY);
        DayOfWeek last = DAYS.getOrDefault(range.group(2), DayOfWeek.SUNDAY);
        return IntStream.rangeClosed(0, Math.floorMod(last.getValue() - first.getValue(), DAYS.size()))
                .mapToObj(first::plus)
                .map(ScheduleLines::name)
                .collect(Collectors.joining(", "));
    }

    private static String time(MatchResult time) {
        String minutes = time.group(2);
        return (time.group(1).length() < 2 ? "0" : "") + time.group(1) + ':' + (minutes == null ? "00" : minutes);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }
}
