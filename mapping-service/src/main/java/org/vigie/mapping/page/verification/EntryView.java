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
 * @param waiting earlier corrections that wait for a cartographer
 * @param sheet the entry, without what only the service may know
 */
public record EntryView(
        String path, Instant expiresAt, @Nullable LocalDate assuredOn, int waiting, PartnerSheet sheet) {

    static EntryView of(Open open, LocalDate today) {
        var known = open.partner().details();
        LocalDate assuredOn = known.assuredOn();
        return new EntryView(
                open.path(),
                open.link().expiresAt(),
                assuredOn,
                known.proposals().size(),
                new PartnerSheet(
                        open.partner().id(),
                        open.shown(),
                        known.verification().on(today, known.closedOn()),
                        known.closedOn(),
                        assuredOn,
                        known.proposals().size(),
                        known.isErased()));
    }
}
