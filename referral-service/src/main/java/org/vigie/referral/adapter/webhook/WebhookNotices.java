package org.vigie.referral.adapter.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vigie.eventlog.decider.Personal;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.digest.DigestMessage;
import org.vigie.referral.application.delivery.digest.Notices;
import org.vigie.referral.application.security.WebhookSecret;
import org.vigie.referral.domain.authority.Channel;
import org.vigie.referral.domain.authority.ChannelKind;

/** Posts signed digests to the systems of authorities, as their referrals are. */
@ApplicationScoped
public class WebhookNotices implements Notices {
    private final WebhookClient client;
    private final DeliverySettings settings;
    private final boolean local;

    WebhookNotices(
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
    public boolean send(DigestMessage message, Channel channel) {
        try {
            Optional<WebhookTarget> target =
                    WebhookTarget.resolve(URI.create(channel.url().orElseThrow()), local);
            return target.isPresent() && post(message, channel, target.get()) / 100 == 2;
        } catch (UnknownHostException | TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int post(DigestMessage message, Channel channel, WebhookTarget target)
            throws ExecutionException, InterruptedException, TimeoutException {
        WebhookSecret secret = channel.secret()
                .flatMap(Personal::value)
                .flatMap(WebhookSecret::of)
                .orElseThrow(() -> new IllegalStateException("a webhook of the directory has a secret"));
        byte[] body = ReminderDigestMessage.body(message, settings.publicUrl());
        WebhookSignature signature =
                WebhookSignature.of(List.of(secret), message.digest().id(), message.at(), body);
        return client.post(target, signature, body)
                .toCompletionStage()
                .toCompletableFuture()
                .get(settings.timeout().plus(settings.connectTimeout()).toMillis(), TimeUnit.MILLISECONDS);
    }
}
