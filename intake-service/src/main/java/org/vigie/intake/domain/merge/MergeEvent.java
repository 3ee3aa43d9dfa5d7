package org.vigie.intake.domain.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What coordinators found of two cases, in the one stream that holds it for all: so no race can merge a case twice or in a circle.
 * Nothing personal, since no case's erasure reaches it.
 */
public sealed interface MergeEvent {

    /** The case that it is said of. */
    UUID caseId();

    /** The other case. */
    UUID other();

    /** When it was said. */
    Instant occurredAt();

    /**
     * Two cases are one. What was posted to either stays where it is, and either goes on taking calls.
     *
     * @param caseId the case that is absorbed
     * @param intoCaseId the case that stays
     * @param sameMinors minors with two ids, each {@code minorId} once
     * @param reasons each once
     */
    record CasesMerged(
            UUID caseId, UUID intoCaseId, Instant occurredAt, List<SameMinor> sameMinors, List<MergeReason> reasons)
            implements MergeEvent {
        public CasesMerged {
            sameMinors = List.copyOf(sameMinors);
            reasons = List.copyOf(reasons);
        }

        @Override
        public UUID other() {
            return intoCaseId;
        }
    }

    /** They were not: the case stands for itself again, with all that it absorbed. */
    record CaseMergeUndone(UUID caseId, UUID intoCaseId, Instant occurredAt) implements MergeEvent {
        @Override
        public UUID other() {
            return intoCaseId;
        }
    }

    /** Two cases that look alike are about different children. */
    record CasesDeclaredDifferent(UUID caseId, UUID otherCaseId, Instant occurredAt) implements MergeEvent {
        @Override
        public UUID other() {
            return otherCaseId;
        }
    }
}
