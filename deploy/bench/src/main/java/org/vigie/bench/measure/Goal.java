package org.vigie.bench.measure;

import java.util.Locale;

/**
 * What a comparison should come to.
 *
 * @param of what the limits are about
 * @param atLeast whether more is better
 * @param must the limit
 * @param then the limit once that one is met
 */
public record Goal(Of of, boolean atLeast, double must, double then) {
    /** What a limit is about. */
    public enum Of {
        /** The project's median over the yardstick's. */
        RATIO,
        /** The project's median itself. */
        VALUE
    }

    /** At least so many times the yardstick. */
    public static Goal timesAtLeast(double must, double then) {
        return new Goal(Of.RATIO, true, must, then);
    }

    /** At most so many times the yardstick. */
    public static Goal timesAtMost(double must, double then) {
        return new Goal(Of.RATIO, false, must, then);
    }

    /** At most so much, in the unit of what is measured. */
    public static Goal atMost(double must, double then) {
        return new Goal(Of.VALUE, false, must, then);
    }

    /** Whether a comparison with this ratio and this project's median is good enough. */
    public boolean met(double ratio, double project) {
        double value = of == Of.RATIO ? ratio : project;
        return atLeast ? value >= must : value <= must;
    }

    /** As people read it, such as {@code ≥ 1.30×}. */
    public String text(String unit) {
        String limit = of == Of.RATIO ? String.format(Locale.ROOT, "%.2f×", must) : plain(must) + " " + unit;
        return (atLeast ? "≥ " : "≤ ") + limit;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
