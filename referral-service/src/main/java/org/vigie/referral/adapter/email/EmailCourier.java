package org.vigie.referral.adapter.email;

import static org.vigie.referral.domain.FailureReason.CERTIFICATE_REFUSED;
import static org.vigie.referral.domain.FailureReason.CONNECTION_FAILED;
import static org.vigie.referral.domain.FailureReason.ERROR_ANSWERED;
import static org.vigie.referral.domain.FailureReason.TIMED_OUT;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.vigie.referral.application.delivery.ChannelTest;
import org.vigie.referral.application.delivery.Courier;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.application.delivery.Message;
import org.vigie.referral.application.delivery.Message.Content.Information;
import org.vigie.referral.application.delivery.Message.Content.Withdrawal;
import org.vigie.referral.application.link.AnswerLinks;
import org.vigie.referral.domain.FailureReason;
import org.vigie.referral.domain.authority.ChannelKind;

/** Hands e-mails to an SMTP server, which has them once it says 250. */
@ApplicationScoped
public class EmailCourier implements Courier {
    private final ReactiveMailer mailer;
    private final AnswerLinks links;
    private final DeliverySettings settings;

    EmailCourier(ReactiveMailer mailer, AnswerLinks links, DeliverySettings settings) {
        this.mailer = mailer;
        this.links = links;
        this.settings = settings;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public boolean isUsable() {
        return settings.mailFrom().isPresent();
    }

    @Override
    public boolean needsDossier() {
        return false;
    }

    @Override
    public Outcome deliver(Message message) {
        return send(mail(message));
    }

    @Override
    public Outcome test(ChannelTest test) {
        return send(ChannelTestMail.of(test, settings.mailFrom().orElseThrow()));
    }

    private Outcome send(Mail mail) {
        try {
            mailer.send(mail)
                    .subscribeAsCompletionStage()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Taken();
        } catch (TimeoutException _) {
            return Outcome.NotTaken.because(TIMED_OUT);
        } catch (ExecutionException failed) {
            return Outcome.NotTaken.because(reason(failed.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.NotTaken.because(TIMED_OUT);
        }
    }

    private Mail mail(Message message) {
        String from = settings.mailFrom().orElseThrow();
        return switch (message.content()) {
            case Information information -> InformationPreoccupanteMail.of(message, information, links, from);
            case Withdrawal withdrawal -> WithdrawalMail.of(message, withdrawal, from);
        };
    }

    private static FailureReason reason(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> CONNECTION_FAILED;
            case SMTPException _ -> ERROR_ANSWERED;
            case TimeoutException _ -> TIMED_OUT;
            case SSLException _ -> CERTIFICATE_REFUSED;
            default -> reason(failure.getCause());
        };
    }
}
