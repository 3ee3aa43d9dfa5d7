package org.vigie.mapping.adapter.http;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.territories.Territories;

/** Fields that several forms have. */
final class Fields {
    static final int LONGEST_NAME = 500;
    static final String TWICE = "must not be given twice";
    private static final int LONGEST_DEPARTMENT_CODE = 3;

    private Fields() {}

    /** Code of a department; null when absent. */
    static @Nullable String department(JsonBody body) {
        String department = body.optionalText("department", 1, LONGEST_DEPARTMENT_CODE);
        if (department != null && !Territories.isDepartment(department)) {
            body.reject("department", "must be the code of a department");
        }
        return department;
    }

    /** Codes of departments; none when absent. */
    static List<String> departments(JsonBody body) {
        List<String> departments = body.optionalTexts("departments", 1, LONGEST_DEPARTMENT_CODE);
        if (departments.size() < body.node().path("departments").size()) {
            return departments; // some were no codes at all: places in the list no longer match those in the body
        }
        for (int i = 0; i < departments.size(); i++) {
            if (!Territories.isDepartment(departments.get(i))) {
                body.reject("departments/" + i, "must be the code of a department");
            }
        }
        return departments;
    }

    /** Refuses an id that an earlier one of the forms has. */
    static void rejectRepeated(List<JsonBody> forms, String idField) {
        Set<String> seen = new HashSet<>();
        for (JsonBody form : forms) {
            String id = form.node().path(idField).textValue();
            if (id != null && !seen.add(id.toLowerCase(Locale.ROOT))) {
                form.reject(idField, TWICE);
            }
        }
    }
}
