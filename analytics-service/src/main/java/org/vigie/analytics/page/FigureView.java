package org.vigie.analytics.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Share;
import org.vigie.analytics.domain.Figure.Suppressed;
import org.vigie.analytics.readmodel.activity.definitions.FigureDefinition;
import org.vigie.analytics.readmodel.activity.export.FigureWords;
import org.vigie.theme.FrenchFormats;

/**
 * A figure as the page writes it.
 *
 * @param before the same of the period before
 */
public record FigureView(FigureDefinition definition, Figure figure, Figure before) {
    /** Instead of a share or a mean over nothing. */
    static final String NOTHING = "–";

    private static final char THIN = '\u202f';
    private static final char MINUS = '\u2212';

    /** Whether it is not told. */
    public boolean isWithheld() {
        return figure instanceof Suppressed;
    }

    /** The number with its unit. */
    public String value() {
        return written(figure);
    }

    /** What it was in the period before. */
    public String valueBefore() {
        return written(before);
    }

    private static String written(Figure figure) {
        return switch (figure) {
            case Count(long value) -> FrenchFormats.french(value);
            case Share share -> withUnit(share.percent(), "%");
            case MeanAge mean -> withUnit(mean.years(), "ans");
            case Suppressed _ -> FigureWords.WITHHELD;
        };
    }

    private static String withUnit(@Nullable Number number, String unit) {
        return number == null ? NOTHING : FrenchFormats.french(number) + THIN + unit;
    }

    /** What a share is a share of; empty for everything else. */
    public String parts() {
        return figure instanceof Share(long numerator, long denominator)
                ? FrenchFormats.french(numerator) + " sur " + FrenchFormats.french(denominator)
                : "";
    }

    /** The bare number for a chart; empty when there is none. */
    public String bare() {
        return bare(figure);
    }

    /** The same of the period before. */
    public String bareBefore() {
        return bare(before);
    }

    private static String bare(Figure figure) {
        @Nullable BigDecimal number = number(figure);
        return number == null ? "" : number.toPlainString();
    }

    /** Whether there was anything in the period before, and it is told. */
    public boolean isComparable() {
        @Nullable BigDecimal then = number(before);
        return then != null && then.signum() > 0 && number(figure) != null;
    }

    /** How much more or less it is than in the period before; empty when that cannot be told. */
    public String change() {
        @Nullable BigDecimal then = number(before);
        @Nullable BigDecimal now = number(figure);
        return then == null || now == null ? "" : change(now.subtract(then));
    }

    private String change(BigDecimal more) {
        if (more.signum() == 0) {
            return "=";
        }
        String unit = switch (figure) {
            case Share _ -> more.abs().compareTo(BigDecimal.ONE) > 0 ? THIN + "points" : THIN + "point";
            case MeanAge _ -> THIN + "an";
            case Count _, Suppressed _ -> "";
        };
        return (more.signum() < 0 ? MINUS : '+') + FrenchFormats.french(more.abs()) + unit;
    }

    private static @Nullable BigDecimal number(Figure figure) {
        return switch (figure) {
            case Count(long value) -> BigDecimal.valueOf(value);
            case Share share -> share.denominator() == 0 ? null : new BigDecimal(String.valueOf(share.percent()));
            case MeanAge mean -> mean.years();
            case Suppressed _ -> null;
        };
    }
}
