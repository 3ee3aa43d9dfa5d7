package org.vigie.referral.page;

import java.time.Instant;

/**
 * One thing that happened to a referral, in French.
 *
 * @param detail more of it, empty when there is nothing more to say
 * @param failed whether something did not succeed
 */
public record TimelineItem(Instant at, String what, String detail, boolean failed) {
    TimelineItem(Instant at, String what) {
        this(at, what, "", false);
    }

    TimelineItem(Instant at, String what, String detail) {
        this(at, what, detail, false);
    }
}
