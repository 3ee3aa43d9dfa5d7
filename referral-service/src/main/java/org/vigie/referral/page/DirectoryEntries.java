package org.vigie.referral.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.vigie.http.Problems;
import org.vigie.referral.adapter.http.AuthorityPutResource;
import org.vigie.referral.application.Authorities;
import org.vigie.theme.FrenchFormats;

/** Entries of the directory to be edited, by their codes. Blocks. */
@ApplicationScoped
class DirectoryEntries {
    private final Authorities authorities;

    DirectoryEntries(Authorities authorities) {
        this.authorities = authorities;
    }

    /**
     * The entry as it holds, or as it is planned; 404 when no authority could have such a code.
     *
     * @param planned whether what is planned is asked for, where anything is
     */
    DirectoryEntry find(String code, boolean planned) {
        Optional<DirectoryEntry> next = planned(code);
        return next.filter(_ -> planned)
                .or(() -> authorities
                        .find(code)
                        .map(entry -> new DirectoryEntry(code, entry.authority(), entry.version(), null)))
                .or(() -> next)
                .orElseGet(() -> absent(code));
    }

    /** What is planned next for the entry. */
    Optional<DirectoryEntry> planned(String code) {
        return authorities
                .announced(code)
                .map(next -> new DirectoryEntry(
                        code,
                        next.edition().authority(),
                        next.version(),
                        day(next.edition().effectiveFrom())));
    }

    private static DirectoryEntry absent(String code) {
        if (!AuthorityPutResource.isCode(code)) {
            throw Problems.notFound("authority");
        }
        return new DirectoryEntry(code, null, 0, null);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(FrenchFormats.PARIS).toLocalDate();
    }
}
