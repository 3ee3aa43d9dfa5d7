package org.vigie.intake.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.vigie.theme.FrenchFormats;

/** Times of forms, which are those of Paris without saying so. */
final class FormTimes {
    private FormTimes() {}

    /** The time with its offset, as the API takes it; what is no time stays as it is, to be refused there. */
    static String withOffset(String text) {
        try {
            return LocalDateTime.parse(text).atZone(FrenchFormats.PARIS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException _) {
            return text;
        }
    }

    /** The day of a time; null when it is none. */
    static @Nullable LocalDate day(String text) {
        try {
            return LocalDateTime.parse(text).toLocalDate();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
