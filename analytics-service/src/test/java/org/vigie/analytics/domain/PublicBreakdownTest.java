package org.vigie.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class PublicBreakdownTest {
    private static final long THRESHOLD = 11;
    private static final List<Territory> TERRITORIES = List.of(
            new Territory("01", "A"),
            new Territory("02", "A"),
            new Territory("03", "A"),
            new Territory("04", "B"),
            new Territory("05", "B"),
            new Territory("06", "C"),
            new Territory("07", "D"));
    private static final Period YEAR = new Period(LocalDate.of(2023, 4, 3), LocalDate.of(2024, 4, 2));

    /** Departments 01 and so on. */
    private static BreakdownTable departments(long... counts) {
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            cells.put("0" + (i + 1), counts[i]);
            total += counts[i];
        }
        cells.put(BreakdownTable.UNKNOWN, 0L);
        return new BreakdownTable(Breakdown.DEPARTMENT, cells, total);
    }

    private static BreakdownTable regions(BreakdownTable departments) {
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        TERRITORIES.forEach(territory -> cells.merge(
                territory.region(), departments.cells().getOrDefault(territory.department(), 0L), Long::sum));
        cells.put(BreakdownTable.UNKNOWN, 0L);
        return new BreakdownTable(Breakdown.REGION, cells, departments.total());
    }

    private static ShownTable shown(BreakdownTable table, BreakdownTable departments, long distinct) {
        return TerritoryCells.shown(table, departments, TERRITORIES, distinct, THRESHOLD);
    }

    @Test
    void smallDepartmentsRollUpToTheirRegionAndSmallRegionsToTheRest() {
        BreakdownTable departments = departments(30, 6, 7, 20, 3, 5, 9);

        assertThat(shown(departments, departments, 7).withheld())
                .as("01 stands beside 13 in the rest of its region, 04 would stand beside 3")
                .containsExactlyInAnyOrder("02", "03", "04", "05", "06", "07");
        assertThat(shown(regions(departments), departments, 7).withheld()).containsExactlyInAnyOrder("C", "D");
    }

    @Test
    void aPoolWithAsManyDepartmentsAsChildrenIsNotShown() {
        BreakdownTable departments = departments(4, 4, 4, 30, 30, 30, 30);

        assertThat(shown(regions(departments), departments, 7).shows("A"))
                .as("nobody knows how many departments there are: fewer than eleven")
                .isTrue();
        assertThat(TerritoryCells.shown(regions(departments), departments, TERRITORIES, 7, 7)
                        .shows("A"))
                .as("seven of seven departments have some: each of the three has one at least, and ten at most")
                .isTrue();
        BreakdownTable one = departments(3, 2, 2, 30, 30, 30, 30);
        assertThat(TerritoryCells.shown(regions(one), one, TERRITORIES, 7, 7).shows("A"))
                .as("seven in three departments, none without: one to five in each")
                .isFalse();
    }

    @Test
    void whatIsNotShownAloneIsToldWithItsRegionOrTheRestOfTheCountry() {
        BreakdownTable departments = departments(30, 6, 7, 20, 3, 5, 9);

        assertThat(shown(departments, departments, 7).together())
                .containsExactly(
                        new Together("A", List.of("02", "03"), 13),
                        new Together("B", List.of("04", "05"), 23),
                        new Together("", List.of("06", "07"), 14));
        assertThat(shown(regions(departments), departments, 7).together())
                .containsExactly(new Together("", List.of("C", "D"), 14));
    }

    @Test
    void aSmallYearIsToldOfTheWholeCountryAndAVerySmallOneNotAtAll() {
        BreakdownTable small = departments(2, 2, 2, 2, 2, 2, 2);
        List<String> all = List.of("01", "02", "03", "04", "05", "06", "07");

        assertThat(shown(small, small, 7).together()).containsExactly(new Together("", all, 14));
        BreakdownTable few = departments(2, 2, 2, 2, 0, 0, 0);
        assertThat(shown(few, few, 4).together()).isEmpty();
    }

    @Test
    void departmentsGiveWayToTheirRegionsWhereTheirNumberWouldTellOfThem() {
        BreakdownTable departments = departments(20, 1, 1, 30, 30, 30, 30);

        ShownTable regions = TerritoryCells.shown(regions(departments), departments, TERRITORIES, 7, 2);
        ShownTable alone = TerritoryCells.shown(departments, departments, TERRITORIES, 7, 2);

        assertThat(regions.shows("A")).isTrue();
        assertThat(alone.shows("01"))
                .as("beside it two minors would live in two departments: one in each")
                .isFalse();
        assertThat(alone.together()).contains(new Together("A", List.of("01", "02", "03"), 22));
    }

    @Test
    void theLastKeyGoesFirstAndOverlappingCellsStandAlone() {
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        cells.put("PHONE", 100L);
        cells.put("CHAT", 3L);
        cells.put("EMAIL", 40L);

        assertThat(PublicBreakdown.shown(new BreakdownTable(Breakdown.CHANNEL, cells, 143), THRESHOLD)
                        .withheld())
                .containsExactlyInAnyOrder("CHAT", "EMAIL");
        assertThat(PublicBreakdown.shown(new BreakdownTable(Breakdown.CONCERN, cells, 108), THRESHOLD)
                        .withheld())
                .as("3 have one, and all but 8 have the other")
                .containsExactlyInAnyOrder("CHAT", "PHONE");
    }

    @Test
    void someTablesArePublicForTheYearsOfThePlatform() {
        assertThat(PublicBreakdown.isGiven(Breakdown.REGION, YEAR)).isTrue();
        assertThat(PublicBreakdown.isGiven(Breakdown.AGE, YEAR)).isFalse();
        assertThat(PublicBreakdown.isGiven(
                        Breakdown.REGION, new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))))
                .isFalse();
    }
}
