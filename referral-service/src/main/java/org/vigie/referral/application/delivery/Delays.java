package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.vigie.referral.domain.RetryDelay;
import org.vigie.referral.domain.Urgency;

/** How long to wait before the next try; draws the spread that the domain asks for. */
@ApplicationScoped
class Delays {
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final RetryDelay attempts;
    private final RetryDelay waits;
    private final Duration person;

    Delays(DeliverySettings settings) {
        this.attempts = new RetryDelay(settings.firstRetry(), settings.retryCeiling(), settings.urgentRetryCeiling());
        this.waits = new RetryDelay(FIRST_WAIT, settings.intakeRetryCeiling(), settings.intakeRetryCeiling());
        this.person = settings.personRetry();
    }

    /** After the receiver failed so often. */
    Duration afterAttempts(int failures, Urgency urgency) {
        return attempts.after(failures, urgency, spread());
    }

    /** After something of ours was missing so often. */
    Duration afterWaits(int waits) {
        return this.waits.after(waits + 1, Urgency.NORMAL, spread());
    }

    /** While only a person can change it. */
    Duration forAPerson() {
        return person;
    }

    private static double spread() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
