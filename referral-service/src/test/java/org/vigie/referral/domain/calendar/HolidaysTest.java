package org.vigie.referral.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.referral.domain.authority.Calendar;

class HolidaysTest {
    private static final List<String> FIXED =
            List.of("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25");

    /** As service-public.gouv.fr publishes them. */
    @ParameterizedTest(name = "{0}: Easter Monday {1}, Ascension {2}, Whit Monday {3}")
    @CsvSource({
        "2023, 04-10, 05-18, 05-29",
        "2024, 04-01, 05-09, 05-20",
        "2025, 04-21, 05-29, 06-09",
        "2026, 04-06, 05-14, 05-25",
        "2027, 03-29, 05-06, 05-17"
    })
    void franceHasElevenOfThem(int year, String easterMonday, String ascension, String whitMonday) {
        assertThat(Holidays.of(year, Calendar.FRANCE, "59"))
                .containsExactlyElementsOf(days(year, easterMonday, ascension, whitMonday));
    }

    @ParameterizedTest(name = "{0}: Good Friday {1}")
    @CsvSource({"2023, 04-07", "2024, 03-29", "2025, 04-18", "2026, 04-03", "2027, 03-26"})
    void alsaceAndMoselleHaveTwoMore(int year, String goodFriday) {
        assertThat(Holidays.of(year, Calendar.ALSACE_MOSELLE, "67"))
                .hasSize(13)
                .containsAll(Holidays.of(year, Calendar.FRANCE, "67"))
                .contains(day(year, goodFriday), day(year, "12-26"));
    }

    /** In 2008 Ascension was on 1 May. */
    @Test
    void twoOfThemOnOneDayAreOneDay() {
        assertThat(Holidays.of(2008, Calendar.FRANCE, "59"))
                .containsExactlyElementsOf(days(2008, "03-24", "05-01", "05-12"));
    }

    @ParameterizedTest(name = "{0} remembers the abolition of slavery on {1}")
    @CsvSource({"971, 05-27", "972, 05-22", "973, 06-10", "974, 12-20", "976, 04-27", "977, 10-09", "978, 05-28"})
    void overseasTheAbolitionOfSlaveryIsRemembered(String department, String day) {
        assertThat(Holidays.of(2026, Calendar.FRANCE, department)).hasSize(12).contains(day(2026, day));
    }

    /** The earliest and the latest there are, and years in which simpler rules go wrong. */
    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2019-04-21",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
    })
    void easterIsWhereTheChurchHasIt(LocalDate easter) {
        assertThat(Easter.of(easter.getYear())).isEqualTo(easter);
    }

    private static List<LocalDate> days(int year, String... movable) {
        return Stream.concat(FIXED.stream(), Stream.of(movable))
                .map(day -> day(year, day))
                .distinct()
                .sorted()
                .toList();
    }

    private static LocalDate day(int year, String day) {
        return MonthDay.parse("--" + day).atYear(year);
    }
}
