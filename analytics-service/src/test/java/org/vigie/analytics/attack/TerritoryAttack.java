package org.vigie.analytics.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.analytics.attack.Answers.Days;
import org.vigie.analytics.attack.Solver.Sum;

/**
 * Puts departments, their regions, all minors and the number of departments in which there are any beside each other. Departments are called
 * {@code department.REGION.CODE}, regions {@code region.REGION}, what is known of neither {@code region.UNKNOWN}.
 */
final class TerritoryAttack {
    private static final String REGION = "region.";
    private static final String DEPARTMENT = "department.";

    private final Answers answers;
    private final List<String> regions;
    private final Map<String, List<String>> departments;
    private final List<Cell> cells = new ArrayList<>();

    TerritoryAttack(Answers answers) {
        this.answers = answers;
        this.regions = answers.codes(REGION);
        this.departments = answers.codes(DEPARTMENT).stream()
                .collect(Collectors.groupingBy(code -> REGION + code.split("\\.", -1)[1]));
    }

    /** What is found about each territory that was withheld, in every period of which some are told. */
    List<Cell> attack() {
        answers.periods().stream()
                .filter(days ->
                        answers.denominator(days, List.of(REGION, DEPARTMENT)).isPresent())
                .forEach(this::attack);
        return cells;
    }

    private void attack(Days days) {
        Solver solver = new Solver();
        Sum all = new Sum();
        Sum present = new Sum();
        for (String region : regions) {
            all.plus(region);
            Sum rest = new Sum().plus(region);
            for (String department : departments.getOrDefault(region, List.of())) {
                rest.minus(new Sum().plus(department));
                String any = "any in " + department;
                present.plus(any);
                solver.isAtLeast(new Sum().minus(new Sum().plus(any)), -1);
                solver.isAtLeast(new Sum().plus(department).minus(new Sum().plus(any)), 0);
                tell(solver, days, department);
            }
            if (departments.containsKey(region)) {
                solver.isExactly(rest, 0);
            }
            tell(solver, days, region);
        }
        total(days).ifPresent(total -> solver.isExactly(all, total));
        answers.count(days, "departments").ifPresent(distinct -> solver.isExactly(present, distinct));
        regions.forEach(region -> {
            find(solver, days, region);
            departments.getOrDefault(region, List.of()).forEach(department -> find(solver, days, department));
        });
    }

    private Optional<Long> total(Days days) {
        return answers.count(days, "minors").or(() -> answers.denominator(days, List.of(REGION, DEPARTMENT)));
    }

    private void tell(Solver solver, Days days, String code) {
        answers.numerator(days, code).ifPresent(value -> solver.isExactly(new Sum().plus(code), value));
    }

    private void find(Solver solver, Days days, String code) {
        if (answers.withholds(days, code)) {
            long[] bounds = solver.bounds(new Sum().plus(code));
            cells.add(new Cell(code + " of " + days, true, bounds[0], bounds[1]));
        }
    }
}
