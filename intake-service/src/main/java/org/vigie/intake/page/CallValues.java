package org.vigie.intake.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.InTheClear;
import org.vigie.intake.domain.MinorFacts;
import org.vigie.theme.FrenchFormats;

/** A call as the fields of a form hold it. */
final class CallValues {
    private CallValues() {}

    /** What is not personal of it. */
    static Map<String, List<String>> plain(CallRecorded call) {
        Map<String, List<String>> values = new HashMap<>();
        put(values, "occurredAt", FrenchFormats.fieldTime(call.occurredAt()));
        put(values, "channel", call.channel());
        put(values, "caller.category", call.caller().category());
        put(values, "caller.relation", call.caller().relation());
        values.put("concerns", call.concerns().stream().map(Enum::name).toList());
        return values;
    }

    /** Its minors and what was told, of a call in the clear. */
    static Map<String, List<String>> personal(CallRecorded call) {
        Map<String, List<String>> values = new HashMap<>();
        List<String> indices = new ArrayList<>();
        for (MinorFacts minor : call.minors()) {
            put(values, MinorBlock.prefix(indices.size()), minor);
            indices.add(String.valueOf(indices.size()));
        }
        values.put("minor", indices);
        put(values, "narrative", InTheClear.of(call.narrative()));
        return values;
    }

    private static void put(Map<String, List<String>> values, String prefix, MinorFacts minor) {
        put(values, prefix + "minorId", minor.minorId());
        put(values, prefix + "mentioned", "yes");
        put(values, prefix + "gender", minor.gender());
        put(values, prefix + "age", minor.age());
        put(values, prefix + "department", minor.department());
        put(values, prefix + "commune", InTheClear.of(minor.commune()));
        put(values, prefix + "knownToChildProtection", minor.knownToChildProtection());
        Identity identity = InTheClear.of(minor.identity());
        if (identity != null) {
            put(values, prefix + "identity.firstName", identity.firstName());
            put(values, prefix + "identity.lastName", identity.lastName());
            put(values, prefix + "identity.birthDate", identity.birthDate());
            put(values, prefix + "identity.phone", identity.phone());
            put(values, prefix + "identity.address", identity.address());
        }
    }

    /** Ends lines as {@link org.vigie.http.FormFields} does, so that what comes back from a browser is the same. */
    private static void put(Map<String, List<String>> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(value.toString().replace("\r\n", "\n").replace('\r', '\n')));
        }
    }
}
