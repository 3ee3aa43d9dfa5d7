package org.vigie.intake.readmodel.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.IdentityReadings.Reading;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.Identity;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.MinorIdentity;
import org.vigie.intake.domain.Said;

/**
 * All that is held about one minor of a case. Nothing tells of another minor or of who called: what callers said in words, and what the
 * platform wrote about several minors, is only said to be there, since a person must read it before it is handed out.
 *
 * @param also the other ids that mean the same minor
 * @param identity by the latest that calls told
 * @param commune INSEE code, by the latest that calls told
 * @param recipients whom something about the minor was passed on to, or is to be
 * @param readings who read the case in the clear, oldest first; this reading is the last
 * @param withheld what is held in words and not told here, and why
 * @param erasedAfter when all this is erased unless something more is recorded of the case or of one that is one with it; absent when it is not by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessReport(
        UUID caseId,
        CaseStatus caseStatus,
        UUID minorId,
        List<AlsoKnown> also,
        Instant generatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Identity identity,
        @Nullable String commune,
        Facts facts,
        List<ToldByCall> calls,
        List<TakenAction> actions,
        List<Expected> nextContacts,
        List<Recipient> recipients,
        List<Reading> readings,
        List<Withheld> withheld,
        Instant lastRecordedAt,
        @Nullable Instant erasedAfter) {

    /**
     * What is asked for and when.
     *
     * @param also the other ids that mean the same minor
     * @param lastRecordedAt when the last event of the case was recorded
     */
    record Frame(
            UUID minorId,
            List<AlsoKnown> also,
            Instant generatedAt,
            Instant lastRecordedAt,
            @Nullable Instant erasedAfter) {}

    static AccessReport of(CaseHistory history, List<Reading> readings, Frame frame) {
        UUID minorId = frame.minorId();
        Map<UUID, Minor> minors = new LinkedHashMap<>();
        history.calls().forEach(call -> Minor.tell(minors, call));
        MinorIdentity identity =
                MinorIdentity.latest(history.calls()).getOrDefault(minorId, MinorIdentity.unknown(minorId));
        List<TakenAction> actions = TakenAction.of(history, minorId);
        return new AccessReport(
                history.caseId(),
                history.status(),
                minorId,
                frame.also(),
                frame.generatedAt(),
                identity.identity(),
                identity.commune(),
                Facts.of(minors.getOrDefault(minorId, Minor.named(minorId))),
                ToldByCall.of(history, minorId),
                actions,
                Expected.of(history, minorId),
                Recipient.of(actions),
                readings,
                Withheld.of(history.events(), minorId, readings.size()),
                frame.lastRecordedAt(),
                frame.erasedAfter());
    }

    /** What is known without anything personal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(
            @Nullable Gender gender,
            @Nullable Integer firstAge,
            @Nullable Integer latestAge,
            @Nullable String department,
            @Nullable KnownToChildProtection knownToChildProtection) {

        static Facts of(Minor minor) {
            return new Facts(
                    Said.factOf(minor.gender()),
                    Said.factOf(minor.firstAge()),
                    Said.factOf(minor.latestAge()),
                    Said.factOf(minor.department()),
                    Said.factOf(minor.knownToChildProtection()));
        }
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "AccessReport";
    }
}
