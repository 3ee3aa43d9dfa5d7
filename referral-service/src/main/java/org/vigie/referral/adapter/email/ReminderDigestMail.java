package org.vigie.referral.adapter.email;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import org.vigie.referral.application.delivery.digest.DigestMessage;
import org.vigie.theme.FrenchFormats;

/** The e-mail that reminds an authority of what it still owes. It names nobody, and leads to the portal, where one signs in. */
final class ReminderDigestMail {
    private ReminderDigestMail() {}

    static Mail of(DigestMessage message, URI portal, String from) {
        String text = Templates.reminders(message, portal + "/").render();
        Mail mail = Mails.to(message.channel(), message.digest().id(), subject(message), text, from);
        return message.digest().isUrgent() ? Mails.important(mail) : mail;
    }

    private static String subject(DigestMessage message) {
        String subject = "appel : informations préoccupantes en attente de votre réponse, "
                + FrenchFormats.frenchDay(message.digest().day());
        return message.digest().isUrgent() ? "DANGER GRAVE ET IMMÉDIAT – r" + subject : "R" + subject;
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reminders(DigestMessage message, String portal);
    }
}
