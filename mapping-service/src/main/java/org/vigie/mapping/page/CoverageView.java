package org.vigie.mapping.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.demand.Demand;
import org.vigie.mapping.domain.coverage.Coverage;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.directory.coverage.CoverageCell;
import org.vigie.theme.FranceMap;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.MapArea;

/**
 * Coverage as a page shows it.
 *
 * @param theme the one that is looked at; null for all
 * @param demand what it is set against; null as long as analytics has not answered
 * @param rows a department each, where the demand is largest first
 */
public record CoverageView(@Nullable Theme theme, @Nullable Demand demand, List<MapArea> areas, List<Row> rows) {
    private static final int FEW = 4;
    private static final int SEVERAL = 8;

    /**
     * A department.
     *
     * @param cells what there is for the theme, or for each of them
     * @param minors of it whose cases were opened; null when that is not told
     */
    public record Row(
            String department,
            List<CoverageCell> cells,
            @Nullable Long minors) {

        /** How many themes are so. */
        public long count(String coverage) {
            return cells.stream()
                    .filter(cell -> cell.coverage().name().equals(coverage))
                    .count();
        }

        /** What there is for the theme that is looked at. */
        public CoverageCell first() {
            return cells.getFirst();
        }
    }

    static CoverageView of(List<CoverageCell> cells, @Nullable Theme theme, @Nullable Demand demand, Side side) {
        Map<String, List<CoverageCell>> byDepartment = cells.stream()
                .filter(cell -> theme == null || theme == cell.theme())
                .sorted(Comparator.comparing(CoverageCell::theme))
                .collect(Collectors.groupingBy(CoverageCell::department));
        List<Row> rows = byDepartment.entrySet().stream()
                .map(entry ->
                        new Row(entry.getKey(), entry.getValue(), demand == null ? null : demand.of(entry.getKey())))
                .sorted(Comparator.comparing((Row row) -> Objects.requireNonNullElse(row.minors(), 0L))
                        .reversed()
                        .thenComparing(Row::department))
                .toList();
        Map<String, Row> rowOf = rows.stream().collect(Collectors.toMap(Row::department, row -> row));
        List<MapArea> areas = FranceMap.areas().stream()
                .map(shape -> area(shape, Objects.requireNonNull(rowOf.get(shape.code())), theme, side))
                .toList();
        return new CoverageView(theme, demand, areas, rows);
    }

    private static MapArea area(FranceMap.Area shape, Row row, @Nullable Theme theme, Side side) {
        return new MapArea(
                shape,
                theme == null ? level(row) : level(row.first().coverage()),
                FrenchFormats.department(shape.code()) + " : "
                        + (theme == null ? words(row) : Words.label(row.first().coverage())),
                side.base() + "/territoires/" + shape.code());
    }

    private static String level(Coverage coverage) {
        return switch (coverage) {
            case NONE -> "late";
            case CONFIDENTIAL_ONLY, FAR -> "few";
            case STALE -> "several";
            case COVERED -> "many";
        };
    }

    /** By how many themes are covered. */
    private static String level(Row row) {
        long covered = row.count(Coverage.COVERED.name());
        if (covered == 0) {
            return "late";
        }
        return covered <= FEW ? "few" : covered <= SEVERAL ? "several" : "many";
    }

    private static String words(Row row) {
        return "thèmes couverts : " + row.count(Coverage.COVERED.name()) + " sur "
                + row.cells().size();
    }
}
