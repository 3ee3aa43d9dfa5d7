package org.vigie.referral.domain;

import java.time.Instant;

/**
 * The platform told a public prosecutor of the minors of a referral, as is asked in grave and immediate danger (CASF L226-4).
 *
 * @param kind whether that came beside the referral or instead of waiting for it
 * @param office name of the prosecutor's office
 * @param reportedAt when it was told
 */
public record ProsecutorReport(Kind kind, String office, Instant reportedAt) {

    /** How a prosecutor was told. */
    public enum Kind {
        /** It got a copy of what the authority got. */
        COPY,
        /** It was told directly (<i>signalement</i>). */
        DIRECT_REPORT
    }
}
