package org.vigie.mapping.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

    @Test
    void whatIsNotUnderstoodIsLeftToBeRefused() {
        assertThat(read("le matin").get(0).isTextual()).isTrue();
        assertThat(read("lundredi 09:00-12:00").at("/0/days/0").asText()).isEqualTo("lundredi");
        assertThat(read("lundi 09:00-12:00 lieu 3").at("/0/placeId").asText()).isEqualTo("3");
    }
}
