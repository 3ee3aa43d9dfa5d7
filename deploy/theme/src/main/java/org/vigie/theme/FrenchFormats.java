package org.vigie.theme;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.vigie.territories.Department;
import org.vigie.territories.Territories;

/** How pages write dates, numbers and departments: as properties of the values, such as {@code {call.occurredAt.frenchTime}}. */
@TemplateExtension
public final class FrenchFormats {
    /** Where days begin. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_MONTH, Map.of(1L, "1er"))
            .appendPattern(" MMMM yyyy")
            .toFormatter(Locale.FRANCE);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DAY)
            .appendPattern(" 'à' H'\u00a0h\u00a0'mm")
            .toFormatter(Locale.FRANCE);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private FrenchFormats() {}

    /** {@code 2 avril 2024 à 9 h 05}, in Paris; the time stays on one line. */
    public static String frenchTime(Instant at) {
        return TIME.format(at.atZone(PARIS));
    }

    /** {@code 2 avril 2024}, in Paris. */
    public static String frenchDay(Instant at) {
        return DAY.format(at.atZone(PARIS));
    }

    /** {@code 2 avril 2024}, {@code 1er mai 2024}. */
    public static String frenchDay(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code du 3 avril 2023 au 2 avril 2024}, both included; {@code du 1er mai 2024} when they are one. */
    public static String frenchDays(LocalDate first, LocalDate last) {
        String begins = "du " + frenchDay(first);
        return first.equals(last) ? begins : begins + " au " + frenchDay(last);
    }

    /** What a field of type {@code datetime-local} holds, in Paris. */
    public static String fieldTime(Instant at) {
        return FIELD.format(at.atZone(PARIS));
    }

    /** {@code 1 234,5}, with the narrow space of French. */
    public static String french(Number number) {
        return NumberFormat.getInstance(Locale.FRANCE).format(number);
    }

    /** {@code 59 – Nord}; a code that no department has, as it is. */
    public static String department(String code) {
        return Territories.department(code).map(FrenchFormats::departmentName).orElse(code);
    }

    /** {@code 59 – Nord}. */
    public static String departmentName(Department department) {
        return department.code() + " – " + department.name();
    }
}
