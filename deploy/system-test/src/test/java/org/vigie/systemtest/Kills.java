package org.vigie.systemtest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Kills parts of the stack at given numbers of answered requests, while the other requests go on; a part that has died already once it
 * is there again.
 */
final class Kills implements IntConsumer {
    private final Map<Integer, String> partAt;
    private final RunningStack stack;

    Kills(Map<Integer, String> partAt, RunningStack stack) {
        this.partAt = new ConcurrentHashMap<>(partAt);
        this.stack = stack;
    }

    @Override
    public void accept(int answered) {
        String part = partAt.remove(answered);
        if (part == null) return;
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> stack.isAlive(part));
        stack.kill(part);
    }
}
