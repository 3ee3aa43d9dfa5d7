package org.vigie.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;

class GridPeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 4, 2);

    @ParameterizedTest
    @CsvSource({
        "2023-2024, Année de la plateforme 2023–2024, 2023-04-03, 2024-04-02",
        "2023, Année 2023, 2023-01-01, 2023-12-31",
        "2024-T1, 1er trimestre 2024, 2024-01-01, 2024-03-31",
        "2023-T4, 4e trimestre 2023, 2023-10-01, 2023-12-31"
    })
    void aCodeNamesAPeriod(String code, String label, LocalDate from, LocalDate to) {
        assertThat(GridPeriod.of(code)).contains(new GridPeriod(code, label, new Period(from, to)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2023-T5", "2023-T0", "2023-2025", "2024-2023", "23", "1899", "3000", "2023-04", "٢٠٢٣"})
    void anythingElseNamesNone(String code) {
        assertThat(GridPeriod.of(code)).isEmpty();
    }

    @Test
    void everythingThatIsOfferedIsOnTheGridAndComesBackByItsCode() {
        List<GridPeriod> offered = Stream.of(
                        GridPeriod.platformYears(TODAY), GridPeriod.calendarYears(TODAY), GridPeriod.quarters(TODAY))
                .flatMap(List::stream)
                .toList();
        assertThat(offered).allSatisfy(period -> {
            assertThat(PublicGrid.contains(period.period())).isTrue();
            assertThat(GridPeriod.of(period.code())).contains(period);
        });
    }

    @Test
    void whatHasBegunIsOfferedNewestFirst() {
        assertThat(GridPeriod.platformYears(TODAY)).extracting(GridPeriod::code).containsExactly("2023-2024");
        assertThat(GridPeriod.platformYears(TODAY.plusDays(1)))
                .extracting(GridPeriod::code)
                .containsExactly("2024-2025", "2023-2024");
        assertThat(GridPeriod.calendarYears(TODAY)).extracting(GridPeriod::code).containsExactly("2024", "2023");
        assertThat(GridPeriod.quarters(TODAY))
                .extracting(GridPeriod::code)
                .containsExactly("2024-T2", "2024-T1", "2023-T4", "2023-T3", "2023-T2");
    }
}
