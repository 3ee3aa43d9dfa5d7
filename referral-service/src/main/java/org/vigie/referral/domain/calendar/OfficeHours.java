package org.vigie.referral.domain.calendar;

import java.time.LocalTime;

/**
 * Between when somebody can be expected at a desk on a working day.
 *
 * @param opens the first moment
 * @param closes the end, which is no longer one of them
 */
public record OfficeHours(LocalTime opens, LocalTime closes) {
    /** Nine to six, where nobody says otherwise. */
    public static final OfficeHours USUAL = new OfficeHours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    /** Throws {@link IllegalArgumentException} when it closes before it opens. */
    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("offices open before they close");
        }
    }
}
