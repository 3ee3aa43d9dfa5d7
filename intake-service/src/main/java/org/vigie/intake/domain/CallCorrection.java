package org.vigie.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.intake.domain.CaseEvent.CallRecorded;

/**
 * What is true of a call in place of what was recorded; null is what stays as it is.
 *
 * @param minors all that the call tells about minors, not only what differs
 * @param narrative what was said
 * @param retracted whether what was said is taken back without anything in its place
 */
public record CallCorrection(
        @Nullable Instant occurredAt,
        @Nullable Channel channel,
        @Nullable Caller caller,
        @Nullable List<MinorFacts> minors,
        @Nullable List<Concern> concerns,
        @Nullable Personal<String> narrative,
        boolean retracted) {

    /** What is put right. */
    public List<CallField> fields() {
        List<CallField> fields = new ArrayList<>();
        add(fields, CallField.OCCURRED_AT, occurredAt != null);
        add(fields, CallField.CHANNEL, channel != null);
        add(fields, CallField.CALLER, caller != null);
        add(fields, CallField.MINORS, minors != null);
        add(fields, CallField.CONCERNS, concerns != null);
        add(fields, CallField.NARRATIVE, narrative != null || retracted);
        return fields;
    }

    /** The whole of {@code call} as it is then; what is personal only where it is put right, since the rest lies in the log. */
    public CallFacts of(CallRecorded call) {
        return new CallFacts(
                Objects.requireNonNullElse(occurredAt, call.occurredAt()),
                Objects.requireNonNullElse(channel, call.channel()),
                Objects.requireNonNullElse(caller, call.caller()),
                minors != null
                        ? minors
                        : call.minors().stream().map(MinorFacts::pseudonymous).toList(),
                Objects.requireNonNullElse(concerns, call.concerns()),
                narrative);
    }

    private static void add(List<CallField> fields, CallField field, boolean corrected) {
        if (corrected) {
            fields.add(field);
        }
    }
}
