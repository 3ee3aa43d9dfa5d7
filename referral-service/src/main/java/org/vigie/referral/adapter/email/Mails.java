package org.vigie.referral.adapter.email;

import io.quarkus.mailer.Mail;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.domain.authority.Channel;

/** What all e-mails to authorities have. */
final class Mails {
    private Mails() {}

    /** Sent again it has the same {@code Message-ID}, by which mailboxes know a mail that they have. */
    static Mail to(Message message, String subject, String text, String from) {
        return to(message.channel(), message.id(), subject, text, from);
    }

    static Mail to(Channel mailbox, String id, String subject, String text, String from) {
        return Mail.withText(mailbox.address().orElseThrow(), subject, text)
                .setFrom(from)
                .addHeader("Message-ID", messageId(id, from))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /** The same e-mail, to be read before others. */
    static Mail important(Mail mail) {
        return mail.addHeader("Importance", "high").addHeader("X-Priority", "1");
    }

    static String messageId(String id, String from) {
        return "<" + id + "@" + from.substring(from.lastIndexOf('@') + 1).replace(">", "") + ">";
    }
}
