package org.vigie.referral.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.referral.application.CaseGroups;

/**
 * When a coordinator merged two cases, their referrals are those of one case: found by either, and seen beside each other. Each goes on to
 * its authority, since an information préoccupante on a child already followed is normal.
 */
@ApplicationScoped
public class WhenCasesMergedThenJoin extends IntakePolicy {
    static final Set<String> HANDLED = Set.of(IntakeEvents.CASES_MERGED, IntakeEvents.CASE_MERGE_UNDONE);

    private final CaseGroups groups;

    WhenCasesMergedThenJoin(CaseGroups groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "when-cases-merged-then-join";
    }

    @Override
    public Set<String> handles() {
        return HANDLED;
    }

    @Override
    public void react(ReceivedEvent event) {
        UUID caseId = UUID.fromString(event.data().required("caseId").asText());
        switch (event.type()) {
            case IntakeEvents.CASES_MERGED ->
                groups.merge(
                        caseId,
                        UUID.fromString(event.data().required("intoCaseId").asText()));
            case IntakeEvents.CASE_MERGE_UNDONE -> groups.part(caseId);
            default -> throw new IllegalArgumentException("not an event of this policy: " + event.type());
        }
    }
}
