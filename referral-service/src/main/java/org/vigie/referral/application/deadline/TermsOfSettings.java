package org.vigie.referral.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.vigie.referral.domain.Deadline;
import org.vigie.referral.domain.calendar.OfficeHours;
import org.vigie.referral.domain.deadline.Rhythm;
import org.vigie.referral.domain.deadline.Terms;

/** The settings in the domain's words. */
@ApplicationScoped
public class TermsOfSettings {
    private static final Duration WEEK = Duration.ofDays(7);

    private final DeadlineSettings settings;
    private final Terms terms;

    TermsOfSettings(DeadlineSettings settings) {
        this.settings = settings;
        this.terms = terms(settings);
    }

    /** What the platform decided. */
    public Terms terms() {
        return terms;
    }

    /** How many months an evaluation has when a minor is under two; never more than the law's. */
    public int evaluationMonthsUnderTwo() {
        return Math.clamp(settings.evaluationMonthsUnderTwo(), 1, Deadline.EVALUATION_MONTHS);
    }

    /** The function that is told of what passed with this authority. */
    public String coordinator(String authority) {
        return settings.coordinators().getOrDefault(authority, settings.coordinator());
    }

    private static Terms terms(DeadlineSettings settings) {
        OfficeHours hours = new OfficeHours(settings.opens(), settings.closes());
        Duration day = Duration.between(settings.opens(), settings.closes());
        Duration half = settings.urgentAcknowledgement().dividedBy(2);
        int times = settings.reminders();
        return new Terms(
                settings.urgentAcknowledgement(),
                settings.acknowledgementDays(),
                hours,
                new Rhythm(half, half, times, Duration.ZERO, Duration.ZERO),
                new Rhythm(day, WEEK, times, settings.acknowledgementGrace(), WEEK),
                new Rhythm(
                        settings.evaluationNotice(),
                        settings.evaluationPause(),
                        times,
                        settings.evaluationGrace(),
                        settings.evaluationEscalation()),
                new Rhythm(Duration.ZERO, WEEK, 0, Duration.ZERO, WEEK));
    }
}
