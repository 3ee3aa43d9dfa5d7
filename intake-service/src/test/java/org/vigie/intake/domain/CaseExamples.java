package org.vigie.intake.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.CallRecorded;

/** Events of one made-up case, for specifications. */
public final class CaseExamples {
    public static final UUID CASE = UUID.fromString("0190a0f0-0000-5000-8000-000000000001");
    public static final UUID LEA = UUID.fromString("0190a0f0-0000-5000-8000-00000000000a");
    public static final UUID TOM = UUID.fromString("0190a0f0-0000-5000-8000-00000000000b");
    public static final String CLIENT = "partner-line";
    public static final Instant MONDAY = Instant.parse("2023-04-03T08:00:00Z");
    public static final Instant TUESDAY = Instant.parse("2023-04-04T08:00:00Z");

    private CaseExamples() {}

    /** A mother's call of that day about these minors. */
    public static CallRecorded call(Instant at, MinorFacts... minors) {
        return new CallRecorded(
                CASE,
                UUID.nameUUIDFromBytes(at.toString().getBytes(UTF_8)),
                at,
                Channel.PHONE,
                new Caller(CallerCategory.IMMEDIATE_FAMILY, CallerRelation.MOTHER),
                List.of(minors),
                List.of(Concern.RUNNING_AWAY),
                Personal.of("Récit"),
                Personal.of("appel-1"),
                null,
                CLIENT);
    }

    /** Nothing but that there is this minor. */
    public static MinorFacts about(UUID minorId) {
        return facts(minorId, null, null, null, null);
    }

    /** What a call tells that is not personal. */
    public static MinorFacts facts(
            UUID minorId,
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable String department,
            @Nullable KnownToChildProtection known) {
        return new MinorFacts(minorId, gender, age, department, null, known, null);
    }

    /** An action about these minors. */
    public static ActionTaken action(ActionType type, @Nullable String department, UUID... minorIds) {
        return new ActionTaken(
                CASE,
                UUID.fromString("0190a0f0-0000-5000-8000-00000000000c"),
                type,
                TUESDAY,
                List.of(minorIds),
                department,
                null,
                Urgency.NORMAL,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Personal.of("action-1"));
    }
}
