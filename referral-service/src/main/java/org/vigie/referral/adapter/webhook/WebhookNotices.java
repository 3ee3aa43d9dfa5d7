package org.vigie.referral.adapter.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.referral.application.delivery.Courier;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.digest.DigestMessage;
import org.vigie.referral.application.delivery.digest.Notices;
import org.vigie.referral.domain.authority.ChannelKind;

/** Posts signed digests to the systems of authorities, as their referrals are. */
@ApplicationScoped
public class WebhookNotices implements Notices {
    private final SignedPost post;
    private final DeliverySettings settings;

    WebhookNotices(SignedPost post, DeliverySettings settings) {
        this.post = post;
        this.settings = settings;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public boolean send(DigestMessage message) {
        byte[] body = ReminderDigestMessage.body(message, settings.publicUrl());
        var letter = new SignedPost.Letter(message.digest().id(), message.at(), message.formerSecrets(), body);
        return post.send(message.channel(), letter) instanceof Courier.Outcome.Taken;
    }
}
