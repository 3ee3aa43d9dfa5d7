package org.vigie.mapping.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.mapping.readmodel.directory.map.DepartmentCount;
import org.vigie.mapping.readmodel.directory.map.DepartmentCounts;
import org.vigie.mapping.readmodel.directory.map.MapLine;
import org.vigie.theme.Form;
import org.vigie.theme.FranceMap;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.MapArea;

/**
 * What a page shows of the map.
 *
 * @param form the filters, and what is wrong with them
 * @param lines the partners that were found
 * @param next the query of the page after; empty on the last one
 * @param narrow whether anything is filtered
 * @param near the commune that is looked around, in words; empty for none
 * @param choices communes of which one is to be chosen
 * @param areas the map
 * @param counts the same as a table, by department
 */
public record MapView(
        Side side,
        Form form,
        List<MapLine> lines,
        String next,
        boolean narrow,
        String near,
        List<NearChoice> choices,
        List<MapArea> areas,
        DepartmentCounts counts) {
    private static final int FEW = 3;
    private static final int SEVERAL = 10;

    static List<MapArea> areas(DepartmentCounts counts, Side side) {
        Map<String, DepartmentCount> byDepartment = counts.departments().stream()
                .collect(Collectors.toMap(DepartmentCount::department, Function.identity()));
        return FranceMap.areas().stream()
                .map(shape -> area(
                        shape, byDepartment.getOrDefault(shape.code(), new DepartmentCount(shape.code(), 0, 0)), side))
                .toList();
    }

    private static MapArea area(FranceMap.Area shape, DepartmentCount count, Side side) {
        return new MapArea(
                shape,
                level(count.partners()),
                FrenchFormats.department(shape.code()) + " : " + words(count.partners()),
                side.base() + "/territoires/" + shape.code());
    }

    private static String level(long partners) {
        if (partners == 0) {
            return "none";
        }
        return partners <= FEW ? "few" : partners <= SEVERAL ? "several" : "many";
    }

    private static String words(long partners) {
        return partners == 0 ? "aucun acteur local" : partners + (partners == 1 ? " acteur local" : " acteurs locaux");
    }
}
