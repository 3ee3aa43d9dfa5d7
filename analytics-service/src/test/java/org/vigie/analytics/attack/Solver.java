package org.vigie.analytics.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Unknown numbers that are none below zero, what is known of their sums, and between which bounds another sum then lies. */
final class Solver {
    /** More than the attacker thinks possible. */
    private static final long BEYOND = 10_000_000;

    private static final double ROUNDING = 1e-5;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> unknowns = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /** A sum of unknown numbers, each with a factor. */
    static final class Sum {
        private final Map<String, Integer> factors = new HashMap<>();

        Sum plus(String unknown) {
            factors.merge(unknown, 1, Integer::sum);
            return this;
        }

        Sum plus(Sum other) {
            other.factors.forEach((unknown, factor) -> factors.merge(unknown, factor, Integer::sum));
            return this;
        }

        Sum minus(Sum other) {
            other.factors.forEach((unknown, factor) -> factors.merge(unknown, -factor, Integer::sum));
            return this;
        }
    }

    void isExactly(Sum sum, long value) {
        expression(sum).level(value);
    }

    void isAtLeast(Sum sum, long value) {
        expression(sum).lower(value);
    }

    /** The bounds of {@code sum}, whole numbers. */
    long[] bounds(Sum sum) {
        if (sum.factors.keySet().stream().noneMatch(told::contains)) {
            return new long[] {0, BEYOND}; // the solver would not be bothered with what nothing is known of
        }
        model.getVariables().forEach(variable -> variable.weight(null));
        List<Variable> weighted = new ArrayList<>();
        sum.factors.forEach((unknown, factor) -> {
            if (factor != 0) {
                weighted.add(variable(unknown).weight(factor));
            }
        });
        if (weighted.isEmpty()) {
            return new long[] {0, 0};
        }
        double low = solved(model.minimise());
        double high = solved(model.maximise());
        return new long[] {(long) Math.ceil(low - ROUNDING), (long) Math.floor(high + ROUNDING)};
    }

    private static double solved(Optimisation.Result result) {
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("what was answered does not fit together: " + result.getState());
        }
        return result.getValue();
    }

    private Expression expression(Sum sum) {
        Expression expression = model.newExpression("known " + model.countExpressions());
        sum.factors.forEach((unknown, factor) -> expression.set(variable(unknown), factor));
        told.addAll(sum.factors.keySet());
        return expression;
    }

    private Variable variable(String unknown) {
        return unknowns.computeIfAbsent(
                unknown, name -> model.newVariable(name).lower(0).upper(BEYOND));
    }
}
