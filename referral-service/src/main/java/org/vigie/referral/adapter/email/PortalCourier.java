package org.vigie.referral.adapter.email;

import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.referral.application.delivery.ChannelTest;
import org.vigie.referral.application.delivery.Courier;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.application.delivery.Message.Content.Withdrawal;
import org.vigie.referral.domain.authority.ChannelKind;

/**
 * The portal has a referral as soon as it is routed: its authority sees it in its list. Where the channel has a mailbox, an e-mail says so. It
 * is tried once and holds nothing up, since the portal has the referral whether or not it is taken; what is not answered is reminded of.
 */
@ApplicationScoped
public class PortalCourier implements Courier {
    private final MailPost post;
    private final DeliverySettings settings;

    PortalCourier(MailPost post, DeliverySettings settings) {
        this.post = post;
        this.settings = settings;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.PORTAL;
    }

    @Override
    public boolean needsDossier() {
        return false;
    }

    @Override
    public Outcome deliver(Message message) {
        if (message.channel().address().isPresent() && post.isSetUp()) {
            var _ = post.send(from -> mail(message, from));
        }
        return new Outcome.Taken();
    }

    /** Whether the mailbox takes e-mails; without one there is nothing that could fail. */
    @Override
    public Outcome test(ChannelTest test) {
        return test.channel().address().isPresent() && post.isSetUp()
                ? post.send(from -> ChannelTestMail.of(test, from))
                : new Outcome.Taken();
    }

    private Mail mail(Message message, String from) {
        return switch (message.content()) {
            case Information information ->
                InformationPreoccupanteMail.inPortal(message, information, settings.publicUrl(), from);
            case Withdrawal withdrawal -> WithdrawalMail.of(message, withdrawal, from);
        };
    }
}
