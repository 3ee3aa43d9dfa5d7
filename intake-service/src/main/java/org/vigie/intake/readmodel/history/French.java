package org.vigie.intake.readmodel.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CallField;
import org.vigie.intake.domain.Caller;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.MinorFacts;
import org.vigie.intake.domain.Urgency;

/** Puts into words what is not personal of calls and actions. */
final class French {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H 'h' mm", Locale.FRANCE)
            .withZone(ZoneId.of("Europe/Paris"));

    private French() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String contact(CallRecorded call) {
        return "(" + Labels.of(call.channel()) + ", " + Labels.of(call.caller().category()) + ")";
    }

    static String action(ActionTaken action) {
        String details = joined(
                action.department() == null ? null : "département " + action.department(),
                action.urgency() == Urgency.NORMAL ? null : Labels.of(action.urgency()));
        return Labels.of(action.type()) + (details.isEmpty() ? "" : " (" + details + ")");
    }

    static String fields(List<CallField> fields) {
        return fields.stream()
                .map(field -> Labels.of(field).toLowerCase(Locale.FRANCE))
                .collect(Collectors.joining(", "));
    }

    /** What {@code call} says in {@code field}; null when that is nothing, or personal. */
    static @Nullable String said(CallField field, CallRecorded call) {
        String text = switch (field) {
            case OCCURRED_AT -> time(call.occurredAt());
            case CHANNEL -> Labels.of(call.channel());
            case CALLER -> caller(call.caller());
            case MINORS -> call.minors().stream().map(French::minor).collect(Collectors.joining(" ; "));
            case CONCERNS -> call.concerns().stream().map(Labels::of).collect(Collectors.joining(", "));
            case NARRATIVE -> "";
        };
        return text.isEmpty() ? null : text;
    }

    private static String caller(Caller caller) {
        return joined(Labels.of(caller.category()), caller.relation() == null ? null : Labels.of(caller.relation()));
    }

    private static String minor(MinorFacts facts) {
        String told = joined(
                facts.gender() == null ? null : Labels.of(facts.gender()),
                facts.age() == null ? null : facts.age() + " ans",
                facts.department() == null ? null : "département " + facts.department(),
                facts.knownToChildProtection() == null ? null : Labels.of(facts.knownToChildProtection()));
        return told.isEmpty() ? "Mineur·e sans autre précision" : told;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
