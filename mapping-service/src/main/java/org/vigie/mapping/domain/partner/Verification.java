package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an entry was last assured, and until when that holds.
 *
 * @param assuredOn the day on which it was last said to be true; null when never
 * @param months for which an assurance holds
 */
public record Verification(@Nullable LocalDate assuredOn, int months) {
    /** Months for which an assurance holds where the entry says nothing else. */
    public static final int USUAL_MONTHS = 12;

    /** Of this partner. */
    public static Verification of(PartnerDetails details, @Nullable LocalDate assuredOn) {
        Integer months = details.verificationMonths();
        return new Verification(assuredOn, months == null ? USUAL_MONTHS : months);
    }

    /** The last day on which the assurance holds; null when there is none. */
    public @Nullable LocalDate verifyBy() {
        return assuredOn == null ? null : assuredOn.plusMonths(months);
    }

    /**
     * The state of the entry on a day.
     *
     * @param closedOn last day of a partner that closed, or null
     */
    public PartnerState on(LocalDate today, @Nullable LocalDate closedOn) {
        if (closedOn != null) {
            return PartnerState.CLOSED;
        }
        LocalDate verifyBy = verifyBy();
        if (verifyBy == null) {
            return PartnerState.PROPOSED;
        }
        return verifyBy.isBefore(today) ? PartnerState.TO_VERIFY : PartnerState.VERIFIED;
    }
}
