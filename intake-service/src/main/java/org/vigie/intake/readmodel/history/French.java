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
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.MinorFacts;
import org.vigie.intake.domain.Urgency;
import org.vigie.vocabulary.Vocabulary;

/** Puts into words what is not personal of calls and actions. */
final class French {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H 'h' mm", Locale.FRANCE)
            .withZone(ZoneId.of("Europe/Paris"));

    private French() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String contact(CallRecorded call) {
        return "(" + Vocabulary.label(call.channel()) + ", "
                + Vocabulary.label(call.caller().category()) + ")";
    }

    static String action(ActionTaken action) {
        String details = joined(
                action.department() == null ? null : "département " + action.department(),
                action.document() == null ? null : "document " + action.document(),
                action.urgency() == Urgency.NORMAL ? null : Vocabulary.label(action.urgency()));
        return Vocabulary.label(action.type()) + (details.isEmpty() ? "" : " (" + details + ")");
    }

    static String contact(NextContactPromised promise) {
        return "Prochain contact du " + time(promise.dueAt()) + " (" + Vocabulary.label(promise.kind()) + ")";
    }

    static String fields(List<CallField> fields) {
        return fields.stream()
                .map(field -> Vocabulary.label(field).toLowerCase(Locale.FRANCE))
                .collect(Collectors.joining(", "));
    }

    /** What {@code call} says in {@code field}; null when that is nothing, or personal. */
    static @Nullable String said(CallField field, CallRecorded call) {
        String text = switch (field) {
            case OCCURRED_AT -> time(call.occurredAt());
            case CHANNEL -> Vocabulary.label(call.channel());
            case CALLER -> caller(call.caller());
            case MINORS -> call.minors().stream().map(French::minor).collect(Collectors.joining(" ; "));
            case CONCERNS -> call.concerns().stream().map(Vocabulary::label).collect(Collectors.joining(", "));
            case NARRATIVE -> "";
        };
        return text.isEmpty() ? null : text;
    }

    private static String caller(Caller caller) {
        return joined(
                Vocabulary.label(caller.category()),
                caller.relation() == null ? null : Vocabulary.label(caller.relation()));
    }

    private static String minor(MinorFacts facts) {
        String told = joined(
                facts.gender() == null ? null : Vocabulary.label(facts.gender()),
                facts.age() == null ? null : facts.age() + " ans",
                facts.department() == null ? null : "département " + facts.department(),
                facts.knownToChildProtection() == null ? null : Vocabulary.label(facts.knownToChildProtection()));
        return told.isEmpty() ? "Mineur·e sans autre précision" : told;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
