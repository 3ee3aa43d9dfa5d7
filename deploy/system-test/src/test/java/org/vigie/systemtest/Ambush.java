package org.vigie.systemtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vigie.local.demo.DepartmentStandIn;

/**
 * A department that kills: a part of the stack dies while a message is in its hands, or right after it was answered, when the sender
 * has not noted yet that it was taken. Some messages it does not take the first time. It remembers what it saw.
 */
final class Ambush implements DepartmentStandIn.Reception {
    private static final int TAKEN = 204;
    private static final int OVERLOADED = 503;
    private static final int OVERLOADED_EVERY = 10;

    private final RunningStack stack;
    private final AtomicReference<@Nullable Target> next = new AtomicReference<>();
    private volatile Instant lastKill = Instant.MIN;
    private final Map<String, List<Seen>> seen = new ConcurrentHashMap<>();

    Ambush(RunningStack stack) {
        this.stack = stack;
    }

    /** Whom to kill, and when. */
    record Target(String part, Moment moment) {}

    /** The sender cannot know that the message arrived, or has just heard it. */
    enum Moment {
        BEFORE_THE_ANSWER,
        AFTER_THE_ANSWER
    }

    /** A message that arrived, and the status that answered it. */
    record Seen(Instant at, int status) {
        boolean taken() {
            return status == TAKEN;
        }
    }

    /** The next message that arrives kills. */
    void lay(Target target) {
        next.set(target);
    }

    /** Whether a message has come and killed. */
    boolean sprung() {
        return next.get() == null;
    }

    /** When a message killed last. */
    Instant lastKill() {
        return lastKill;
    }

    /** The messages that told of the referral, in order. */
    List<Seen> seenOf(String referralId) {
        return List.copyOf(seen.getOrDefault(referralId, List.of()));
    }

    /** How many messages came once more after they had been taken. */
    long repeated() {
        return seen.values().stream()
                .mapToLong(messages -> messages.stream().filter(Seen::taken).count() - 1)
                .sum();
    }

    @Override
    public int status(String referralId) {
        Instant now = Instant.now();
        int status = TAKEN;
        synchronized (seen) {
            if (!seen.containsKey(referralId) && seen.size() % OVERLOADED_EVERY == 0) status = OVERLOADED;
            seen.computeIfAbsent(referralId, first -> new ArrayList<>()).add(new Seen(now, status));
        }
        spring(Moment.BEFORE_THE_ANSWER);
        return status;
    }

    @Override
    public void answered() {
        spring(Moment.AFTER_THE_ANSWER);
    }

    private void spring(Moment moment) {
        Target target = next.get();
        if (target == null || target.moment() != moment || !next.compareAndSet(target, null)) return;
        lastKill = Instant.now();
        stack.kill(target.part());
    }
}
