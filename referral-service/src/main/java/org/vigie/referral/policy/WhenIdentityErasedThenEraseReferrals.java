package org.vigie.referral.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.subscription.Policy;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.referral.application.ErasedCase;
import org.vigie.referral.application.Erasures;

/**
 * When intake forgot who the people of a case are, what authorities wrote of them is forgotten here. A policy of its own, so that an
 * action of the case that cannot be referred holds no erasure up; so either may come first.
 */
@ApplicationScoped
public class WhenIdentityErasedThenEraseReferrals implements Policy {
    static final Set<String> HANDLED = Set.of("vigie.intake.IdentityErased.v1");
    static final Set<String> IGNORED = Set.of(
            "vigie.intake.CallRecorded.v1",
            "vigie.intake.ActionTaken.v1",
            "vigie.intake.CallCorrected.v1",
            "vigie.intake.CallWithdrawn.v1",
            "vigie.intake.ActionWithdrawn.v1",
            "vigie.intake.LiaisonFollowedUp.v1",
            "vigie.intake.DocumentDescribed.v1",
            "vigie.intake.CaseClosed.v1",
            "vigie.intake.CaseReopened.v1",
            "vigie.intake.CasesMerged.v1",
            "vigie.intake.CaseMergeUndone.v1",
            "vigie.intake.CasesDeclaredDifferent.v1",
            "vigie.intake.NextContactPromised.v1",
            "vigie.intake.NextContactKept.v1",
            "vigie.intake.NextContactCancelled.v1");

    private final Erasures erasures;

    WhenIdentityErasedThenEraseReferrals(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "when-identity-erased-then-erase-referrals";
    }

    @Override
    public Set<String> topics() {
        return Set.of("vigie.intake");
    }

    @Override
    public Set<String> handles() {
        return HANDLED;
    }

    @Override
    public Set<String> ignores() {
        return IGNORED;
    }

    @Override
    public void react(ReceivedEvent event) {
        erasures.of(erased(event));
    }

    static ErasedCase erased(ReceivedEvent event) {
        UUID caseId = UUID.fromString(event.data().required("caseId").asText());
        return new ErasedCase(caseId, event.id(), event.correlationId());
    }
}
