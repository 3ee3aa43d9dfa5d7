package org.vigie.intake.page;

import java.util.List;
import java.util.UUID;
import org.vigie.http.Violation;

/** What came of a form. */
sealed interface Outcome {

    /** It is on record in this case, by this request or by an earlier one that said the same. */
    record OnRecord(UUID caseId) implements Outcome {}

    /** It is not, and can be put right: the form is shown again. */
    record Wrong(List<Violation> violations) implements Outcome {}

    /** The same form was recorded before with other content. */
    record RecordedOtherwise() implements Outcome {}

    /** The case has changed since it was read. */
    record Outdated() implements Outcome {}

    /** It cannot be recorded now; the same may be tried again. */
    record Unavailable() implements Outcome {}
}
