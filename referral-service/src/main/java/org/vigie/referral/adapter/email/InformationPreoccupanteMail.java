package org.vigie.referral.adapter.email;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.time.Instant;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.application.link.AnswerLink;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.ReferralFacts;
import org.vigie.referral.domain.Urgency;

/** The e-mail that tells an authority of a referral. It names nobody, since nobody knows who reads it. */
final class InformationPreoccupanteMail {
    private InformationPreoccupanteMail() {}

    static Mail of(Message message, Information information, AnswerLinks links, String from) {
        ReferralFacts facts = message.facts();
        boolean urgent = facts.urgency() == Urgency.IMMEDIATE_DANGER;
        AnswerLink link = links.of(facts, message.routing(), mailbox(message), message.at());
        String text = Templates.information(
                        message.authority().name(),
                        facts,
                        urgent,
                        information.dueAt(),
                        links.address(link),
                        link.expiresAt())
                .render();
        Mail mail = Mails.to(message, subject(facts, urgent), text, from);
        return urgent ? Mails.important(mail) : mail;
    }

    /** Says no more than that it is there: who reads it signs in. */
    static Mail inPortal(Message message, Information information, URI portal, String from) {
        ReferralFacts facts = message.facts();
        boolean urgent = facts.urgency() == Urgency.IMMEDIATE_DANGER;
        String page = portal + "/transmissions/" + facts.referralId();
        String text = Templates.portal(message.authority().name(), facts, urgent, information.dueAt(), page)
                .render();
        Mail mail = Mails.to(message, subject(facts, urgent), text, from);
        return urgent ? Mails.important(mail) : mail;
    }

    private static String mailbox(Message message) {
        return message.channel().address().orElseThrow(() -> new IllegalStateException("a mailbox has an address"));
    }

    private static String subject(ReferralFacts facts, boolean urgent) {
        return (urgent ? "DANGER GRAVE ET IMMÉDIAT – i" : "I") + "nformation préoccupante, département "
                + facts.department() + ", réf. " + facts.referralId();
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance portal(
                String authority, ReferralFacts facts, boolean urgent, Instant dueAt, String page);

        static native TemplateInstance information(
                String authority, ReferralFacts facts, boolean urgent, Instant dueAt, String link, Instant expiresAt);
    }
}
