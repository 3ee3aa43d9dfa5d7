package org.vigie.referral.adapter.email;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.link.AnswerLink;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Urgency;

/** The e-mail that tells an authority of a referral. It names nobody, since nobody knows who reads it. */
final class InformationPreoccupanteMail {
    private InformationPreoccupanteMail() {}

    static Mail of(Message message, AnswerLinks links, String from) {
        ReferralFacts facts = message.referral().facts();
        boolean urgent = facts.urgency() == Urgency.IMMEDIATE_DANGER;
        AnswerLink link = links.of(facts, message.referral().routing(), message.at());
        String text = Templates.information(
                        message.authority().name(),
                        facts,
                        urgent,
                        Deadline.evaluation(message.at()).dueAt(),
                        links.address(link),
                        link.expiresAt())
                .render();
        Mail mail = Mail.withText(message.channel().address().orElseThrow(), subject(facts, urgent), text)
                .setFrom(from)
                .addHeader("Message-ID", "<" + message.id() + "@" + domain(from) + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        return urgent ? mail.addHeader("Importance", "high").addHeader("X-Priority", "1") : mail;
    }

    private static String subject(ReferralFacts facts, boolean urgent) {
        return (urgent ? "DANGER GRAVE ET IMMÉDIAT – i" : "I") + "nformation préoccupante, département "
                + facts.department() + ", réf. " + facts.referralId();
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).replace(">", "");
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance information(
                String authority, ReferralFacts facts, boolean urgent, Instant dueAt, String link, Instant expiresAt);
    }
}
