package org.vigie.referral.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.vigie.referral.domain.DeadlineKind;
import org.vigie.referral.domain.DeadlineRule;
import org.vigie.referral.domain.deadline.TrackedDeadline.Standing;
import org.vigie.referral.readmodel.referrals.DeadlineEntry;
import org.vigie.referral.readmodel.referrals.ReferralDetails;
import org.vigie.theme.FrenchFormats;

/**
 * A deadline of a referral as people read it: by when, why, and what became of it.
 *
 * @param provisional whether it only begins when the referral is received
 * @param due how long it is until then, or since
 */
public record DeadlineLine(DeadlineEntry deadline, boolean provisional, Due due) {

    /** All of a referral, as of {@code now}. */
    public static List<DeadlineLine> of(ReferralDetails referral, Instant now) {
        return referral.deadlines().stream()
                .map(deadline -> new DeadlineLine(
                        deadline,
                        deadline.kind() == DeadlineKind.EVALUATION && referral.sentAt() == null,
                        Due.until(deadline.dueAt(), now)))
                .toList();
    }

    /** What has to be done. */
    public String title() {
        String name = Words.deadline(deadline.kind());
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }

    /** Where it stands. */
    public String state() {
        return switch (deadline.standing()) {
            case OPEN -> provisional ? "pas encore reçue" : due.words();
            case MET -> "dans le délai";
            case MET_LATE -> "fait en retard";
            case OVERDUE -> (isWithoutReturn() ? "aucun retour à ce jour, " : "") + due.words();
            case LIFTED -> "plus attendu";
        };
    }

    /** The class of the tag that says so. */
    public String look() {
        return switch (deadline.standing()) {
            case OPEN -> !provisional && due.days() <= near() ? "warning" : "plain";
            case MET -> "good";
            case MET_LATE -> "warning";
            case OVERDUE -> "danger";
            case LIFTED -> "plain";
        };
    }

    /** Whether it has passed and is still to be met. */
    public boolean isLate() {
        return deadline.standing() == Standing.OVERDUE;
    }

    private boolean isWithoutReturn() {
        return deadline.kind() == DeadlineKind.EVALUATION && deadline.overdueAt() != null;
    }

    private long near() {
        return deadline.kind() == DeadlineKind.ACKNOWLEDGEMENT ? 1 : Due.NEAR_DAYS;
    }

    /** What it counts from. */
    public String from() {
        String at = FrenchFormats.frenchTime(deadline.from());
        if (provisional) {
            return "La réception ; en attendant, le " + at;
        }
        return (deadline.kind() == DeadlineKind.INFORMANT ? "La demande, le " : "La réception, le ") + at;
    }

    /** In which calendar and on which clock it was counted. */
    public String calendar() {
        String counted = deadline.calendar() != null
                ? "Jours ouvrés ; " + uncapitalised(Words.calendarName(deadline.calendar()))
                : deadline.rule() == DeadlineRule.ACKNOWLEDGED_WITHIN_HOURS
                        ? "Heures de jour comme de nuit, tous les jours"
                        : "Mois du calendrier";
        return counted + ", " + clock();
    }

    /** France's time zones have French names; Paris is known by its own. */
    private String clock() {
        ZoneId zone = ZoneId.of(deadline.zone());
        return zone.equals(FrenchFormats.PARIS)
                ? "heure de Paris"
                : zone.getDisplayName(TextStyle.FULL_STANDALONE, Locale.FRENCH);
    }

    private static String uncapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
    }
}
