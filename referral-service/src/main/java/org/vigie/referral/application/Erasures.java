package org.vigie.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.referral.domain.ReferralCommand.Erase;
import org.vigie.referral.domain.ReferralFacts;

/**
 * Forgets what authorities wrote of the people of a case once intake has forgotten them. The case is noted before its referrals are
 * looked up, and a referral is opened before its case is, so that of two that meet at least one sees the other. A referral is
 * erased under one event id, however often.
 */
@ApplicationScoped
public class Erasures {
    private static final String NAME = "erasure";

    private final ErasedCases cases;
    private final ReferralsOfCases referralsOfCases;
    private final Referrals referrals;
    private final Clock clock;

    Erasures(ErasedCases cases, ReferralsOfCases referralsOfCases, Referrals referrals, Clock clock) {
        this.cases = cases;
        this.referralsOfCases = referralsOfCases;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Forgets in all referrals of the case. Throws when one may have been missed; those that are known are done by then. */
    public void of(ErasedCase erased) {
        cases.add(erased);
        ReferralsOfCases.Known known = referralsOfCases.of(erased.caseId());
        known.referralIds().forEach(referralId -> erase(referralId, erased));
        if (!known.complete()) {
            throw new IllegalStateException("the list of referrals lacks some: release what it set aside");
        }
    }

    /** Forgets in a referral that was opened just now, if its case was erased before. */
    public void of(ReferralFacts opened) {
        cases.find(opened.caseId()).ifPresent(erased -> erase(opened.referralId(), erased));
    }

    private void erase(UUID referralId, ErasedCase erased) {
        UUID event = EventIds.of("referral", "erased", referralId.toString());
        var _ = referrals.handle(
                referralId,
                new Erase(clock.instant()),
                Request.causedBy(event, erased.correlationId(), erased.eventId(), NAME));
    }
}
