package org.vigie.analytics.readmodel.activity.breakdown;

import org.vigie.analytics.domain.Band;
import org.vigie.analytics.domain.Measure;

/** What bands are called in French: {@code De 4 à 7 jours}. */
final class BandLabels {
    private BandLabels() {}

    static String of(Measure measure, Band band) {
        boolean ofDays = measure == Measure.DAYS_TO_IP || measure == Measure.DAYS_TO_ANSWER;
        if (ofDays && band.last() == 0) {
            return "Le jour même";
        }
        if (band.last() == Band.OPEN) {
            return "%d %s ou plus".formatted(band.first(), unit(measure, band.first()));
        }
        if (band.first() == band.last()) {
            return "%d %s".formatted(band.first(), unit(measure, band.first()));
        }
        return "De %d à %d %s".formatted(band.first(), band.last(), unit(measure, band.last()));
    }

    private static String unit(Measure measure, long number) {
        String one = switch (measure) {
            case YEARS -> "an";
            case CONTACTS -> "contact";
            case DAYS_TO_IP, DAYS_TO_ANSWER -> "jour";
            case HOURS -> "heure";
        };
        return number > 1 ? one + "s" : one;
    }
}
