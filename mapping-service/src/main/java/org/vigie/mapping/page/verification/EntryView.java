package org.vigie.mapping.page.verification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.page.PartnerSheet;
import org.vigie.mapping.page.verification.VerificationVisits.Open;

/**
 * What the page shows.
 *
 * @param path of the page
 * @param expiresAt until when the link is good
 * @param assuredOn when the entry was last said to be true, or null
 * @param isConfirmed whether that was since the link was made
 * @param isCorrected whether a correction that was made since then waits
 * @param waiting corrections that wait for a cartographer
 * @param sheet the entry, without what only the service may know
 */
public record EntryView(
        String path,
        Instant expiresAt,
        @Nullable LocalDate assuredOn,
        boolean isConfirmed,
        boolean isCorrected,
        int waiting,
        PartnerSheet sheet) {

    static EntryView of(Open open, LocalDate today) {
        var known = open.partner().details();
        LocalDate assuredOn = known.assuredOn();
        return new EntryView(
                open.path(),
                open.link().expiresAt(),
                assuredOn,
                assuredOn != null && !assuredOn.isBefore(open.askedOn()),
                known.proposals().stream()
                        .anyMatch(proposal -> !proposal.madeOn().isBefore(open.askedOn())),
                known.proposals().size(),
                new PartnerSheet(
                        open.partner().id(),
                        open.shown(),
                        known.verification().on(today, known.closedOn()),
                        known.closedOn(),
                        assuredOn,
                        known.proposals().size()));
    }

    /** Whether its partner has answered what the e-mail asked. */
    public boolean isAnswered() {
        return isConfirmed || isCorrected;
    }
}
