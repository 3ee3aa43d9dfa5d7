package org.vigie.systemtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.vigie.local.demo.TimelineLine;

/** Fictional cases of one call that each end in an information préoccupante, for several departments in turn. */
final class Emergencies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DEPARTMENTS = List.of("13", "31", "33", "34", "44", "59", "67", "974");
    private static final int IMMEDIATE_DANGER_EVERY = 10;

    private int told;

    /** Where they happen. */
    static Set<String> departments() {
        return new TreeSet<>(DEPARTMENTS);
    }

    /** The requests that tell of so many more. */
    List<TimelineLine> next(int count) {
        List<TimelineLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String reference = "chaos-" + told;
            String department = DEPARTMENTS.get(told % DEPARTMENTS.size());
            String urgency = told % IMMEDIATE_DANGER_EVERY == 0 ? "IMMEDIATE_DANGER" : "NORMAL";
            UUID minorId = new UUID(0x4000, Long.MIN_VALUE | told);
            lines.add(new TimelineLine(
                    2 * told + 1, "call", reference, json("""
                    {"externalReference": "%s", "occurredAt": "2026-01-01T12:00:00+01:00", "channel": "PHONE",
                     "caller": {"category": "PROFESSIONAL"}, "concerns": [],
                     "minors": [{"minorId": "%s", "age": 15, "department": "%s", "identity": {"lastName": "Nom-%04d"}}]}
                    """.formatted(reference, minorId, department, told))));
            lines.add(new TimelineLine(2 * told + 2, "action", reference, json("""
                    {"externalReference": "%s", "type": "INFORMATION_PREOCCUPANTE", "occurredAt": "2026-01-01T13:00:00+01:00",
                     "minorIds": ["%s"], "department": "%s", "urgency": "%s", "summary": "Récit fictif %d"}
                    """.formatted(
                            reference, minorId, department, urgency, told))));
            told++;
        }
        return lines;
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
