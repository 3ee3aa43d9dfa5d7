package org.vigie.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchFormatsTest {

    @Test
    void theFirstOfAMonthIsAnOrdinal() {
        assertEquals("1er mai 2024", FrenchFormats.frenchDay(LocalDate.of(2024, 5, 1)));
        assertEquals("2 avril 2024", FrenchFormats.frenchDay(LocalDate.of(2024, 4, 2)));
        assertEquals("31 août 2024", FrenchFormats.frenchDay(LocalDate.of(2024, 8, 31)));
    }

    @Test
    void aPeriodOfADayIsNamedByItOnce() {
        LocalDate first = LocalDate.of(2024, 5, 1);
        assertEquals("du 1er mai 2024 au 2 avril 2025", FrenchFormats.frenchDays(first, LocalDate.of(2025, 4, 2)));
        assertEquals("du 1er mai 2024", FrenchFormats.frenchDays(first, first));
    }

    @Test
    void timesAreThoseOfParis() {
        assertEquals(
                "1er janvier 2025 à 0\u00a0h\u00a005", FrenchFormats.frenchTime(Instant.parse("2024-12-31T23:05:00Z")));
    }
}
