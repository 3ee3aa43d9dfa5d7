package org.vigie.intake.adapter.mapping;

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
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vigie.http.Problems;
import org.vigie.http.ServiceToken;
import org.vigie.intake.application.partners.Standing;
import org.vigie.intake.application.partners.TheMap;

/** Asks mapping-service over HTTP, with the token of this service. Whatever is not an answer as agreed is none. */
@ApplicationScoped
class MappingPartners implements TheMap {
    private static final Logger LOG = Logger.getLogger(MappingPartners.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final long MAX_BYTES = 1L << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI mapping;
    private final ServiceToken token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    MappingPartners(@ConfigProperty(name = "vigie.mapping.url") URI mapping, ServiceToken token) {
        this.mapping = mapping;
        this.token = token;
    }

    @Override
    public Standing ask(UUID partnerId) {
        return ask(partnerId, true);
    }

    /**
     * As {@link #ask(UUID)}.
     *
     * @param follows whether another entry may stand for it; one that does stands for itself
     */
    private Standing ask(UUID partnerId, boolean follows) {
        try {
            HttpResponse<byte[]> response = answer(partnerId);
            JsonNode body = JSON.readTree(response.body());
            return switch (response.statusCode()) {
                case 200 -> onTheMap(partnerId, body, follows);
                case 404 -> unknown(body);
                default -> notAnswered("mapping answered " + response.statusCode());
            };
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            return notAnswered(e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Standing.NotAnswered();
        }
    }

    private HttpResponse<byte[]> answer(UUID partnerId)
            throws ExecutionException, InterruptedException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(mapping.resolve("/v1/partners/" + partnerId))
                .header("Authorization", token.authorization())
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

    private Standing onTheMap(UUID partnerId, JsonNode partner, boolean follows) {
        if (!partnerId.toString().equals(partner.path("partnerId").textValue())) {
            return notAnswered("mapping answered about something else");
        }
        String mergedInto = partner.path("mergedInto").textValue();
        if (mergedInto != null) {
            return follows ? ask(UUID.fromString(mergedInto), false) : notAnswered("merges were under way");
        }
        String closedOn = partner.path("closedOn").textValue();
        return new Standing.OnTheMap(closedOn == null ? null : LocalDate.parse(closedOn));
    }

    /** Only mapping itself says so: what stands between may know no such path. */
    private static Standing unknown(JsonNode problem) {
        return (Problems.TYPE_PREFIX + "not-found").equals(problem.path("type").textValue())
                ? new Standing.Unknown()
                : notAnswered("something else answered 404");
    }

    private static Standing notAnswered(String why) {
        LOG.warnf("a partner could not be asked for: %s", why);
        return new Standing.NotAnswered();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
