package org.vigie.intake.adapter.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;
import org.vigie.intake.application.CaseCommands.Naming;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.Caller;
import org.vigie.intake.domain.CallerCategory;
import org.vigie.intake.domain.CallerRelation;
import org.vigie.intake.domain.CaseCommand.RecordCall;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.MinorFacts;

/** A call as it is posted. */
record CallRequest(RecordCall command, Naming naming, Post post) {
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /**
     * Reads a call.
     *
     * @param namedCase the body's {@code caseId}, which was read before
     * @param whole what the body is part of, the body itself unless it is imported
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    static CallRequest read(@Nullable UUID namedCase, JsonBody body, JsonBody whole, Sender sender) {
        String caseReference = body.optionalText("caseReference", 1, RequestLimits.MAX_REFERENCE);
        if (namedCase != null && caseReference != null) {
            body.reject("caseReference", "must not be given beside caseId");
        }
        String reference = IdempotencyKey.reference(body, sender.idempotencyKey());
        UUID callId = sender.ids().call(sender.client(), reference);
        CallRecorded call = new CallRecorded(
                caseId(namedCase, caseReference, callId, sender),
                callId,
                Fields.occurredAt(body, sender.now()),
                body.code("channel", Channel.class),
                caller(body.object("caller")),
                minors(body.objects("minors"), callId, sender),
                body.codes("concerns", Concern.class).stream().distinct().toList(),
                Fields.personalText(body, "narrative"),
                Personal.of(reference),
                caseReference == null ? null : Personal.of(caseReference),
                sender.client());
        Long expectedVersion = sender.expectedVersion();
        whole.finish();
        return new CallRequest(
                new RecordCall(call, namedCase == null),
                naming(namedCase, caseReference),
                sender.post(CanonicalContent.of(body.node(), CallRecorded.class), expectedVersion));
    }

    private static UUID caseId(@Nullable UUID namedCase, @Nullable String caseReference, UUID callId, Sender sender) {
        if (namedCase != null) {
            return namedCase;
        }
        return caseReference != null
                ? sender.ids().caseOf(sender.client(), caseReference)
                : sender.ids().caseOf(callId);
    }

    private static Naming naming(@Nullable UUID namedCase, @Nullable String caseReference) {
        if (namedCase != null) {
            return Naming.ID;
        }
        return caseReference != null ? Naming.REFERENCE : Naming.NOTHING;
    }

    static Caller caller(JsonBody body) {
        return new Caller(
                body.code("category", CallerCategory.class), body.optionalCode("relation", CallerRelation.class));
    }

    /** What is told about minors; those without an id get theirs from {@code tellingId}, the call or the correction. */
    static List<MinorFacts> minors(List<JsonBody> bodies, UUID tellingId, Sender sender) {
        List<MinorFacts> minors = new ArrayList<>(bodies.size());
        Set<UUID> named = new HashSet<>();
        for (JsonBody body : bodies) {
            UUID given = body.optionalUuid("minorId");
            if (given != null && !named.add(given)) {
                body.reject("minorId", "must not be given twice in a call");
            }
            UUID minorId = given != null ? given : sender.ids().minor(tellingId, minors.size());
            minors.add(minor(body, minorId, sender.now()));
        }
        return minors;
    }

    private static MinorFacts minor(JsonBody body, UUID minorId, Instant now) {
        String department = Fields.department(body);
        JsonBody identity = body.optionalObject("identity");
        return new MinorFacts(
                minorId,
                body.optionalCode("gender", Gender.class),
                body.optionalInteger("age", 0, 20),
                department,
                Fields.commune(body, department),
                body.optionalCode("knownToChildProtection", KnownToChildProtection.class),
                identity == null ? null : Personal.of(identity(identity, now)));
    }

    private static Identity identity(JsonBody body, Instant now) {
        LocalDate birthDate = body.optionalDate("birthDate");
        LocalDate tomorrow = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        if (birthDate != null && (birthDate.isBefore(EARLIEST_BIRTH) || birthDate.isAfter(tomorrow))) {
            body.reject("birthDate", "must lie between 1900-01-01 and today");
        }
        return new Identity(
                Fields.text(body, "firstName"),
                Fields.text(body, "lastName"),
                birthDate,
                Fields.text(body, "address"),
                Fields.text(body, "phone"));
    }
}
