package org.vigie.referral.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.referral.application.ErasedCase;
import org.vigie.referral.application.Erasures;

/**
 * When intake forgot who the people of a case are, what authorities wrote of them is forgotten here. A policy of its own, so that an
 * action of the case that cannot be referred holds no erasure up; so either may come first.
 */
@ApplicationScoped
public class WhenIdentityErasedThenEraseReferrals extends IntakePolicy {
    static final Set<String> HANDLED = Set.of(IntakeEvents.IDENTITY_ERASED);

    private final Erasures erasures;

    WhenIdentityErasedThenEraseReferrals(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "when-identity-erased-then-erase-referrals";
    }

    @Override
    public Set<String> handles() {
        return HANDLED;
    }

    @Override
    public Set<String> neverSkipped() {
        return HANDLED;
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
