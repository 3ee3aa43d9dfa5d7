package org.vigie.systemtest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/** Kills parts of the stack at given numbers of answered requests, while the other requests go on. */
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
        if (part != null) stack.kill(part);
    }
}
