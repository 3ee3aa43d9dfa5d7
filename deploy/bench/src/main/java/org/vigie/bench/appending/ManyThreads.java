package org.vigie.bench.appending;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Threads that do one thing over and over, each for itself, until the time is up. */
final class ManyThreads {
    private ManyThreads() {}

    /**
     * How often it was done by all of them.
     *
     * @throws IllegalStateException when it failed once
     */
    static long count(int threads, Duration length, Runnable one) {
        long end = System.nanoTime() + length.toNanos();
        Callable<Long> loop = () -> {
            long times = 0;
            for (; System.nanoTime() < end; times++) one.run();
            return times;
        };
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> all =
                    workers.invokeAll(Stream.generate(() -> loop).limit(threads).toList());
            long times = 0;
            for (Future<Long> each : all) times += each.get();
            return times;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("one of " + threads + " threads failed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
