package org.vigie.intake.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.intake.readmodel.casefile.MinorLine;

/**
 * The part of a call's form that is about one minor.
 *
 * @param index tells its fields from those of others; stays with it when others are taken away
 * @param title how it is called on the page
 * @param known what the case knows of the minor, null of one who is new to it
 * @param detailed whether there is something in the fields that are folded away
 */
public record MinorBlock(int index, String title, @Nullable MinorLine known, boolean detailed) {
    private static final List<String> FOLDED = List.of("commune", "identity.phone", "identity.address");
    private static final List<String> ASKED = List.of(
            "gender",
            "age",
            "department",
            "commune",
            "knownToChildProtection",
            "identity.firstName",
            "identity.lastName",
            "identity.birthDate",
            "identity.phone",
            "identity.address");

    static MinorBlock of(int index, String title, @Nullable MinorLine known, FormFields fields) {
        return new MinorBlock(index, title, known, isFilled(index, known == null ? FOLDED : ASKED, fields));
    }

    /** The name of one of its fields. */
    public String name(String field) {
        return prefix(index) + field;
    }

    /** Whether the call tells about the minor: a known one was talked about, or something is said of a new one. */
    boolean isTold(FormFields fields) {
        return fields.has(name("minorId")) ? fields.has(name("mentioned")) : isFilled(index, ASKED, fields);
    }

    static String prefix(int index) {
        return "minors." + index + '.';
    }

    private static boolean isFilled(int index, List<String> names, FormFields fields) {
        return names.stream()
                .anyMatch(name -> !fields.text(prefix(index) + name).isEmpty());
    }
}
