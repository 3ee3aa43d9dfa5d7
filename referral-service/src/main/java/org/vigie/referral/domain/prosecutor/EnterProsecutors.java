package org.vigie.referral.domain.prosecutor;

import java.time.Instant;
import java.util.List;

/**
 * The offices of a department shall be these; none takes them out.
 *
 * @param department code of the department
 * @param at when it was asked
 */
public record EnterProsecutors(String department, List<ProsecutorOffice> offices, Instant at) {
    public EnterProsecutors {
        offices = List.copyOf(offices);
    }
}
