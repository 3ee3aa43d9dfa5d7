package org.vigie.referral.adapter.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jose4j.lang.JoseException;
import org.vigie.referral.application.delivery.ChannelTest;
import org.vigie.referral.application.delivery.Courier;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.application.delivery.Message.Content.Withdrawal;
import org.vigie.referral.domain.authority.ChannelKind;

/** Posts signed messages to the systems of authorities. */
@ApplicationScoped
public class WebhookCourier implements Courier {
    private final SignedPost post;
    private final DeliverySettings settings;

    WebhookCourier(SignedPost post, DeliverySettings settings) {
        this.post = post;
        this.settings = settings;
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
        return post.send(
                message.channel(),
                new SignedPost.Letter(message.id(), message.at(), message.formerSecrets(), body(message)));
    }

    @Override
    public Outcome test(ChannelTest test) {
        return post.send(
                test.channel(), new SignedPost.Letter(test.id(), test.at(), List.of(), ChannelTestMessage.body(test)));
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
}
