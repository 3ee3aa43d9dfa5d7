package org.vigie.analytics.attack;

import java.util.HashMap;
import java.util.HashSet;
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

    /** The bounds of {@code sum}, whole numbers. The solver is asked about what something is known of: it sets the rest to either bound. */
    long[] bounds(Sum sum) {
        model.getVariables().forEach(variable -> variable.weight(null));
        boolean known = false;
        long least = 0;
        long most = 0;
        for (Map.Entry<String, Integer> part : sum.factors.entrySet()) {
            int factor = part.getValue();
            if (factor != 0 && told.contains(part.getKey())) {
                variable(part.getKey()).weight(factor);
                known = true;
            } else {
                least += Math.min(0, factor) * BEYOND;
                most += Math.max(0, factor) * BEYOND;
            }
        }
        double low = known ? solved(model.minimise()) : 0;
        double high = known ? solved(model.maximise()) : 0;
        return new long[] {least + (long) Math.ceil(low - ROUNDING), most + (long) Math.floor(high + ROUNDING)};
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
