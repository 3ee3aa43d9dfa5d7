package org.vigie.analytics.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.freeze.FreezeRequest;
import org.vigie.http.FormFields;
import org.vigie.http.RequestLimits;
import org.vigie.theme.Form;
import org.vigie.theme.FormError;

/**
 * What a person wants to have frozen.
 *
 * @param request empty when something is wrong with the form
 */
record FreezeForm(Form form, Optional<FreezeRequest> request) {
    static final String REFERENCE = "reference";
    private static final String AUDIENCE = "chiffres";
    private static final String PUBLIC = "publics";

    private static final FormError NO_REFERENCE = new FormError(
            REFERENCE,
            "Indiquez une référence de 1 à " + RequestLimits.MAX_REFERENCE + " caractères, comme bilan-2023.");
    private static final FormError OFF_THE_GRID = new FormError(
            AskedDays.FROM,
            "Les chiffres publics sont ceux d’un trimestre, d’une année civile ou d’une année de la plateforme.");

    static FreezeForm of(FormFields fields) {
        AskedDays asked = AskedDays.of(fields);
        List<FormError> errors = new ArrayList<>(asked.form().errors());
        String reference = fields.text(REFERENCE);
        if (reference.replace('\u00a0', ' ').isBlank() || reference.length() > RequestLimits.MAX_REFERENCE) {
            errors.add(NO_REFERENCE);
        }
        Audience audience = fields.text(AUDIENCE).equals(PUBLIC) ? Audience.PUBLIC : Audience.INTERNAL;
        Optional<Period> period = asked.period();
        if (audience == Audience.PUBLIC
                && period.filter(days -> !PublicGrid.contains(days)).isPresent()) {
            errors.add(OFF_THE_GRID);
        }
        return new FreezeForm(
                new Form(fields, errors),
                errors.isEmpty() ? period.map(days -> FreezeRequest.of(days, audience, reference)) : Optional.empty());
    }
}
