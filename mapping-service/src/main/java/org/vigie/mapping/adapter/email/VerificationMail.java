package org.vigie.mapping.adapter.email;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.running.Failure;
import org.vigie.mapping.application.verification.Due;
import org.vigie.mapping.application.verification.VerificationPost;
import org.vigie.mapping.application.verification.VerificationSettings;
import org.vigie.operations.OneEventLoop;

/** The e-mail that asks a partner whether its entry is still true. It tells nothing but the organisation's name, and leads to a page. */
@ApplicationScoped
class VerificationMail implements VerificationPost {
    private static final Logger LOG = Logger.getLogger(VerificationMail.class);

    private final ReactiveMailer mailer;
    private final VerificationSettings settings;
    private final SmtpServer server;
    private final OneEventLoop loop;

    VerificationMail(ReactiveMailer mailer, VerificationSettings settings, SmtpServer server, OneEventLoop loop) {
        this.mailer = mailer;
        this.settings = settings;
        this.server = server;
        this.loop = loop;
    }

    @Override
    public boolean isSetUp() {
        return settings.mailFrom().isPresent();
    }

    @Override
    public Outcome ask(Question question) {
        if (!server.isThere()) {
            return Outcome.NOT_TAKEN;
        }
        try {
            mailer.send(mail(question, settings.mailFrom().orElseThrow()))
                    .runSubscriptionOn(loop)
                    .subscribeAsCompletionStage()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return Outcome.TAKEN;
        } catch (ExecutionException failed) {
            return certainlyNotTaken(failed.getCause()) ? Outcome.NOT_TAKEN : unknown(question, failed);
        } catch (TimeoutException late) {
            return unknown(question, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unknown(question, stopped);
        }
    }

    /** Nobody asks again by itself, so an operator is to know. */
    private static Outcome unknown(Question question, Exception failure) {
        LOG.warnf(
                "whether partner %s was asked is not known, and it is not asked again for this assurance: %s",
                question.due().partnerId(), Failure.describe(failure));
        return Outcome.UNKNOWN;
    }

    /** The server said no, or there was none. */
    private static boolean certainlyNotTaken(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case SMTPException _, ConnectException _, UnknownHostException _ -> true;
            default -> certainlyNotTaken(failure.getCause());
        };
    }

    private static Mail mail(Question question, String from) {
        String text = Templates.verification(
                        question.name(),
                        question.address(),
                        question.link().expiresAt(),
                        question.due().reminder() > 0)
                .render();
        String subject = question.due().reminder() == 0
                ? "Votre fiche sur la cartographie de Vigie est-elle à jour ?"
                : "Rappel : votre fiche sur la cartographie de Vigie est-elle à jour ?";
        return Mail.withText(question.email(), subject, text)
                .setFrom(from)
                .addHeader("Message-ID", messageId(question.due(), from))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String messageId(Due due, String from) {
        String host = from.substring(from.lastIndexOf('@') + 1).replace(">", "");
        return "<verification-" + due.partnerId() + "-" + due.assuredOn() + "-" + due.reminder() + "@" + host + ">";
    }

    @CheckedTemplate(basePath = "mail")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance verification(String name, String address, Instant expiresAt, boolean isReminder);
    }
}
