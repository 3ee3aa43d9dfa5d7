package org.vigie.mapping.page;

import java.time.LocalDate;
import org.vigie.mapping.readmodel.followups.DueDays;

/** When something is to be done. */
enum FollowUpTime {
    OVERDUE("Suites en retard"),
    SOON("Suites d’ici 30 jours"),
    LATER("Suites plus tard");

    private static final int SOON_DAYS = 30;

    private final String inFrench;

    FollowUpTime(String inFrench) {
        this.inFrench = inFrench;
    }

    String inFrench() {
        return inFrench;
    }

    DueDays days(LocalDate today) {
        return switch (this) {
            case OVERDUE -> new DueDays(null, today.minusDays(1));
            case SOON -> new DueDays(today, today.plusDays(SOON_DAYS));
            case LATER -> new DueDays(today.plusDays(SOON_DAYS + 1), null);
        };
    }
}
