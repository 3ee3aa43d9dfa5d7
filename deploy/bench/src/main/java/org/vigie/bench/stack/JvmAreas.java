package org.vigie.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;

/** What a service's JVM says of its memory. */
public final class JvmAreas {
    private static final double MEGABYTE = 1 << 20;

    private JvmAreas() {}

    /** Such as {@code heap 48 MB committed (22 used), classes and code 110 MB}. */
    public static String text(String management) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(management + "/q/metrics"))
                    .build();
            String metrics = http.send(request, BodyHandlers.ofString()).body();
            return String.format(
                    Locale.ROOT,
                    "heap %.0f MB committed (%.0f used), classes and code %.0f MB",
                    megabytes(metrics, "jvm_memory_committed_bytes{", "area=\"heap\""),
                    megabytes(metrics, "jvm_memory_used_bytes{", "area=\"heap\""),
                    megabytes(metrics, "jvm_memory_committed_bytes{", "area=\"nonheap\""));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static double megabytes(String metrics, String name, String area) {
        return metrics.lines()
                        .filter(line -> line.startsWith(name) && line.contains(area))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / MEGABYTE;
    }
}
