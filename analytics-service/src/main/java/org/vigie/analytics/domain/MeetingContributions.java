package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Contribution.InCohort;
import org.vigie.analytics.domain.Contribution.OnDay;

/**
 * What the meetings with one partner add to the counters. A partner counts once in a period however often it was met: on each day
 * but the first of its days in the period its previous day lies in the period too, so that partners met = days met less days met
 * again, and both are sums.
 */
public final class MeetingContributions {
    private MeetingContributions() {}

    /** The contributions of a partner that was met on {@code days}. */
    public static Contributions of(SortedSet<LocalDate> days) {
        Contributions contributions = new Contributions();
        @Nullable LocalDate previous = null;
        for (LocalDate day : days) {
            contributions.add(new OnDay(DailyCounter.PARTNERS_OF_THE_DAY, day), 1);
            if (previous != null) {
                contributions.add(new InCohort(CohortCounter.MEETINGS_AGAIN, previous, day), 1);
            }
            previous = day;
        }
        return contributions;
    }
}
