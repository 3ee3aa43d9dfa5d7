package org.vigie.referral.adapter.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.vigie.http.Reason;
import org.vigie.http.ServiceToken;
import org.vigie.referral.application.Dossiers;

/** Asks intake over HTTP, with the token of this service. Whatever is not an answer as agreed means: ask again later. */
@ApplicationScoped
public class IntakeDossiers implements Dossiers {
    private static final Logger LOG = Logger.getLogger(IntakeDossiers.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final long MAX_BYTES = 8L << 20;

    private final URI intake;
    private final ServiceToken token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    IntakeDossiers(@ConfigProperty(name = "vigie.intake.url") URI intake, ServiceToken token) {
        this.intake = intake;
        this.token = token;
    }

    @Override
    public Answer fetch(UUID actionId, String reader, Purpose purpose) {
        return fetch(actionId, reader, purpose, Optional.empty());
    }

    @Override
    public Answer read(UUID actionId, String reader, Optional<String> reason) {
        return fetch(actionId, reader, Purpose.READING, reason);
    }

    private Answer fetch(UUID actionId, String reader, Purpose purpose, Optional<String> reason) {
        try {
            HttpResponse<byte[]> response = answer(actionId, reader + "; " + purpose, reason);
            return switch (response.statusCode()) {
                case 200 -> new Answer.Found(DossierJson.read(response.body()));
                case 409 -> new Answer.Withdrawn();
                case 410 -> new Answer.Erased();
                default -> unavailable("intake answered " + response.statusCode());
            };
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            return unavailable(e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Unavailable();
        }
    }

    private HttpResponse<byte[]> answer(UUID actionId, String reader, Optional<String> reason)
            throws ExecutionException, InterruptedException, TimeoutException {
        HttpRequest.Builder request = HttpRequest.newBuilder(intake.resolve("/v1/actions/" + actionId + "/dossier"))
                .header("Authorization", token.authorization())
                .header("Accept", "application/json")
                .header("Vigie-Reader", reader);
        reason.ifPresent(why -> request.header(Reason.HEADER, Reason.encoded(why)));
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
        try {
            return response.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            // of no effect once it is done; else it frees the connection
            response.cancel(true);
        }
    }

    private static Answer unavailable(String why) {
        LOG.warnf("no dossier: %s", why);
        return new Answer.Unavailable();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
