package org.vigie.referral.page;

import java.util.List;
import org.vigie.theme.FormError;

/**
 * What came of a form.
 *
 * @param status of the page that shows it again, when it was not carried out
 * @param errors why it was not; empty when it was
 */
record MoveResult(int status, List<FormError> errors) {
    static final MoveResult DONE = new MoveResult(200, List.of());

    MoveResult {
        errors = List.copyOf(errors);
    }

    static MoveResult notDone(int status, FormError why) {
        return new MoveResult(status, List.of(why));
    }

    boolean isDone() {
        return errors.isEmpty();
    }
}
