package org.vigie.analytics.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.analytics.domain.Period;
import org.vigie.http.FormFields;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;

/**
 * Any two days, as a reader inside asks for them.
 *
 * @param period empty when something is wrong with them
 */
record AskedDays(Form form, Optional<Period> period) {
    static final String FROM = "du";
    static final String TO = "au";

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;
    private static final FormError REVERSED = new FormError(TO, "Le dernier jour ne peut pas précéder le premier.");

    /** What {@code fields} ask for; nothing at all is {@code otherwise}. */
    static AskedDays of(FormFields fields, Period otherwise) {
        if (fields.text(FROM).isEmpty() && fields.text(TO).isEmpty()) {
            FormFields filled = fields.with(Map.of(
                    FROM,
                    List.of(otherwise.from().toString()),
                    TO,
                    List.of(otherwise.to().toString())));
            return new AskedDays(new Form(filled, List.of()), Optional.of(otherwise));
        }
        return of(fields);
    }

    /** What {@code fields} ask for, both days of it. */
    static AskedDays of(FormFields fields) {
        List<FormError> errors = new ArrayList<>();
        Optional<LocalDate> from = day(fields, FROM, "Premier jour", errors);
        Optional<LocalDate> to = day(fields, TO, "Dernier jour", errors);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors.add(REVERSED);
        }
        return new AskedDays(
                new Form(fields, errors),
                errors.isEmpty() ? from.flatMap(first -> to.map(last -> new Period(first, last))) : Optional.empty());
    }

    private static Optional<LocalDate> day(FormFields fields, String name, String label, List<FormError> errors) {
        try {
            LocalDate day = LocalDate.parse(fields.text(name));
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return Optional.of(day);
            }
        } catch (DateTimeException _) {
            // said below
        }
        errors.add(new FormError(name, label + " : indiquez une date de 1900 à 2999, comme 03/04/2023."));
        return Optional.empty();
    }
}
