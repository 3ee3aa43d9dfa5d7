package org.vigie.analytics.readmodel.activity.breakdown;

import java.math.BigDecimal;
import java.util.Collection;
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

    /** {@code value} by those who live in the territories {@code keys}; null where one is none, or nobody lives there. */
    static @Nullable BigDecimal rate(Breakdown breakdown, Collection<String> keys, long value) {
        Map<String, Long> known = switch (breakdown) {
            case DEPARTMENT -> DEPARTMENTS;
            case REGION -> REGIONS;
            default -> Map.of();
        };
        long population =
                keys.stream().mapToLong(key -> known.getOrDefault(key, 0L)).sum();
        return population == 0 || !known.keySet().containsAll(keys)
                ? null
                : new Rate(value, population).perHundredThousand();
    }
}
