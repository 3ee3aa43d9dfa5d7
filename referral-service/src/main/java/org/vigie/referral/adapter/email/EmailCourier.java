package org.vigie.referral.adapter.email;

import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import org.vigie.referral.application.delivery.ChannelTest;
import org.vigie.referral.application.delivery.Courier;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.application.delivery.Message.Content.Withdrawal;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.authority.ChannelKind;

/** Mails to authorities what they are told of a referral. */
@ApplicationScoped
public class EmailCourier implements Courier {
    private final MailPost post;
    private final AnswerLinks links;

    EmailCourier(MailPost post, AnswerLinks links) {
        this.post = post;
        this.links = links;
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
    public boolean needsDossier() {
        return false;
    }

    @Override
    public Outcome deliver(Message message) {
        return post.send(from -> mail(message, from));
    }

    @Override
    public Outcome test(ChannelTest test) {
        return post.send(from -> ChannelTestMail.of(test, from));
    }

    private Mail mail(Message message, String from) {
        return switch (message.content()) {
            case Information information -> InformationPreoccupanteMail.of(message, information, links, from);
            case Withdrawal withdrawal -> WithdrawalMail.of(message, withdrawal, from);
        };
    }
}
