package org.vigie.referral.adapter.webhook;

import static org.vigie.referral.domain.FailureReason.ADDRESS_FORBIDDEN;
import static org.vigie.referral.domain.FailureReason.CERTIFICATE_REFUSED;
import static org.vigie.referral.domain.FailureReason.CONNECTION_FAILED;
import static org.vigie.referral.domain.FailureReason.ERROR_ANSWERED;
import static org.vigie.referral.domain.FailureReason.REDIRECTED;
import static org.vigie.referral.domain.FailureReason.TIMED_OUT;

import io.netty.channel.ConnectTimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.application.delivery.Courier.Outcome;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.security.WebhookSecret;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.authority.Channel;

/** Posts one signed message to one webhook, to an address that was looked at, within a bounded time. */
@ApplicationScoped
class SignedPost {
    private final WebhookClient client;
    private final DeliverySettings settings;
    private final boolean local;

    SignedPost(
            WebhookClient client,
            DeliverySettings settings,
            @ConfigProperty(name = "vigie.local-mode", defaultValue = "false") boolean local) {
        this.client = client;
        this.settings = settings;
        this.local = local;
    }

    /**
     * What goes.
     *
     * @param id names it, for its receiver too
     * @param formerSecrets secrets that the receiver may still check with
     */
    record Letter(String id, Instant at, List<Personal<String>> formerSecrets, byte[] body) {}

    /** Tries once. */
    Outcome send(Channel webhook, Letter letter) {
        try {
            Optional<WebhookTarget> target =
                    WebhookTarget.resolve(URI.create(webhook.url().orElseThrow()), local);
            return target.isEmpty()
                    ? Outcome.NotTaken.because(ADDRESS_FORBIDDEN)
                    : judged(post(webhook, letter, target.get()));
        } catch (UnknownHostException _) {
            return Outcome.NotTaken.because(CONNECTION_FAILED);
        } catch (TimeoutException _) {
            return Outcome.NotTaken.because(TIMED_OUT);
        } catch (ExecutionException failed) {
            return Outcome.NotTaken.because(reason(failed.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.NotTaken.because(TIMED_OUT);
        }
    }

    private int post(Channel webhook, Letter letter, WebhookTarget target)
            throws ExecutionException, InterruptedException, TimeoutException {
        WebhookSignature signature =
                WebhookSignature.of(secrets(webhook, letter), letter.id(), letter.at(), letter.body());
        return client.post(target, signature, letter.body())
                .toCompletionStage()
                .toCompletableFuture()
                .get(settings.timeout().plus(settings.connectTimeout()).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static List<WebhookSecret> secrets(Channel webhook, Letter letter) {
        Personal<String> current = webhook.secret()
                .orElseThrow(() -> new IllegalStateException("a webhook of the directory has a secret"));
        return Stream.concat(Stream.of(current), letter.formerSecrets().stream())
                .flatMap(secret -> secret.value().flatMap(WebhookSecret::of).stream())
                .toList();
    }

    private static Outcome judged(int status) {
        return switch (status / 100) {
            case 2 -> new Outcome.Taken();
            case 3 -> new Outcome.NotTaken(REDIRECTED, Optional.of(status));
            default -> new Outcome.NotTaken(ERROR_ANSWERED, Optional.of(status));
        };
    }

    private static FailureReason reason(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> CONNECTION_FAILED;
            case TimeoutException _, ConnectTimeoutException _ -> TIMED_OUT;
            case SSLException _ -> CERTIFICATE_REFUSED;
            default -> CONNECTION_FAILED;
        };
    }
}
