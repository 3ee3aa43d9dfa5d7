package org.vigie.mapping.adapter.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vigie.mapping.application.demand.PlatformYear;
import org.vigie.territories.Territories;

/** Asks analytics-service for its released figures, so without a token. Whatever is not an answer as agreed is none. */
@ApplicationScoped
class Breakdowns {
    private static final Logger LOG = Logger.getLogger(Breakdowns.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final long MAX_BYTES = 1L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI analytics;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    Breakdowns(@ConfigProperty(name = "vigie.analytics.url") URI analytics) {
        this.analytics = analytics;
    }

    /** How many minors by department, those that are told; empty when there is no answer. */
    Optional<Map<String, Long>> departments(PlatformYear year) {
        try {
            HttpResponse<byte[]> response = answer(year);
            return switch (response.statusCode()) {
                case 200 -> Optional.of(told(JSON.readTree(response.body())));
                case 404 -> Optional.of(Map.of()); // not released, or nothing was counted
                default -> none("analytics answered " + response.statusCode());
            };
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            return none(e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpResponse<byte[]> answer(PlatformYear year)
            throws ExecutionException, InterruptedException, TimeoutException {
        URI breakdown = analytics.resolve("/v1/breakdowns/department?from=" + year.from() + "&to=" + year.to());
        HttpRequest request = HttpRequest.newBuilder(breakdown)
                .header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
        try {
            return response.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            // of no effect once it is done; else it frees the connection
            response.cancel(true);
        }
    }

    private static Map<String, Long> told(JsonNode breakdown) {
        if (!breakdown.path("unit").asText().equals("minors")
                || !breakdown.path("cells").isArray()) {
            throw new IllegalArgumentException("another breakdown");
        }
        Map<String, Long> minors = new HashMap<>();
        for (JsonNode cell : breakdown.path("cells")) {
            String department = cell.path("key").asText();
            if (cell.path("value").isIntegralNumber() && Territories.isDepartment(department)) {
                minors.put(department, cell.path("value").longValue());
            }
        }
        return minors;
    }

    private static Optional<Map<String, Long>> none(String why) {
        LOG.debugf("no breakdown: %s", why);
        return Optional.empty();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
