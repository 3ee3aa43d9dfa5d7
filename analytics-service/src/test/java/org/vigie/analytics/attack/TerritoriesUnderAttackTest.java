package org.vigie.analytics.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.attack.Answers.Days;
import org.vigie.analytics.attack.Answers.Read;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.BreakdownTable;
import org.vigie.analytics.domain.ShownTable;
import org.vigie.analytics.domain.SmallCells;
import org.vigie.analytics.domain.Territory;
import org.vigie.analytics.domain.TerritoryCells;

/** Departments and regions of one period beside each other, for the public and for those inside. */
class TerritoriesUnderAttackTest {
    private static final Days YEAR = new Days(LocalDate.of(2023, 4, 3), LocalDate.of(2024, 4, 2));
    private static final List<Territory> TERRITORIES = territories();

    private static List<Territory> territories() {
        List<Territory> territories = new ArrayList<>();
        for (int region = 0; region < 6; region++) {
            for (int department = 0; department <= region; department++) {
                territories.add(new Territory("%d%d".formatted(region, department), "R" + region));
            }
        }
        return territories;
    }

    /** The report tells how many minors there are, and in how many departments: for the public where one of these can have none and many. */
    @Property(tries = 150)
    void noTerritoryIsKnownMoreNarrowlyThanBelowTheThreshold(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 1) int audience) {
        long threshold = audience == 0 ? 11 : 5;
        BreakdownTable departments = departments(new Random(seed));
        long distinct =
                departments.cells().values().stream().filter(count -> count > 0).count();
        boolean leavesRoom = distinct >= threshold && departments.total() - (distinct - 1) >= threshold - 1;
        Answers answers = answers(
                TerritoryCells.shown(departments, departments, TERRITORIES, distinct, threshold),
                TerritoryCells.shown(regions(departments), departments, TERRITORIES, distinct, threshold),
                audience == 1 || leavesRoom ? distinct : null);

        assertThat(new TerritoryAttack(answers).attack())
                .filteredOn(cell -> cell.isDisclosed(threshold))
                .isEmpty();
    }

    /** The attack is worth something: tables that are protected each by itself give each other away. */
    @Test
    void eachTableByItselfIsNotEnough() {
        BreakdownTable departments = departments(new Random(3));
        Answers answers =
                answers(SmallCells.withheld(departments, 5), SmallCells.withheld(regions(departments), 5), null);

        assertThat(new TerritoryAttack(answers).attack())
                .filteredOn(cell -> cell.isDisclosed(5))
                .isNotEmpty();
    }

    private static BreakdownTable departments(Random random) {
        int scale = List.of(2, 6, 20, 100).get(random.nextInt(4));
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        TERRITORIES.forEach(
                territory -> cells.put(territory.department(), random.nextInt(3) == 0 ? 0L : random.nextLong(scale)));
        cells.put(BreakdownTable.UNKNOWN, random.nextBoolean() ? 0L : random.nextLong(scale));
        return new BreakdownTable(Breakdown.DEPARTMENT, cells, sum(cells));
    }

    private static BreakdownTable regions(BreakdownTable departments) {
        SequencedMap<String, Long> cells = new LinkedHashMap<>();
        TERRITORIES.forEach(territory -> cells.merge(
                territory.region(), departments.cells().getOrDefault(territory.department(), 0L), Long::sum));
        cells.put(BreakdownTable.UNKNOWN, departments.cells().getOrDefault(BreakdownTable.UNKNOWN, 0L));
        return new BreakdownTable(Breakdown.REGION, cells, sum(cells));
    }

    private static long sum(Map<String, Long> cells) {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Answers answers(ShownTable departments, ShownTable regions, @Nullable Long distinct) {
        Map<String, Read> read = new HashMap<>();
        TERRITORIES.forEach(territory -> read.put(
                "department." + territory.region() + "." + territory.department(),
                read(departments, territory.department())));
        regions.table().cells().keySet().forEach(region -> read.put("region." + region, read(regions, region)));
        if (departments.shows(BreakdownTable.UNKNOWN)) {
            read.put("region." + BreakdownTable.UNKNOWN, read(departments, BreakdownTable.UNKNOWN));
        }
        read.put("departments", new Read(distinct, null, null));
        read.put("minors", new Read(regions.table().total(), null, null));
        Answers answers = new Answers();
        answers.add(YEAR, read);
        return answers;
    }

    private static Read read(ShownTable table, String key) {
        return table.shows(key)
                ? new Read(null, table.table().cells().get(key), table.table().total())
                : Read.WITHHELD;
    }
}
