package org.vigie.theme;

import java.util.List;

/**
 * What came of a form.
 *
 * @param status of the page that shows it again, when it was not carried out
 * @param errors why it was not; empty when it was
 */
public record FormResult(int status, List<FormError> errors) {
    /** It was carried out. */
    public static final FormResult DONE = new FormResult(200, List.of());

    /** Copies the errors. */
    public FormResult {
        errors = List.copyOf(errors);
    }

    /** It was not, for one reason. */
    public static FormResult notDone(int status, FormError why) {
        return new FormResult(status, List.of(why));
    }

    /** Whether it was carried out. */
    public boolean isDone() {
        return errors.isEmpty();
    }
}
