package org.vigie.referral.adapter.email;

import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.referral.application.delivery.Courier;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.digest.DigestMessage;
import org.vigie.referral.application.delivery.digest.Notices;
import org.vigie.referral.domain.authority.ChannelKind;

/** Mails digests to authorities. */
@ApplicationScoped
public class EmailNotices implements Notices {
    private final MailPost post;
    private final DeliverySettings settings;

    EmailNotices(MailPost post, DeliverySettings settings) {
        this.post = post;
        this.settings = settings;
    }

    /** In the portal everything that is due can be seen at any time; its mailbox, if it has one, is reminded as any other. */
    @ApplicationScoped
    static class OfPortal implements Notices {
        private final EmailNotices mails;

        OfPortal(EmailNotices mails) {
            this.mails = mails;
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.PORTAL;
        }

        @Override
        public boolean send(DigestMessage message) {
            return message.channel().address().isEmpty() || !mails.isUsable() || mails.send(message);
        }
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public boolean isUsable() {
        return post.isSetUp();
    }

    @Override
    public boolean send(DigestMessage message) {
        return post.send(from -> ReminderDigestMail.of(message, settings.publicUrl(), from))
                instanceof Courier.Outcome.Taken;
    }
}
