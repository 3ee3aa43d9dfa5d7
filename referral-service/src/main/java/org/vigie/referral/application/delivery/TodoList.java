package org.vigie.referral.application.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is to be done for referrals, durable and shared by all instances; filled from the log. Its time is its own, whatever clocks do. */
public interface TodoList {

    /**
     * Leases tasks that are ready and that nobody has: in immediate danger first, then the longest ready, and never so many
     * of one authority that it holds up the others.
     *
     * @param limit how many at most
     * @param perAuthority how many of one authority this process may have at a time
     * @param inHand how many it has already
     */
    List<Task> lease(int limit, int perAuthority, Map<String, Integer> inHand);

    /** Gives {@code task} back, not to be done before {@code delay} is over; nothing if its lease has passed to somebody else. */
    void putOff(Task task, Duration delay);

    /** Takes {@code task} from the list, since there is nothing to do; nothing if its lease has passed to somebody else. */
    void drop(Task task);
}
