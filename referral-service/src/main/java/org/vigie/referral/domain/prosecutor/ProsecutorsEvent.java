package org.vigie.referral.domain.prosecutor;

import java.time.Instant;
import java.util.List;

/** What happened to the prosecutors' offices of a department. */
public sealed interface ProsecutorsEvent {

    /**
     * These are the offices from now on.
     *
     * @param department code of the department
     */
    record ProsecutorsEntered(String department, List<ProsecutorOffice> offices, Instant at)
            implements ProsecutorsEvent {
        public ProsecutorsEntered {
            offices = List.copyOf(offices);
        }
    }
}
