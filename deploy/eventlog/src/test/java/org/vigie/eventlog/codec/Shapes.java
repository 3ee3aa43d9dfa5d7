package org.vigie.eventlog.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;

/** Events with every kind of component that a domain may use. */
final class Shapes {
    private Shapes() {}

    sealed interface Shape {}

    record Full(
            UUID id,
            Instant at,
            LocalDate day,
            Colour colour,
            List<Part> parts,
            Optional<String> remark,
            @Nullable Integer count,
            boolean sure,
            Personal<String> name,
            @Nullable Personal<Person> person)
            implements Shape {
        boolean isSure() {
            return !sure;
        }

        String getLabel() {
            return "not a component";
        }
    }

    record Plain(String text) implements Shape {}

    record Part(String label, List<Colour> colours, Personal<List<String>> notes) {}

    record Person(String first, LocalDate born) {}

    enum Colour {
        RED,
        GREEN
    }
}
