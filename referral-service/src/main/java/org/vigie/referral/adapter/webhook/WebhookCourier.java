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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.application.delivery.Courier;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.application.delivery.Message.Content.Withdrawal;
import org.vigie.referral.application.security.WebhookSecret;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.authority.ChannelKind;

/** Posts signed messages to the systems of authorities. */
@ApplicationScoped
public class WebhookCourier implements Courier {
    private final WebhookClient client;
    private final DeliverySettings settings;
    private final boolean local;

    WebhookCourier(
            WebhookClient client,
            DeliverySettings settings,
            @ConfigProperty(name = "vigie.local-mode", defaultValue = "false") boolean local) {
        this.client = client;
        this.settings = settings;
        this.local = local;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public boolean needsDossier() {
        return true;
    }

    @Override
    public Outcome deliver(Message message) {
        try {
            Optional<WebhookTarget> target =
                    WebhookTarget.resolve(URI.create(message.channel().url().orElseThrow()), local);
            return target.isEmpty() ? Outcome.NotTaken.because(ADDRESS_FORBIDDEN) : judged(post(message, target.get()));
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

    private int post(Message message, WebhookTarget target)
            throws ExecutionException, InterruptedException, TimeoutException {
        byte[] body = body(message);
        WebhookSignature signature = WebhookSignature.of(secrets(message), message.id(), message.at(), body);
        return client.post(target, signature, body)
                .toCompletionStage()
                .toCompletableFuture()
                .get(settings.timeout().plus(settings.connectTimeout()).toMillis(), TimeUnit.MILLISECONDS);
    }

    private byte[] body(Message message) {
        try {
            return switch (message.content()) {
                case Information information ->
                    InformationPreoccupanteMessage.body(message, information, settings.publicUrl());
                case Withdrawal withdrawal -> WithdrawalMessage.body(message, withdrawal);
            };
        } catch (JoseException e) {
            throw new IllegalStateException("a key that the directory took encrypts", e);
        }
    }

    private static List<WebhookSecret> secrets(Message message) {
        Personal<String> current = message.channel()
                .secret()
                .orElseThrow(() -> new IllegalStateException("a webhook of the directory has a secret"));
        return Stream.concat(Stream.of(current), message.formerSecrets().stream())
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
