package org.vigie.referral.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.referral.readmodel.referrals.Worklist.Load;
import org.vigie.theme.FranceMap;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.MapArea;

/**
 * How many referrals are open where: on a map, and in a table that says the same.
 *
 * @param areas every department and territory
 * @param loads those that have any, what is overdue first
 */
public record FranceView(List<MapArea> areas, List<Load> loads) {
    private static final int FEW = 3;
    private static final int SEVERAL = 10;

    static FranceView of(List<Load> loads) {
        Map<String, Load> byDepartment =
                loads.stream().collect(Collectors.toMap(Load::department, Function.identity()));
        List<MapArea> areas = FranceMap.areas().stream()
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

    private static MapArea area(FranceMap.Area shape, Load load) {
        return new MapArea(
                shape,
                level(load),
                FrenchFormats.department(shape.code()) + " : " + words(load),
                "/transmissions?department=" + shape.code());
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
