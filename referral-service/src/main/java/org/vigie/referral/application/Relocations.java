package org.vigie.referral.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.eventlog.EventIds;
import org.vigie.referral.domain.ReferralCommand.FollowMinor;
import org.vigie.referral.domain.ReferralEvent.ReferralOpened;

/**
 * Sends a referral after its minor, who by a correction turned out to live in another department. Only where the action named the
 * department that was wrong, and this minor alone: who named another department meant it, and of several minors some may have stayed.
 */
@ApplicationScoped
public class Relocations {
    private static final String NAME = "relocation";

    private final ReferralsOfCases referralsOfCases;
    private final Referrals referrals;
    private final Authorities authorities;
    private final Clock clock;

    Relocations(ReferralsOfCases referralsOfCases, Referrals referrals, Authorities authorities, Clock clock) {
        this.referralsOfCases = referralsOfCases;
        this.referrals = referrals;
        this.authorities = authorities;
        this.clock = clock;
    }

    /**
     * What a correction at intake changed of where a minor lives.
     *
     * @param eventId intake's event that says so
     * @param correlationId the outside request that asked for it
     */
    public record Relocation(UUID caseId, UUID minorId, String from, String to, UUID eventId, UUID correlationId) {}

    /** Sends the case's referrals after the minor. Throws when one may have been missed; those that are known are done by then. */
    public void of(Relocation relocation) {
        ReferralsOfCases.Known known = referralsOfCases.of(relocation.caseId());
        known.referralIds().stream()
                .flatMap(id -> referrals.find(id).stream())
                .filter(file -> isAbout(file, relocation))
                .forEach(file -> follow(file, relocation));
        if (!known.complete()) {
            throw new IllegalStateException("the list of referrals lacks some: release what it set aside");
        }
    }

    private static boolean isAbout(ReferralFile file, Relocation relocation) {
        ReferralOpened opened = (ReferralOpened) file.events().getFirst();
        return opened.minorIds().equals(List.of(relocation.minorId()))
                && file.state().facts().department().equals(relocation.from());
    }

    /** Without a commune: where authorities share the department, the one for all of it receives, and may redirect. */
    private void follow(ReferralFile file, Relocation relocation) {
        UUID referralId = file.state().facts().referralId();
        UUID event = EventIds.of(
                "referral",
                "relocated",
                referralId.toString(),
                relocation.eventId().toString());
        var _ = referrals.handle(
                referralId,
                new FollowMinor(
                        relocation.to(),
                        authorities.directory().route(relocation.to(), Optional.empty()),
                        clock.instant()),
                Request.causedBy(event, relocation.correlationId(), relocation.eventId(), NAME));
    }
}
