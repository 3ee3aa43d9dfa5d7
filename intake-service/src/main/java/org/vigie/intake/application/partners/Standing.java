package org.vigie.intake.application.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a partner of the map. */
public sealed interface Standing {

    /**
     * It is on the map, confidential or not.
     *
     * @param closedOn its last day; null as long as it helps
     */
    record OnTheMap(@Nullable LocalDate closedOn) implements Standing {

        /** Whether it helped on {@code day}, in Paris. */
        public boolean helpsOn(LocalDate day) {
            return closedOn == null || !day.isAfter(closedOn);
        }
    }

    /** The map has none with this id. */
    record Unknown() implements Standing {}

    /** It is not known here, and the map cannot be asked now. */
    record NotAnswered() implements Standing {}
}
