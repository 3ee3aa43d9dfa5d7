package org.vigie.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that is wrong in one body, up to a bound: an answer must not outgrow the request. */
final class Violations {
    private static final int MAX = 100;
    /** What looks like the misspelt name of a field. Anything else could be a person's name and is not repeated. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_$@][A-Za-z0-9_$@-]{0,63}");

    private final List<Violation> found = new ArrayList<>();
    private final List<JsonFields> bodies = new ArrayList<>();

    void watch(JsonFields body) {
        bodies.add(body);
    }

    void add(String pointer, String detail) {
        if (found.size() < MAX) {
            found.add(Violation.at(pointer, detail));
        }
    }

    void unknown(String pointer, String field) {
        if (FIELD_NAME.matcher(field).matches()) {
            add(pointer + '/' + field, "is not a known field");
        } else {
            add(pointer, "has an unknown field, whose name is not repeated here");
        }
    }

    static Violation unknownParameter(String name) {
        if (name.equals("reason")) {
            return Violation.ofParameter(name, Reason.NOT_IN_A_URL);
        }
        return FIELD_NAME.matcher(name).matches()
                ? Violation.ofParameter(name, "is not a known query parameter")
                : Violation.ofParameter("?", "is an unknown query parameter, whose name is not repeated here");
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void finish() {
        bodies.forEach(JsonFields::reportUnknown);
        bodies.clear();
        if (!found.isEmpty()) {
            throw Problems.unprocessable(found);
        }
    }
}
