package org.vigie.intake.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import org.vigie.http.BlankTexts;
import org.vigie.http.Client;
import org.vigie.http.QueryParams;

/** Who reads identities, and why, as it goes on record. */
@ApplicationScoped
public class IdentityReader {
    /** The most characters that a reason has. */
    public static final int LONGEST_REASON = 500;

    private final Client client;

    IdentityReader(Client client) {
        this.client = client;
    }

    /** The person where the token names one, since many coordinators share a client. */
    public String name() {
        String person = client.claim("sub");
        return person == null || client.isPerson() ? client.id() : client.id() + "/" + person;
    }

    /** Whether {@code text} says why, in so many words that it can go on record. */
    public static boolean isReason(String text) {
        return !BlankTexts.isBlank(text)
                && text.codePointCount(0, text.length()) <= LONGEST_REASON
                && text.indexOf('\0') < 0
                && text.indexOf('\ufffd') < 0;
    }

    /** The reason that the query gives, and nothing else; 422 otherwise. */
    public static String reason(UriInfo uri) {
        QueryParams query = QueryParams.of(uri);
        String reason = query.text("reason", LONGEST_REASON);
        if (reason == null || BlankTexts.isBlank(reason)) {
            query.reject("reason", "is required: it goes on record with who reads and when");
        }
        query.finish();
        return reason == null ? "" : reason;
    }
}
