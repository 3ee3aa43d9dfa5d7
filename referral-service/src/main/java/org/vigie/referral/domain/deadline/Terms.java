package org.vigie.referral.domain.deadline;

import java.time.Duration;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.Urgency;
import org.vigie.referral.domain.calendar.OfficeHours;

/**
 * What the platform decided where the law leaves it open.
 *
 * @param urgentAcknowledgement how long an authority has to acknowledge in immediate danger
 * @param acknowledgementDays how many working days else
 * @param hours when people are at their desks
 * @param urgent when an acknowledgement in immediate danger asks for attention
 * @param acknowledgement when any other does
 * @param evaluation when an evaluation does
 * @param informant when what an informant is to be told does
 */
public record Terms(
        Duration urgentAcknowledgement,
        int acknowledgementDays,
        OfficeHours hours,
        Rhythm urgent,
        Rhythm acknowledgement,
        Rhythm evaluation,
        Rhythm informant) {

    /** When a deadline of this kind asks for attention. */
    Rhythm rhythm(DeadlineKind kind, Urgency urgency) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> urgency == Urgency.IMMEDIATE_DANGER ? urgent : acknowledgement;
            case EVALUATION -> evaluation;
            case INFORMANT -> informant;
        };
    }
}
