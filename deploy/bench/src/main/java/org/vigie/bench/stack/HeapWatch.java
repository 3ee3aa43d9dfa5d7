package org.vigie.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vigie.bench.machine.ResidentMemory;
import org.vigie.local.launch.Endpoints;

/** A service's heap by its own metrics, twice a second, and its resident memory. */
public final class HeapWatch implements AutoCloseable {
    private static final long BETWEEN_MILLIS = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest metrics;
    private final long pid;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Double> heap = Collections.synchronizedList(new ArrayList<>());
    private final Thread sampler;

    private HeapWatch(Endpoints.ServiceEndpoint service) {
        this.metrics = HttpRequest.newBuilder(URI.create(service.management() + "/q/metrics"))
                .build();
        this.pid = service.pid();
        this.sampler = Thread.ofPlatform().daemon().start(this::sample);
    }

    /** Begins to look. */
    public static HeapWatch start(Endpoints.ServiceEndpoint service) {
        return new HeapWatch(service);
    }

    private void sample() {
        try {
            do {
                heap.add(used(http.send(metrics, BodyHandlers.ofString()).body()));
            } while (!stopped.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static double used(String metrics) {
        return JvmAreas.megabytes(metrics, "jvm_memory_used_bytes{", "area=\"heap\"");
    }

    /** Megabytes at most, garbage included. */
    public double peak() {
        return heap.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** Such as {@code heap 150 MB at most, at its lowest 61 MB in the first third and 62 MB in the last; resident 300 MB at most}. */
    public String text() {
        int third = Math.max(1, heap.size() / 3);
        return String.format(
                Locale.ROOT,
                "heap %.0f MB at most, at its lowest %.0f MB in the first third and %.0f MB in the last; resident %.0f MB at most",
                peak(),
                lowest(heap.subList(0, third)),
                lowest(heap.subList(heap.size() - third, heap.size())),
                ResidentMemory.peak(pid));
    }

    private static double lowest(List<Double> samples) {
        return samples.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            sampler.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
