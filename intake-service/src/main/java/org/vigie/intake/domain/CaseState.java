package org.vigie.intake.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.CallRecorded;

/** What decisions about a case rest on, and no more: views of a case fold its events themselves. */
public sealed interface CaseState {

    /** Nobody has called about it. */
    record NoCase() implements CaseState {}

    /**
     * It is followed.
     *
     * @param minorIds the minors that its calls told about
     */
    record OpenCase(Set<UUID> minorIds) implements CaseState {

        OpenCase with(CallRecorded call) {
            List<UUID> told = call.minors().stream().map(MinorFacts::minorId).toList();
            if (minorIds.containsAll(told)) {
                return this; // many calls about the same minors are folded without a copy
            }
            Set<UUID> more = new HashSet<>(minorIds);
            more.addAll(told);
            return new OpenCase(more);
        }
    }

    /** What identified its people was erased. It is counted for ever, and nothing is added to it. */
    record ErasedCase() implements CaseState {}
}
