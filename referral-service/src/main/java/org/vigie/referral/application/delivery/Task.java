package org.vigie.referral.application.delivery;

import java.util.UUID;

/**
 * Something to be done for a referral, leased to this process for a while.
 *
 * @param routing number of the routing to deliver; 0 when it is still to be routed
 * @param authority who receives; empty when it is still to be routed
 * @param recalled number of the routing whose authority is to be told that it no longer has to deal with it; else 0
 * @param waits how often it was put off without an attempt
 * @param lease by which this process is known to have it
 */
public record Task(UUID referralId, int routing, String authority, int recalled, int waits, UUID lease) {

    /** Whether an authority is to be told that it no longer has to deal with it. */
    public boolean isRecall() {
        return recalled != 0;
    }

    /** Whether the referral has no authority yet. */
    public boolean isRouting() {
        return routing == 0;
    }
}
