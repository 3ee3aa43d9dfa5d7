package org.vigie.analytics.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.breakdown.BreakdownBody;
import org.vigie.analytics.readmodel.activity.breakdown.TogetherBody;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;
import org.vigie.theme.FranceMap;
import org.vigie.theme.FrenchFormats;
import org.vigie.theme.MapArea;

/**
 * Where the minors live, by inhabitants: a map, and a table that says the same. A department that may not be told alone has the colour of
 * those that it is told with.
 *
 * @param places departments, the largest number first, then what is told together
 */
public record TerritoryMap(List<MapArea> areas, List<Place> places) {
    private static final Map<String, Integer> POPULATIONS =
            Territories.departments().stream().collect(Collectors.toMap(Department::code, Department::population));

    /**
     * One department, or several that are told together.
     *
     * @param keys their codes
     */
    public record Place(
            Collection<String> keys,
            String label,
            long count,
            @Nullable Long shareOfAll,
            @Nullable BigDecimal rate) {

        /** The count as it is read. */
        public String value() {
            return FrenchFormats.french(count);
        }

        /** Its share of all. */
        public String share() {
            return shareOfAll == null ? FigureView.NOTHING : FrenchFormats.french(shareOfAll) + "\u202f%";
        }

        /** By a hundred thousand inhabitants. */
        public String perHundredThousand() {
            return rate == null ? FigureView.NOTHING : FrenchFormats.french(rate);
        }

        private long population() {
            return keys.stream()
                    .mapToLong(key -> POPULATIONS.getOrDefault(key, 0))
                    .sum();
        }
    }

    /** The map of a breakdown by department, or null when nothing of it is told. */
    static @Nullable TerritoryMap of(BreakdownBody departments) {
        Stream<Place> alone = departments.cells().stream()
                .filter(cell -> cell.value() != null)
                .map(cell -> new Place(
                        List.of(cell.key()),
                        cell.perHundredThousand() == null ? cell.label() : FrenchFormats.department(cell.key()),
                        Objects.requireNonNull(cell.value()),
                        cell.share(),
                        cell.perHundredThousand()))
                .filter(place -> place.count() > 0)
                .sorted(Comparator.comparingLong(Place::count).reversed());
        List<TogetherBody> together = Objects.requireNonNullElse(departments.together(), List.of());
        List<Place> places = new ArrayList<>(alone.toList());
        together.forEach(told -> places.add(
                new Place(told.keys(), told.label(), told.value(), told.share(), told.perHundredThousand())));
        return places.isEmpty() ? null : new TerritoryMap(areas(places), places);
    }

    private static List<MapArea> areas(List<Place> places) {
        Map<String, Place> byDepartment = new HashMap<>();
        places.forEach(place -> place.keys().forEach(key -> byDepartment.put(key, place)));
        long count = places.stream().mapToLong(Place::count).sum();
        long population = places.stream().mapToLong(Place::population).sum();
        return FranceMap.areas().stream()
                .map(shape -> {
                    @Nullable Place place = byDepartment.get(shape.code());
                    String level = place == null ? "none" : level(place, count, population);
                    return new MapArea(shape, level, words(shape.code(), place), "");
                })
                .toList();
    }

    /** Below three quarters of the mean of all, up to four thirds of it, or above. */
    private static String level(Place place, long count, long population) {
        double ofMean = (double) place.count() * population / ((double) count * Math.max(1, place.population()));
        return ofMean < 0.75 ? "few" : ofMean * 0.75 <= 1 ? "several" : "many";
    }

    private static String words(String code, @Nullable Place place) {
        String name = FrenchFormats.department(code);
        if (place == null) {
            return name + " : non communicable";
        }
        String told = "%s, %s pour 100 000 habitants".formatted(place.value(), place.perHundredThousand());
        return place.keys().size() == 1
                ? "%s : %s".formatted(name, told)
                : "%s, compté avec « %s » : %s".formatted(name, place.label(), told);
    }
}
