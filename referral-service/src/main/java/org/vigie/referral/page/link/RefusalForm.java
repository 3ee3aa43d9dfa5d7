package org.vigie.referral.page.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.http.FormFields;
import org.vigie.referral.domain.RefusalReason;
import org.vigie.theme.Choice;
import org.vigie.theme.FormError;
import org.vigie.vocabulary.Vocabulary;

/**
 * The form by which an authority says that a referral is not for it.
 *
 * @param authorities those that it can name
 */
record RefusalForm(FormFields fields, List<Choice> authorities) {
    static final FormError NO_LONGER = new FormError(
            "", "Ce n’est plus possible : la situation a changé entre-temps. Voyez ci-dessous où elle en est.");

    private static final String REASON = "reason";
    private static final String REDIRECT_TO = "redirectTo";

    RefusalForm {
        authorities = List.copyOf(authorities);
    }

    static List<Choice> reasons() {
        return Stream.of(RefusalReason.values())
                .map(reason -> new Choice(reason.name(), Vocabulary.label(reason)))
                .toList();
    }

    Optional<RefusalReason> reason() {
        return Stream.of(RefusalReason.values())
                .filter(reason -> reason.name().equals(fields.text(REASON)))
                .findFirst();
    }

    Optional<String> redirectTo() {
        return Optional.of(fields.text(REDIRECT_TO)).filter(code -> !code.isEmpty());
    }

    List<FormError> errors() {
        List<FormError> errors = new ArrayList<>();
        if (reason().isEmpty()) {
            errors.add(new FormError(REASON, "Choisissez la raison."));
        }
        if (redirectTo().filter(code -> !knows(code)).isPresent()) {
            errors.add(new FormError(REDIRECT_TO, "Choisissez l’autorité dans la liste."));
        }
        return errors;
    }

    private boolean knows(String code) {
        return authorities.stream().map(Choice::code).anyMatch(code::equals);
    }
}
