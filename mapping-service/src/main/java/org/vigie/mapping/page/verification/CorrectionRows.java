package org.vigie.mapping.page.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.http.FormFields;

/**
 * The parts of a form of which there are several, as they are numbered in what it was filled in with.
 *
 * @param name of all of them
 * @param editable the fields that the form has of each
 */
record CorrectionRows(String name, List<String> editable) {

    /** Whether the form has this one. */
    boolean isIn(FormFields fields, int index) {
        return fields.all(name).contains(String.valueOf(index));
    }

    /** What the form has of it; boxes of one name are one text. */
    Map<String, String> of(FormFields fields, int index) {
        Map<String, String> row = new HashMap<>();
        for (String field : editable) {
            List<String> values = fields.all(field(index, field));
            row.put(field, values.size() > 1 ? String.join(",", values) : fields.text(field(index, field)));
        }
        return row;
    }

    /** What it was filled in with, and what the form has of it over that. */
    Map<String, String> over(Map<String, String> shown, FormFields fields, int index) {
        Map<String, String> row = new HashMap<>(shown);
        if (isIn(fields, index)) {
            row.putAll(of(fields, index));
        }
        return row;
    }

    String field(int index, String field) {
        return name + '.' + index + '.' + field;
    }
}
