package org.vigie.mapping.page.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.http.EmailAddress;
import org.vigie.http.FormFields;
import org.vigie.mapping.domain.partner.Correction;
import org.vigie.mapping.domain.partner.PartnerDetails;
import org.vigie.mapping.domain.partner.Reach;
import org.vigie.theme.FormError;

/**
 * The form in which a partner says what its entry should say. What was left as it was shown is no correction.
 *
 * @param shown what the form was filled in with
 */
record CorrectionForm(FormFields fields, PartnerDetails shown) {
    static final FormError TOO_MANY =
            new FormError("", "Plusieurs corrections attendent déjà d’être lues. L’équipe de Vigie les lit d’abord.");

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String WEBSITE = "website";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String REMARK = "remark";
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_WORDS = 10_000;
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_ADDRESS = 2_000;

    /** The form as it is shown first. */
    static FormFields filledIn(PartnerDetails shown) {
        return FormFields.of(Map.of(
                NAME, List.of(shown.name()),
                DESCRIPTION, given(shown.description()),
                WEBSITE, given(shown.website()),
                EMAIL, given(shown.email()),
                PHONE, given(shown.phone())));
    }

    Correction correction() {
        return new Correction(
                other(NAME, shown.name()),
                other(DESCRIPTION, shown.description()),
                other(WEBSITE, shown.website()),
                other(EMAIL, shown.email()),
                other(PHONE, shown.phone()),
                other(REMARK, null));
    }

    List<FormError> errors() {
        List<FormError> errors = new ArrayList<>();
        if (fields.text(NAME).isEmpty()) {
            errors.add(new FormError(NAME, "Indiquez le nom."));
        }
        check(errors, NAME, LONGEST_NAME, text -> true, "");
        check(errors, DESCRIPTION, LONGEST_WORDS, text -> true, "");
        check(errors, WEBSITE, LONGEST_ADDRESS, Reach::isWebsite, "Une adresse commence par http:// ou https://.");
        check(errors, EMAIL, EmailAddress.MAX_LENGTH, EmailAddress::isOne, "Indiquez une adresse électronique.");
        check(errors, PHONE, LONGEST_NUMBER, Reach::isPhone, "Indiquez un numéro de téléphone.");
        check(errors, REMARK, LONGEST_WORDS, text -> true, "");
        if (errors.isEmpty() && correction().saysNothing()) {
            errors.add(
                    new FormError(REMARK, "Rien n’est changé : dites ce qui est à corriger, ou confirmez la fiche."));
        }
        return errors;
    }

    /** What was left as it was shown is not judged: it is not the sender's. */
    private void check(List<FormError> errors, String field, int longest, Predicate<String> right, String wrong) {
        String text = other(field, value(field));
        if (text == null || text.isEmpty()) {
            return;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FormError(field, "Au plus " + longest + " caractères."));
        } else if (text.indexOf('\0') >= 0) {
            errors.add(new FormError(field, "Ce texte a un caractère qui ne s’écrit pas."));
        } else if (!right.test(text)) {
            errors.add(new FormError(field, wrong));
        }
    }

    private @Nullable String value(String field) {
        return switch (field) {
            case NAME -> shown.name();
            case DESCRIPTION -> shown.description();
            case WEBSITE -> shown.website();
            case EMAIL -> shown.email();
            case PHONE -> shown.phone();
            default -> null;
        };
    }

    /** What the field says, if that is other than what was shown; a form that lacks the field leaves it. */
    private @Nullable String other(String field, @Nullable String before) {
        String text = fields.text(field);
        boolean same = text.equals(before == null ? "" : before.strip());
        return same || !fields.has(field) ? null : text;
    }

    private static List<String> given(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }
}
