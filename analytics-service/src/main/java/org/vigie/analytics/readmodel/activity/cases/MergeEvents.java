package org.vigie.analytics.readmodel.activity.cases;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.analytics.domain.CaseMerge;
import org.vigie.analytics.domain.SameMinor;
import org.vigie.analytics.readmodel.activity.chapter.EventData;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** What intake's events tell of which cases are one. They are of one stream, the merge book, and so in order among themselves alone. */
final class MergeEvents {
    static final String MERGED = "vigie.intake.CasesMerged.v1";
    static final String UNDONE = "vigie.intake.CaseMergeUndone.v1";
    static final Set<String> TYPES = Set.of(MERGED, UNDONE);

    /** Changes no figure: they counted as two before. */
    static final String DECLARED_DIFFERENT = "vigie.intake.CasesDeclaredDifferent.v1";

    private MergeEvents() {}

    static boolean isOne(ReceivedEvent event) {
        return TYPES.contains(event.type());
    }

    /** Both cases of {@code event}. */
    static Set<UUID> cases(ReceivedEvent event) {
        EventData data = new EventData(event.data());
        return Set.of(data.uuid("caseId"), data.uuid("intoCaseId"));
    }

    /** Changes {@code standing}, merges by absorbed case. */
    static void evolve(Map<UUID, CaseMerge> standing, ReceivedEvent event) {
        EventData data = new EventData(event.data());
        UUID caseId = data.uuid("caseId");
        switch (event.type()) {
            case MERGED -> standing.put(caseId, merge(caseId, data));
            case UNDONE -> standing.remove(caseId);
            default -> throw new IllegalArgumentException("not an event of a merge: " + event.type());
        }
    }

    private static CaseMerge merge(UUID caseId, EventData data) {
        return new CaseMerge(caseId, data.uuid("intoCaseId"), data.list("sameMinors", json -> {
            EventData same = new EventData(json);
            return new SameMinor(same.uuid("minorId"), same.uuid("intoMinorId"));
        }));
    }
}
