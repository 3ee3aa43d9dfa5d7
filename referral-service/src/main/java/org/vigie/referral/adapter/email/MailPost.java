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
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.vigie.operations.OneEventLoop;
import org.vigie.referral.application.delivery.Courier.Outcome;
import org.vigie.referral.application.delivery.DeliverySettings;
import org.vigie.referral.domain.FailureReason;

/** Hands one e-mail to the SMTP server, which has it once it says 250, within a bounded time. */
@ApplicationScoped
class MailPost {
    private final ReactiveMailer mailer;
    private final DeliverySettings settings;
    private final OneEventLoop loop;

    MailPost(ReactiveMailer mailer, DeliverySettings settings, OneEventLoop loop) {
        this.mailer = mailer;
        this.settings = settings;
        this.loop = loop;
    }

    /** Whether the service is told who its e-mails come from. */
    boolean isSetUp() {
        return settings.mailFrom().isPresent();
    }

    /** Tries once to send the e-mail that {@code mail} writes, given who it comes from. */
    Outcome send(Function<String, Mail> mail) {
        try {
            mailer.send(mail.apply(settings.mailFrom().orElseThrow()))
                    .runSubscriptionOn(loop)
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
