package org.vigie.referral.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.referral.readmodel.referrals.Worklist.Load;
import org.vigie.theme.FranceMap;
import org.vigie.theme.FrenchFormats;

/**
 * How many referrals are open where: on a map, and in a table that says the same.
 *
 * @param areas every department and territory
 * @param loads those that have any, what is overdue first
 */
public record FranceView(List<Area> areas, List<Load> loads) {
    /** Too small on the map of France to be seen, so shown larger beside it. */
    private static final Set<String> PARIS_AND_AROUND = Set.of("75", "92", "93", "94");

    private static final int FEW = 3;
    private static final int SEVERAL = 10;

    /** A department on the map, with the class of its colour and what it says. */
    public record Area(FranceMap.Area shape, String level, String words) {
        /** Whether it is shown a second time, larger. */
        public boolean isSmall() {
            return PARIS_AND_AROUND.contains(shape.code());
        }
    }

    static FranceView of(List<Load> loads) {
        Map<String, Load> byDepartment =
                loads.stream().collect(Collectors.toMap(Load::department, Function.identity()));
        List<Area> areas = FranceMap.areas().stream()
                .map(shape -> area(shape, byDepartment.getOrDefault(shape.code(), new Load(shape.code(), 0, 0, 0, 0))))
                .toList();
        List<Load> sorted = loads.stream()
                .sorted(Comparator.comparingLong(Load::overdue)
                        .thenComparingLong(Load::danger)
                        .thenComparingLong(Load::pending)
                        .reversed()
                        .thenComparing(Load::department))
                .toList();
        return new FranceView(areas, sorted);
    }

    private static Area area(FranceMap.Area shape, Load load) {
        return new Area(shape, level(load), FrenchFormats.department(shape.code()) + " : " + words(load));
    }

    private static String level(Load load) {
        if (load.overdue() > 0) {
            return "late";
        }
        return load.pending() == 0
                ? "none"
                : load.pending() <= FEW ? "few" : load.pending() <= SEVERAL ? "several" : "many";
    }

    private static String words(Load load) {
        return load.pending() == 0
                ? "rien en cours"
                : load.pending() + " en cours, dont " + load.overdue() + " en retard";
    }
}
