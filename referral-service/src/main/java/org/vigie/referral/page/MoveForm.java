package org.vigie.referral.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vigie.http.FormFields;

/** The hidden fields of a form about a referral: they name it, so that what is sent twice is carried out once, and say on which version it rests. */
final class MoveForm {
    private static final String REFERENCE = "reference";
    private static final String VERSION = "version";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private MoveForm() {}

    /** A form to fill in. */
    static FormFields blank() {
        return FormFields.of(Map.of(REFERENCE, List.of(UUID.randomUUID().toString())));
    }

    /** Its name. */
    static String key(FormFields fields) {
        return fields.text(REFERENCE);
    }

    /** The version that it rests on, as {@code If-Match} says it; what is no version matches none. */
    static String ifMatch(FormFields fields) {
        String version = fields.text(VERSION);
        return '"' + (DIGITS.matcher(version).matches() ? version : "") + '"';
    }
}
