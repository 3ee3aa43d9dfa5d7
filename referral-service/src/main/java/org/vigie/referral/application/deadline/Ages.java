package org.vigie.referral.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.referral.application.ReferralFile;
import org.vigie.referral.application.Referrals;
import org.vigie.referral.application.ReferralsOfCases;
import org.vigie.referral.application.Request;
import org.vigie.referral.application.YoungMinors;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.ReferralCommand.Hasten;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;
import org.vigie.referral.domain.deadline.TrackedDeadline;

/**
 * Knows which minors are under two, whose evaluation has fewer months. That is noted before a referral is opened, since calls and
 * actions of a case come in order; what a call tells later, or is corrected to, hastens the referrals that there are.
 */
@ApplicationScoped
public class Ages {
    private static final String NAME = "ages";

    private final YoungMinors minors;
    private final ReferralsOfCases referralsOfCases;
    private final Referrals referrals;
    private final ReferralDeadlines deadlines;
    private final TermsOfSettings terms;
    private final Clock clock;

    Ages(
            YoungMinors minors,
            ReferralsOfCases referralsOfCases,
            Referrals referrals,
            ReferralDeadlines deadlines,
            TermsOfSettings terms,
            Clock clock) {
        this.minors = minors;
        this.referralsOfCases = referralsOfCases;
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What a call tells of ages.
     *
     * @param young the minors under two of the call
     * @param eventId intake's event that says so
     * @param correlationId the outside request that it belongs to
     */
    public void told(UUID caseId, UUID callId, Set<UUID> young, UUID eventId, UUID correlationId) {
        minors.replace(callId, young);
        if (!young.isEmpty() && terms.evaluationMonthsUnderTwo() < Deadline.EVALUATION_MONTHS) {
            for (UUID referralId : referralsOfCases.of(caseId).referralIds()) {
                referrals
                        .find(referralId)
                        .filter(file -> isAbout(file, young))
                        .ifPresent(file -> hasten(file, eventId, correlationId));
            }
        }
    }

    /** How many months the evaluation has when these are the minors; empty for as many as the law gives. */
    public Optional<Integer> evaluationMonths(List<UUID> minorIds) {
        return terms.evaluationMonthsUnderTwo() < Deadline.EVALUATION_MONTHS && minors.isAnyOf(minorIds)
                ? Optional.of(terms.evaluationMonthsUnderTwo())
                : Optional.empty();
    }

    private static boolean isAbout(ReferralFile file, Set<UUID> young) {
        ReferralOpened opened = (ReferralOpened) file.events().getFirst();
        return !Collections.disjoint(opened.minorIds(), young);
    }

    private void hasten(ReferralFile file, UUID eventId, UUID correlationId) {
        UUID referralId = file.state().facts().referralId();
        Optional<Instant> receipt = deadlines
                .of(file)
                .find(DeadlineKind.EVALUATION)
                .filter(TrackedDeadline::begun)
                .map(evaluation -> evaluation.deadline().from());
        var _ = referrals.handle(
                referralId,
                new Hasten(terms.evaluationMonthsUnderTwo(), receipt, clock.instant()),
                Request.causedBy(
                        EventIds.of("referral", "hastened", referralId.toString()), correlationId, eventId, NAME));
    }
}
