package org.vigie.theme;

import java.util.List;
import org.vigie.http.FormFields;

/**
 * A form as it is shown: what is filled in, and what is wrong with it.
 *
 * @param errors in the order of the page
 */
public record Form(FormFields fields, List<FormError> errors) {
    public Form {
        errors = List.copyOf(errors);
    }

    /** What a text field holds. */
    public String value(String name) {
        return fields.text(name);
    }

    /** Whether an option of a list, or one of several boxes, is chosen. */
    public boolean chose(String name, String code) {
        return fields.all(name).contains(code);
    }

    /** Whether anything is wrong with the field. */
    public boolean wrong(String name) {
        return errors.stream().anyMatch(error -> error.field().equals(name));
    }

    /** What is wrong with the field; empty when nothing is. */
    public String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FormError::message)
                .findFirst()
                .orElse("");
    }

    /** Says nothing, since a record's own would put what was filled in into a log. */
    @Override
    public String toString() {
        return "Form";
    }
}
