package org.vigie.referral.readmodel.authorities;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vigie.referral.application.Authorities;

/** What a coordinator made of an entry of the directory. */
public record AuthorityEdit(
        long version,
        Instant effectiveFrom,
        Instant at,

        @Schema(description = "Who said so, as the token names the person")
        String by,

        AuthorityEntry entry) {

    static AuthorityEdit of(Authorities.Edit edit) {
        return new AuthorityEdit(
                edit.version(),
                edit.edition().effectiveFrom(),
                edit.at(),
                edit.by(),
                AuthorityEntry.of(edit.edition().authority()));
    }
}
