package org.vigie.mapping.domain.partner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The states of a partner. */
public sealed interface Partner {

    /** Nobody has spoken of it. */
    record Unknown() implements Partner {}

    /**
     * It is on the map.
     *
     * @param closedOn its last day; null as long as it helps
     * @param assuredOn the day on which what is known of it was last said to be true; null when never
     */
    record OnTheMap(
            PartnerDetails details,
            @Nullable String externalReference,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate assuredOn)
            implements Partner {

        /** How far what is known of it can be relied on. */
        public Verification verification() {
            return Verification.of(details, assuredOn);
        }

        OnTheMap with(PartnerDetails told) {
            return new OnTheMap(told, externalReference, closedOn, assuredOn);
        }

        OnTheMap closed(@Nullable LocalDate lastDay) {
            return new OnTheMap(details, externalReference, lastDay, assuredOn);
        }

        OnTheMap assured(LocalDate day) {
            return new OnTheMap(details, externalReference, closedOn, day);
        }
    }
}
