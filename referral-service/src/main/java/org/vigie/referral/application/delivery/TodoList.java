package org.vigie.referral.application.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Leased lease(int limit, int perAuthority, Map<String, Integer> inHand);

    /**
     * What was leased.
     *
     * @param next when nothing was: how long it is until one of those that wait is ready or has lost whoever had it; none when none waits
     */
    record Leased(List<Task> tasks, Optional<Duration> next) {}

    /** Gives {@code task} back, not to be done before {@code delay} is over; nothing if its lease has passed to somebody else. */
    void putOff(Task task, Duration delay);

    /** Takes {@code task} from the list, since there is nothing to do; nothing if its lease has passed to somebody else. */
    void drop(Task task);
}
