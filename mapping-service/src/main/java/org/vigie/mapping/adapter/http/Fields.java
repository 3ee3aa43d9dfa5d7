package org.vigie.mapping.adapter.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.territories.Territories;

/** Fields that several forms have. */
final class Fields {
    static final int LONGEST_NAME = 500;
    static final String TWICE = "must not be given twice";
    private static final int LONGEST_DEPARTMENT_CODE = 3;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private Fields() {}

    /** The day on which something was held, in France: from 2000 to a day ahead. */
    static LocalDate heldOn(JsonBody body, InstantSource clock) {
        if (!body.has("heldOn")) {
            return body.date("heldOn");
        }
        LocalDate day = body.optionalDate("heldOn");
        if (day == null) {
            return EARLIEST;
        }
        if (day.isBefore(EARLIEST) || day.isAfter(FrenchDay.today(clock).plusDays(1))) {
            body.reject("heldOn", "must lie between 2000-01-01 and a day ahead");
        }
        return day;
    }

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
