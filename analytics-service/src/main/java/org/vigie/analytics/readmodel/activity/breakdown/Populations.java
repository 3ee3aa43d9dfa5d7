package org.vigie.analytics.readmodel.activity.breakdown;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.domain.Rate;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;

/** How many people live in the territories of breakdowns. */
final class Populations {
    private static final Map<String, Long> DEPARTMENTS = Territories.departments().stream()
            .collect(Collectors.toMap(Department::code, department -> (long) department.population()));
    private static final Map<String, Long> REGIONS = Territories.departments().stream()
            .collect(Collectors.groupingBy(Department::regionCode, Collectors.summingLong(Department::population)));

    private Populations() {}

    /** {@code value} by those who live in the territory {@code key}; null where that is none, or nobody lives there. */
    static @Nullable Rate rate(Breakdown breakdown, String key, long value) {
        long population = switch (breakdown) {
            case DEPARTMENT -> DEPARTMENTS.getOrDefault(key, 0L);
            case REGION -> REGIONS.getOrDefault(key, 0L);
            default -> 0L;
        };
        return population == 0 ? null : new Rate(value, population);
    }
}
