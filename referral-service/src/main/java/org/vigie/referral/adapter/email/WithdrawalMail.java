package org.vigie.referral.adapter.email;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Withdrawal;
import org.vigie.referral.domain.RecallReason;
import org.vigie.referral.domain.ReferralFacts;

/** The e-mail that tells an authority that it no longer has to deal with a referral. It names nobody. */
final class WithdrawalMail {
    private WithdrawalMail() {}

    static Mail of(Message message, Withdrawal withdrawal, String from) {
        ReferralFacts facts = message.facts();
        String subject = "Information préoccupante sans suite à donner, département " + facts.department() + ", réf. "
                + facts.referralId();
        String text = Templates.withdrawal(
                        message.authority().name(), facts, withdrawal, withdrawal.reason() == RecallReason.REROUTED)
                .render();
        return Mails.to(message, subject, text, from)
                .addHeader("In-Reply-To", Mails.messageId(message.informationId(), from))
                .addHeader("References", Mails.messageId(message.informationId(), from));
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance withdrawal(
                String authority, ReferralFacts facts, Withdrawal withdrawal, boolean rerouted);
    }
}
