package org.vigie.analytics.readmodel.activity.export;

import io.quarkus.qute.TemplateExtension;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.readmodel.activity.report.FigureBody;
import org.vigie.theme.FrenchFormats;

/** How documents write figures, in French. */
@TemplateExtension
public final class FigureWords {
    /** Stands for what is withheld: "non communicable". */
    public static final String WITHHELD = "n.c.";

    private static final String OVER_NOTHING = "sans objet";
    private static final String UNIT_SPACE = "\u00a0";

    private FigureWords() {}

    /** {@code 143}, {@code 87 %}, {@code 15,0 ans}; a mark for what is withheld, words for what is over nothing. */
    public static String words(FigureBody figure) {
        Number value = figure.value();
        if (isWithheld(figure)) {
            return WITHHELD;
        }
        if (value == null) {
            return OVER_NOTHING;
        }
        return switch (figure.unit()) {
            case "%" -> value + UNIT_SPACE + "%";
            case "years" ->
                new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.FRANCE)).format(value) + UNIT_SPACE
                        + "ans";
            case null, default -> FrenchFormats.french(value);
        };
    }

    /** Nothing where there is none. */
    public static String numeratorWords(FigureBody figure) {
        return amount(figure.numerator());
    }

    /** Nothing where there is none. */
    public static String denominatorWords(FigureBody figure) {
        return amount(figure.denominator());
    }

    private static String amount(@Nullable Long number) {
        return number == null ? "" : FrenchFormats.french(number);
    }

    static boolean isWithheld(FigureBody figure) {
        return Boolean.TRUE.equals(figure.suppressed());
    }
}
