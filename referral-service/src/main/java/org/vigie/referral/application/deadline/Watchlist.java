package org.vigie.referral.application.deadline;

import java.time.Instant;
import java.util.List;

/**
 * The referrals that have deadlines, and when to look at each; durable and shared by all instances, filled from the log. The time
 * is the caller's: with another clock there is another list. What a clock that was ahead put far into the future is not waited for.
 */
public interface Watchlist {

    /** Leases up to {@code limit} referrals that are to be looked at by {@code now}: urgent ones first, then the longest due. */
    List<Watch> lease(int limit, Instant now);

    /** Gives it back, to be looked at again at {@code lookAt}; nothing if the lease has passed on or something happened meanwhile. */
    void putOff(Watch watch, Instant lookAt);

    /** Takes it off the list until something happens to it; nothing if the lease has passed on or something happened meanwhile. */
    void done(Watch watch);
}
