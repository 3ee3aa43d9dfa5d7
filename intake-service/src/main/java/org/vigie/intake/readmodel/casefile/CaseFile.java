package org.vigie.intake.readmodel.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.MergedCase;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.CaseStatus;
import org.vigie.intake.domain.KeptAction;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/**
 * A case as listeners and coordinators read it, with all that it absorbed.
 *
 * @param status of the case itself, as its version
 * @param openedAt when the first call that counts happened, whenever it arrived
 * @param minors that calls tell of which count, in the order in which they were named
 * @param calls in the order in which they happened
 * @param actions in the order in which they happened
 * @param mergedInto the case that absorbed it
 * @param followedIn the case that it counts in then, which is another if that was absorbed as well
 * @param absorbed the merges by which it absorbed others, and those others before
 * @param nextContacts of all of them, in the order in which they are due
 * @param identityErasedAt when what identified its people was erased, null as long as it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseFile(
        UUID caseId,
        CaseStatus status,
        Instant openedAt,
        List<MinorLine> minors,
        List<CallLine> calls,
        List<ActionLine> actions,
        @Nullable UUID mergedInto,
        @Nullable UUID followedIn,
        List<AbsorbedLine> absorbed,
        List<NextContactLine> nextContacts,
        @Nullable Instant identityErasedAt,
        long version) {

    /** The file of a case with all that it absorbed. */
    public static CaseFile of(MergedCase merged) {
        CaseHistory own = merged.own();
        UUID mergedInto = merged.merge().map(CasesMerged::intoCaseId).orElse(null);
        return new CaseFile(
                own.caseId(),
                own.status(),
                merged.all().stream()
                        .map(CaseHistory::openedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                MinorLine.of(merged),
                merged.all().stream()
                        .flatMap(history -> history.keptCalls().stream())
                        .sorted(Comparator.comparing(KeptCall::call, CaseEvent.BY_TIME))
                        .map(CallLine::of)
                        .toList(),
                merged.all().stream()
                        .flatMap(history -> history.keptActions().stream())
                        .sorted(Comparator.comparing(KeptAction::action, CaseEvent.BY_TIME))
                        .map(ActionLine::of)
                        .toList(),
                mergedInto,
                mergedInto == null ? null : merged.followedIn(),
                merged.absorbing().stream().map(AbsorbedLine::of).toList(),
                merged.nextContacts().stream().map(NextContactLine::of).toList(),
                own.erasedAt().orElse(null),
                own.version());
    }

    /** A case that was absorbed, and when. */
    public record AbsorbedLine(UUID caseId, UUID mergedInto, Instant at) {

        static AbsorbedLine of(CasesMerged merge) {
            return new AbsorbedLine(merge.caseId(), merge.intoCaseId(), merge.occurredAt());
        }
    }
}
