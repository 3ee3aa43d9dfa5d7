package org.vigie.referral.application.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/** What the platform decides where the law leaves it open. The law's own three months are no setting. */
@ConfigMapping(prefix = "vigie.deadlines")
public interface DeadlineSettings {

    /** How long an authority has to acknowledge in immediate danger; whole hours. */
    @WithDefault("4h")
    Duration urgentAcknowledgement();

    /** How many working days it has to acknowledge else. */
    @WithDefault("5")
    int acknowledgementDays();

    /** How many months an evaluation has when a minor is under two; 3 for no difference. */
    @WithDefault("1")
    int evaluationMonthsUnderTwo();

    /** When offices open on working days, on the authority's clock. */
    @WithDefault("09:00")
    LocalTime opens();

    /** When they close. */
    @WithDefault("18:00")
    LocalTime closes();

    /** How long after its due date an acknowledgement counts as overdue; none in immediate danger. */
    @WithDefault("1d")
    Duration acknowledgementGrace();

    /** How long after its due date an evaluation counts as overdue: "no return yet". */
    @WithDefault("14d")
    Duration evaluationGrace();

    /** How long before its due date an evaluation is first asked for. */
    @WithDefault("14d")
    Duration evaluationNotice();

    /** How far apart further reminders of an evaluation are. */
    @WithDefault("30d")
    Duration evaluationPause();

    /** How many reminders a deadline has at most. */
    @WithDefault("5")
    int reminders();

    /** How long after its due date an evaluation comes before a coordinator. */
    @WithDefault("30d")
    Duration evaluationEscalation();

    /** The function that is told of what passed, such as {@code coordination}; no person's name. */
    @WithDefault("coordination")
    String coordinator();

    /** Another function for one authority, by the authority's code. */
    Map<String, String> coordinators();

    /** How long a referral stays with a process that has died. */
    @WithDefault("1m")
    Duration lease();

    /** The longest that nobody looks at a referral: by then changed calendars and settings have taken effect. */
    @WithDefault("7d")
    Duration longestSleep();

    /** How often the list is looked at. */
    @WithDefault("1s")
    Duration pause();
}
