package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.mapping.domain.partner.OpeningHours;

class ScheduleLinesTest {
    private static final UUID PLACE = UUID.fromString("66666666-6666-4666-8666-666666666666");

    private static ArrayNode read(String lines) {
        ArrayNode schedules = JsonNodeFactory.instance.arrayNode();
        ScheduleLines.addTo(schedules, lines, List.of("other", PLACE.toString()));
        return schedules;
    }

    @Test
    void hoursAreWrittenAndRead() {
        var hours = new OpeningHours(
                List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 30),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                PLACE);
        String line = ScheduleLines.of(List.of(hours), List.of(UUID.randomUUID(), PLACE));
        assertThat(line).isEqualTo("lundi, dimanche 09:00-17:30 du 2026-01-01 au 2026-12-31 lieu 2");
        assertThat(read(line).toString())
                .isEqualTo("[{\"days\":[\"MONDAY\",\"SUNDAY\"],\"opensAt\":\"09:00\",\"closesAt\":\"17:30\","
                        + "\"validFrom\":\"2026-01-01\",\"validTo\":\"2026-12-31\",\"placeId\":\"" + PLACE + "\"}]");
    }

    @Test
    void peopleMayWriteLess() {
        assertThat(read(" Mardi : 9:00 - 12:00 \n\n").toString())
                .isEqualTo("[{\"days\":[\"TUESDAY\"],\"opensAt\":\"09:00\",\"closesAt\":\"12:00\"}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lundi 9h-12h                                       | MO 09:00-12:00
                    lundi et jeudi 9 h 30 – 12 h                       | MO TH 09:30-12:00
                    le lundi de 9\u00a0h à 17\u00a0h\u00a030          | MO 09:00-17:30
                    du lundi au jeudi : de 9h à 12h et de 14h à 17h30  | MO TU WE TH 09:00-12:00; MO TU WE TH 14:00-17:30
                    vendredi-lundi 22:00-02:00                         | MO FR SA SU 22:00-02:00
                    Tous les jours 0h-0h                               | MO TU WE TH FR SA SU 00:00-00:00
                    lundi à mercredi, samedi 10:00-11:00, 15:00-16:00  | MO TU WE SA 10:00-11:00; MO TU WE SA 15:00-16:00
                    """)
    void peopleWriteAsTheySpeak(String line, String hours) {
        assertThat(read(line).valueStream().map(ScheduleLinesTest::words)).containsExactly(hours.split("; ", -1));
    }

    private static String words(JsonNode hours) {
        String days = hours.path("days")
                .valueStream()
                .map(day -> DayOfWeek.valueOf(day.asText()))
                .sorted()
                .map(day -> day.name().substring(0, 2))
                .collect(Collectors.joining(" "));
        return days + " " + hours.path("opensAt").asText() + "-"
                + hours.path("closesAt").asText();
    }

    @Test
    void whatIsNotUnderstoodIsLeftToBeRefused() {
        assertThat(read("le matin").get(0).isTextual()).isTrue();
        assertThat(read("lundredi 09:00-12:00").at("/0/days/0").asText()).isEqualTo("lundredi");
        assertThat(read("lundi 09:00-12:00 lieu 3").at("/0/placeId").asText()).isEqualTo("3");
    }
}
