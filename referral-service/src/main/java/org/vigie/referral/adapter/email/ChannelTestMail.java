package org.vigie.referral.adapter.email;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import org.vigie.referral.application.delivery.ChannelTest;

/** The e-mail that only shows whether a mailbox takes e-mails. */
final class ChannelTestMail {
    private ChannelTestMail() {}

    static Mail of(ChannelTest test, String from) {
        String text = Templates.test(test.authority().name(), test.testId().toString(), test.at())
                .render();
        return Mails.to(test.channel(), test.id(), "Message d’essai de Vigie, rien à faire", text, from);
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance test(String authority, String testId, Instant sentAt);
    }
}
